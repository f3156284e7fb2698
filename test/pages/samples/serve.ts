import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { makeStaticFiles } from '#infra/static/static-files.ts';
import { securityHeaders } from '#shared/http/security-headers.ts';

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', png: 'image/png' };

/** The sample pages, on a port of their own, under the same content security policy as the service. */
export interface SampleServer {
  readonly origin: string;
  readonly names: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts serving the sample pages on loopback. */
export const startSampleServer = async (): Promise<SampleServer> => {
  mkdirSync(resolve(import.meta.dirname, '../../../.local/samples'), { recursive: true });
  const { samplePages } = await import('#test/pages/samples/pages.ts');
  const files = new Map(makeStaticFiles().map((file) => [file.address, file]));
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(address);
    const html = samplePages.get(address.slice(1));
    const type = file === undefined ? 'text/html; charset=utf-8' : (types[address.split('.').at(-1) ?? ''] ?? 'text/plain');
    response.writeHead(file === undefined && html === undefined ? 404 : 200, { ...securityHeaders([]), 'content-type': type });
    response.end(file === undefined ? (html ?? '') : file.contents);
  });
  await new Promise<void>((resolveStart) => server.listen(0, '127.0.0.1', resolveStart));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The sample server has no port.');
  return {
    origin: `http://127.0.0.1:${bound.port}`,
    names: [...samplePages.keys()],
    stop: () =>
      new Promise((resolveStop) =>
        server.close(() => {
          resolveStop();
        }),
      ),
  };
};
