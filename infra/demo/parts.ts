import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tableNamesFrom } from '#shared/config/environment.ts';
import type { Database } from '#shared/store/client.ts';
import { payeeCipher, type PayeeCipher } from '#shared/store/payee-cipher.ts';
import { receiptFiles } from '#shared/store/receipt-files.ts';
import { runFileStore, type RunFileStore } from '#shared/store/run-files.ts';

/** What the story is told to: the tables as each function may use them, the payee key, payment files, and cleaned photos. */
export interface Parts {
  readonly databaseAs: (functionName: string) => Database;
  /** As the function that takes bank details has it, and as the one that pays has it. */
  readonly cipherAs: (functionName: 'payees' | 'payments') => PayeeCipher;
  readonly runFiles: RunFileStore;
  readonly putCleanPhoto: (key: string, bytes: Uint8Array) => Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** The parts of the service that is about to run: each function's tables, keys and buckets, as its environment has them. */
export const partsOf = (environmentOf: (functionName: string) => Environment): Parts => {
  const databases = new Map<string, Database>();
  const databaseAs = (name: string): Database => {
    const known = databases.get(name) ?? openDatabaseAs(environmentOf(name));
    databases.set(name, known);
    return known;
  };
  const payments = environmentOf('payments');
  const receipts = environmentOf('receipts');
  return {
    databaseAs,
    cipherAs: (name) => {
      const environment = environmentOf(name);
      return payeeCipher({
        client: new KMSClient(clientOf(environment, 'AWS_ENDPOINT_URL_KMS')),
        keyId: textOf(environment, 'PAYEE_KEY_ID'),
      });
    },
    runFiles: runFileStore({ client: s3ClientOf(payments), name: textOf(payments, 'EXPORTS_BUCKET') }),
    putCleanPhoto: (key, bytes) =>
      receiptFiles(s3ClientOf(receipts), textOf(receipts, 'RECEIPTS_BUCKET')).putClean(key, { bytes, contentType: 'image/jpeg' }),
  };
};

const textOf = (environment: Environment, name: string): string => {
  const text = environment[name];
  if (text === undefined) throw new Error(`The environment lacks ${name}`);
  return text;
};

// Functions read these from their own environment; the loader is many functions at once, so it says them.
const clientOf = (environment: Environment, endpointName: string) => ({
  region: textOf(environment, 'AWS_REGION'),
  endpoint: textOf(environment, endpointName),
  maxAttempts: 4,
  credentials: {
    accessKeyId: textOf(environment, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: textOf(environment, 'AWS_SECRET_ACCESS_KEY'),
  },
});

const s3ClientOf = (environment: Environment): S3Client => new S3Client(clientOf(environment, 'AWS_ENDPOINT_URL_S3'));

const openDatabaseAs = (environment: Environment): Database => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(environment, 'AWS_ENDPOINT_URL_DYNAMODB')), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  tableNames: tableNamesFrom(environment),
});
