import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import S3rver from 's3rver';
import { at, objectOf, parseJson, textOf } from '#infra/local/json.ts';
import { loopback } from '#infra/local/ports.ts';

/** An object that was just put. */
export interface Arrival {
  readonly bucketName: string;
  readonly key: string;
  readonly bytes: number;
  /** S3's word for how it came: `PutObject`, `POST Object`. */
  readonly reason: string;
}

export interface ObjectStore {
  readonly endpoint: string;
  /** Tells whoever waits for objects. */
  readonly arrived: (arrival: Arrival) => void;
  /** Tags the malware scan left, by name. */
  readonly tagsOf: (bucketName: string, key: string) => Readonly<Record<string, string>>;
  readonly tag: (bucketName: string, key: string, tags: Readonly<Record<string, string>>) => void;
  readonly read: (bucketName: string, key: string) => Promise<Buffer | undefined>;
  /** Puts an object as S3 itself does for a form somebody posted: whether they may has been decided before. */
  readonly put: (arrival: Arrival, content: { readonly body: Buffer; readonly contentType: string }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** S3 for one machine: s3rver keeps the template's buckets in `folder`. Who may do what is the gateway's work; it checks nothing. */
export const openObjectStore = async (
  folder: string,
  bucketNames: readonly string[],
  onArrival: (arrival: Arrival) => void,
): Promise<ObjectStore> => {
  mkdirSync(folder, { recursive: true });
  const server = new S3rver({
    address: loopback,
    port: 0,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: bucketNames.map((name) => ({ name })),
  });
  const { port } = await server.run();
  const endpoint = `http://${loopback}:${port}`;
  const tagFile = join(folder, '..', 'object-tags.json');
  const allTags = () => objectOf(existsSync(tagFile) ? parseJson(readFileSync(tagFile, 'utf8')) : {});
  const address = (bucketName: string, key: string): string =>
    `${endpoint}/${bucketName}/${key.split('/').map(encodeURIComponent).join('/')}`;
  return {
    endpoint,
    arrived: onArrival,
    tagsOf: (bucketName, key) =>
      Object.fromEntries(Object.entries(objectOf(at(allTags(), `${bucketName}/${key}`))).map(([name, value]) => [name, textOf(value)])),
    tag: (bucketName, key, tags) => {
      writeFileSync(tagFile, JSON.stringify({ ...allTags(), [`${bucketName}/${key}`]: tags }));
    },
    read: async (bucketName, key) => {
      const response = await fetch(address(bucketName, key));
      return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
    },
    put: async (arrival, { body, contentType }) => {
      const response = await fetch(address(arrival.bucketName, arrival.key), {
        method: 'PUT',
        headers: { 'content-type': contentType },
        body: new Uint8Array(body),
      });
      if (!response.ok) throw new Error(`The object store answered ${response.status}.`);
      onArrival(arrival);
    },
    stop: () => server.close(),
  };
};
