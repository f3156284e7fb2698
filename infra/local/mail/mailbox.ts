import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SendRequest } from '#infra/local/gateway/ses-permissions.ts';
import { at, listOf, parseJson, textOf, textsOf } from '#infra/local/json.ts';
import { loopback, close } from '#infra/local/ports.ts';
import { region } from '#infra/local/template/names.ts';

/** A mail somebody was sent. */
export interface Mail {
  readonly messageId: string;
  readonly sentAt: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachmentNames: readonly string[];
}

export interface Mailbox {
  /** Takes a SES v1 call as it came, and answers as SES does. */
  readonly accept: (form: Buffer, request: SendRequest) => Promise<{ readonly status: number; readonly body: string }>;
  /** Everything kept on disk, oldest first. */
  readonly all: () => readonly Mail[];
  /** The whole message as it went out, or undefined. */
  readonly raw: (messageId: string) => string | undefined;
  readonly stop: () => Promise<void>;
}

interface SesServer {
  readonly default: (where: { readonly host: string; readonly port: number }) => Promise<Server>;
}

const isSesServer = (module: unknown): module is SesServer => typeof module === 'object' && module !== null && 'default' in module;

// Required and not imported: a CommonJS default export is read differently by Node and by test runners.
const startSesServer = (): Promise<Server> => {
  const module: unknown = createRequire(import.meta.url)('aws-ses-v2-local');
  if (!isSesServer(module)) throw new Error('aws-ses-v2-local has another shape than the one this was written for.');
  return module.default({ host: loopback, port: 0 });
};

/** Hears of every mail SES took. */
export type OnSent = (mail: Mail, request: SendRequest) => void;

/**
 * SES for one machine: aws-ses-v2-local reads and answers each call, and what it took is kept in `folder`, one file with the message
 * and one with what it says, so that mails outlive a restart.
 */
export const openMailbox = async (folder: string, onSent: OnSent): Promise<Mailbox> => {
  mkdirSync(folder, { recursive: true });
  const server = await startSesServer();
  if (!server.listening) await once(server, 'listening');
  const address = `http://${loopback}:${portOf(server)}/`;
  let order = readdirSync(folder).length;
  return {
    accept: async (form, request) => {
      const response = await fetch(address, { method: 'POST', headers: formHeaders, body: new Uint8Array(form) });
      const body = await response.text();
      const messageId = /<MessageId>([^<]+)</.exec(body)?.[1];
      if (!response.ok || messageId === undefined) return { status: 400, body: refusalXml(body) };
      const mail = await readBack(address, messageId, request);
      order += 1;
      const name = `${String(order).padStart(8, '0')}-${encodeURIComponent(messageId)}`;
      writeFileSync(join(folder, `${name}.eml`), request.raw);
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(mail));
      onSent(mail, request);
      return { status: 200, body };
    },
    all: () => kept(folder).map((file) => readMail(join(folder, file))),
    raw: (messageId) => {
      const file = readdirSync(folder).find((name) => name.endsWith(`-${encodeURIComponent(messageId)}.eml`));
      return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
    },
    stop: () => close(server),
  };
};

const formHeaders = {
  'content-type': 'application/x-www-form-urlencoded',
  authorization: `AWS4-HMAC-SHA256 Credential=localrunner/20260101/${region}/ses/aws4_request`,
};

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const refusalXml = (body: string): string => {
  const message = body.replaceAll(/[<>&]/g, ' ');
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>MessageRejected</Code><Message>${message}</Message></Error></ErrorResponse>`;
};

// What the server understood of the message, asked back from it, so that the mailbox shows what a mail program would.
const readBack = async (address: string, messageId: string, request: SendRequest): Promise<Mail> => {
  const since = Math.floor(Date.now() / 1000) - 5;
  const store = parseJson(await (await fetch(new URL(`/store?since=${since}`, address))).text());
  const found = listOf(at(store, 'emails')).find((each) => at(each, 'messageId') === messageId);
  return {
    messageId,
    sentAt: new Date().toISOString(),
    to: request.recipients,
    from: request.from,
    subject: textOf(at(found, 'subject')),
    text: textOf(at(found, 'body', 'text')),
    html: textOf(at(found, 'body', 'html')),
    attachmentNames: listOf(at(found, 'attachments')).map((each) => textOf(at(each, 'filename'))),
  };
};

const kept = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();

const readMail = (file: string): Mail => {
  const data = parseJson(readFileSync(file, 'utf8'));
  const text = (name: string): string => textOf(at(data, name));
  return {
    messageId: text('messageId'),
    sentAt: text('sentAt'),
    from: text('from'),
    subject: text('subject'),
    text: text('text'),
    html: text('html'),
    to: textsOf(at(data, 'to')),
    attachmentNames: textsOf(at(data, 'attachmentNames')),
  };
};
