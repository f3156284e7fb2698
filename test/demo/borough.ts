import { partsOf, type Parts } from '#infra/demo/parts.ts';
import { tellOf } from '#infra/demo/tell.ts';
import type { TestEngine } from '#infra/local/start-engine.ts';
import { payeeCipher } from '#shared/store/payee-cipher.ts';
import { pretendKey } from '#test/support/pretend-key.ts';

/** What was kept outside the tables. */
export interface Borough {
  readonly parts: Parts;
  /** Payment files by their key. */
  readonly files: ReadonlyMap<string, string>;
  readonly photos: readonly string[];
}

/** Tells the story into an engine that is empty, as seen from an instant. Files and photos are kept in memory, the key is pretended. */
export const tellBorough = async (engine: TestEngine, now: string): Promise<Borough> => {
  const files = new Map<string, string>();
  const photos: string[] = [];
  const cipher = payeeCipher(pretendKey());
  const environment = {
    ...engine.environment,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_S3: engine.endpoint,
    EXPORTS_BUCKET: 'exports',
    RECEIPTS_BUCKET: 'receipts',
  };
  const parts: Parts = {
    ...partsOf(() => environment),
    cipherAs: () => cipher,
    runFiles: {
      keyOf: (runId) => `runs/${runId}.csv`,
      put: (key, text) => {
        files.set(key, text);
        return Promise.resolve();
      },
      read: (key) => Promise.resolve(files.get(key) ?? ''),
    },
    putCleanPhoto: (key) => {
      photos.push(key);
      return Promise.resolve();
    },
  };
  const telling = tellOf(parts, now);
  await telling.year();
  await telling.today();
  return { parts, files, photos };
};
