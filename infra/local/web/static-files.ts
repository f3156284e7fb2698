import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { BucketPath, ResponseHeaders } from '#infra/local/template/system.ts';
import { withFrontHeaders } from '#infra/local/web/reply.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The file a path of the public address means, or undefined when no deployment puts one there. */
export const findStaticFile = (bucketPath: BucketPath, path: string): string | undefined => {
  const key = safeDecode(path).slice(1);
  return bucketPath.folders
    .filter(({ prefix }) => prefix === '' || key.startsWith(`${prefix}/`))
    .map(({ folder, prefix }) => ({ folder, file: resolve(join(folder, prefix === '' ? key : key.slice(prefix.length + 1))) }))
    .find(({ folder, file }) => file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() === true)?.file;
};

/** Sends a file, kept by browsers for ever: its name holds a hash of what is in it. */
export const sendStaticFile = (
  file: string,
  response: ServerResponse,
  options: { readonly status: number; readonly responseHeaders: ResponseHeaders; readonly withBody: boolean },
): void => {
  const own = {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'content-length': String(statSync(file).size),
    'cache-control': options.status === 200 ? 'public, max-age=31536000, immutable' : 'no-store',
  };
  response.writeHead(options.status, withFrontHeaders(own, options.responseHeaders));
  if (options.withBody) createReadStream(file).pipe(response);
  else response.end();
};

const safeDecode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};
