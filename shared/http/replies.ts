import type { Reply } from '#shared/http/page-request.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** A page. */
export const htmlReply = (body: string, status = 200): Reply => ({ status, headers: html, cookies: [], body });

/** After something was done: the browser fetches the next page with GET, so a reload repeats nothing. */
export const seeOther = (location: string, cookies: readonly string[] = []): Reply => ({
  status: 303,
  headers: { location },
  cookies,
  body: '',
});

/** Somebody's own things as data. Never stored by a browser or a proxy. */
export const jsonReply = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  cookies: [],
  body: JSON.stringify(value),
});

/** A file to keep. The name has no personal data in it, and no browser or proxy stores what was not kept on purpose. */
export const fileReply = (file: { readonly name: string; readonly type: string; readonly text: string }): Reply => ({
  status: 200,
  headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"`, 'cache-control': 'no-store' },
  cookies: [],
  body: file.text,
});

/** Bytes to look at, such as a photo. Never stored by a browser or a proxy. */
export const bytesReply = (file: {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly disposition: 'inline' | 'attachment';
}): Reply => ({
  status: 200,
  headers: { 'content-type': file.type, 'content-disposition': file.disposition, 'cache-control': 'no-store' },
  cookies: [],
  body: Buffer.from(file.bytes).toString('base64'),
  isBase64: true,
});
