import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { DataFolder } from '#infra/local/data-folder.ts';
import { readBody } from '#infra/local/gateway/body.ts';
import type { Credentials } from '#infra/local/gateway/caller.ts';
import { makeEmailCodes, type EmailCodes } from '#infra/local/identity/email-codes.ts';
import { demonstrationIdentities, identityOf, subjectOfEmail, type Pool } from '#infra/local/identity/identities.ts';
import { choosePage, codePage, startAgainPage } from '#infra/local/identity/pages.ts';
import { makeProvider } from '#infra/local/identity/provider.ts';
import { makeSendCode, type SendCode } from '#infra/local/identity/send-code.ts';
import { pageHeaders } from '#infra/local/page-style.ts';

export interface IdentitySettings {
  readonly origin: string;
  readonly publicOrigin: string;
  readonly workshopOrigin: string;
  readonly folder: DataFolder;
  readonly gatewayEndpoint: string;
  readonly sendMailAs: Credentials;
}

interface PoolServer extends IdentitySettings {
  readonly pool: Pool;
  readonly provider: Provider;
  readonly codes: EmailCodes;
  readonly sendCode: SendCode;
}

const pools: readonly Pool[] = ['people', 'staff'];
const largestFormBytes = 16 * 1024;

/** Both identity providers at one address: `/people` and `/staff`, each an issuer of its own. */
export const makeIdentityServer = (settings: IdentitySettings): Server => {
  const sendCode = makeSendCode(settings.gatewayEndpoint, settings.sendMailAs);
  const servers = pools.map((pool): PoolServer => {
    const provider = makeProvider({
      pool,
      issuer: `${settings.origin}/${pool}`,
      publicOrigin: settings.publicOrigin,
      dataDir: settings.folder.path,
      cookieSecret: settings.folder.secret('identity-cookies'),
    });
    return { ...settings, pool, provider, sendCode, codes: makeEmailCodes(() => Date.now()) };
  });
  return createServer((request, response) => {
    const server = servers.find(({ pool }) => request.url?.startsWith(`/${pool}/`) === true);
    if (server === undefined) {
      sendPage(response, 404, startAgainPage(settings.publicOrigin));
      return;
    }
    serve(server, request, response).catch(() => {
      // Mostly a sign-in that is over; the page says how to go on either way.
      if (!response.headersSent) sendPage(response, 400, startAgainPage(settings.publicOrigin));
    });
  });
};

const serve = async (server: PoolServer, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const path = (request.url ?? '').slice(`/${server.pool}`.length);
  if (!path.startsWith('/interaction/')) {
    // The provider knows its own path from `originalUrl`, as under Express.
    Object.assign(request, { originalUrl: request.url });
    request.url = path;
    server.provider.callback()(request, response);
    return;
  }
  const [, , uid = '', step = ''] = path.split('?')[0]?.split('/') ?? [];
  const details = await server.provider.interactionDetails(request, response);
  if (details.uid !== uid) throw new Error('Another sign-in is under way.');
  await takeStep(server, { uid, step: request.method === 'POST' ? step : '' }, request, response);
};

const takeStep = async (
  server: PoolServer,
  at: { readonly uid: string; readonly step: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const form =
    request.method === 'POST' ? new URLSearchParams((await readBody(request, largestFormBytes)).toString()) : new URLSearchParams();
  const choices = (shown: { readonly problem?: string } = {}): void => {
    showChoices(server, at.uid, shown, response);
  };
  const finish = (accountId: string): Promise<void> => server.provider.interactionFinished(request, response, { login: { accountId } });
  switch (at.step) {
    case 'choose': {
      const identity = identityOf(server.folder.path, server.pool, form.get('subject') ?? '');
      if (identity !== undefined) return finish(identity.subject);
      choices();
      return;
    }
    case 'email':
      return askForCode(server, at.uid, (form.get('email') ?? '').trim(), response);
    case 'code': {
      const result = server.codes.check(at.uid, form.get('code') ?? '');
      if (result.kind === 'right') return finish(subjectOfEmail(server.folder.path, result.email));
      if (result.kind === 'wrong') showCode(server, at.uid, 'That is not the code we sent. Check the newest mail and try again.', response);
      else choices({ problem: 'That code no longer works. Ask for a new one.' });
      return;
    }
    case 'again':
      choices();
      return;
    default:
      if (server.codes.addressFor(at.uid) === undefined) choices();
      else showCode(server, at.uid, '', response);
  }
};

const askForCode = async (server: PoolServer, uid: string, email: string, response: ServerResponse): Promise<void> => {
  if (server.pool === 'staff' || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) || email.length > 254) {
    showChoices(server, uid, { problem: 'Check your email address. It looks like name@example.org.', email }, response);
    return;
  }
  await server.sendCode(email, server.codes.make(uid, email));
  response.writeHead(303, { location: `/${server.pool}/interaction/${uid}`, 'cache-control': 'no-store' }).end();
};

const showChoices = (
  server: PoolServer,
  uid: string,
  shown: { readonly problem?: string; readonly email?: string },
  response: ServerResponse,
): void => {
  const identities = demonstrationIdentities(server.folder.path).filter(({ pool }) => pool === server.pool);
  const page = choosePage(server.pool, `/${server.pool}/interaction/${uid}`, {
    identities,
    problem: shown.problem ?? '',
    email: shown.email ?? '',
  });
  sendPage(response, shown.problem === undefined ? 200 : 422, page);
};

const showCode = (server: PoolServer, uid: string, problem: string, response: ServerResponse): void => {
  const email = server.codes.addressFor(uid) ?? '';
  const page = codePage(`/${server.pool}/interaction/${uid}`, { email, problem, mailAddress: `${server.workshopOrigin}/mail` });
  sendPage(response, problem === '' ? 200 : 422, page);
};

const sendPage = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, { ...pageHeaders });
  response.end(page);
};
