import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '#infra/local/gateway/permission.ts';

/** Credentials of one caller, as the SDK takes them from its environment. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Who asks, by access key id. */
export type Callers = ReadonlyMap<string, Caller & Credentials>;

/** What a signed request says about itself: whose key signed it and for which service (`dynamodb`, `s3`, `kms`, `ses`). */
export interface Signature {
  readonly accessKeyId: string;
  readonly service: string;
}

/** Reads the credential of a signature version 4, from the header or, in a presigned address, from the query; undefined when there is none. */
export const signatureOf = (headers: IncomingHttpHeaders, url: URL): Signature | undefined => {
  const header = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1];
  const [accessKeyId, , , service] = (header ?? url.searchParams.get('X-Amz-Credential') ?? '').split('/');
  return accessKeyId === undefined || service === undefined ? undefined : { accessKeyId, service };
};

/** The access key id of a function: its name, so that a log line says whose call it was. */
export const accessKeyIdOf = (name: string): string => `LOCAL${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}KEY`.padEnd(16, 'X');
