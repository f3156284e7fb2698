import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mailbox } from '#infra/local/mail/mailbox.ts';
import { pageHeaders } from '#infra/local/page-style.ts';
import type { Service } from '#infra/local/service.ts';
import { homePage, logPage, mailboxPage, mailPage, tablePage } from '#infra/local/workshop/pages.ts';
import { readTablePage } from '#infra/local/workshop/table-items.ts';

export interface WorkshopParts {
  readonly service: Service;
  readonly mailbox: Mailbox;
  readonly folder: string;
}

/** The workshop: what whoever runs the service here wants to see and do. It is not part of the service and is never deployed. */
export const makeWorkshop = (parts: WorkshopParts): Server =>
  createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });

const serve = async (parts: WorkshopParts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { service } = parts;
  const url = new URL(request.url ?? '/', service.workshopOrigin);
  const [, place = '', name = ''] = url.pathname.split('/').map(decodeURIComponent);
  if (request.method === 'POST') {
    // A page of another site could post here too; only our own may.
    if (place === 'fire' && request.headers.origin === service.workshopOrigin) await service.fireSchedule(name);
    response.writeHead(303, { location: '/' }).end();
    return;
  }
  const page = await pageOf(parts, place, name, url);
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page in the workshop.');
    return;
  }
  if (place === 'raw') response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  else response.writeHead(200, { ...pageHeaders });
  response.end(page);
};

const pageOf = async ({ service, mailbox, folder }: WorkshopParts, place: string, name: string, url: URL): Promise<string | undefined> => {
  switch (place) {
    case '':
      return homePage(service);
    case 'mail': {
      const mails = mailbox.all();
      const mail = mails.find(({ messageId }) => messageId === name);
      return name === '' ? mailboxPage(mails, url.searchParams.get('to') ?? '') : mail && mailPage(mail);
    }
    case 'raw':
      return mailbox.raw(name);
    case 'log': {
      const known = service.system.functions.some((each) => each.name === name);
      const file = join(folder, 'logs', `${name}.log`);
      return known ? logPage(name, existsSync(file) ? readFileSync(file, 'utf8').slice(-60_000) : '') : undefined;
    }
    case 'table': {
      const table = service.system.tables.find((each) => each.name === name);
      return table && tablePage(table, await readTablePage(service.engineEndpoint, table, url.searchParams.get('pk') ?? ''));
    }
    default:
      return undefined;
  }
};
