import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { nameOf, type Database } from '#shared/store/client.ts';
import type { TableName } from '#shared/store/tables.ts';

/**
 * One part of a change, described but not yet done. Stores make these; only `transact` carries them out, all or none.
 * `what` names the part when its condition doesn't hold: the operation turns that into words.
 */
export type Write = { readonly what: string; readonly table: TableName; readonly condition?: Condition } & (
  | { readonly put: Readonly<Record<string, unknown>> }
  | { readonly update: Key; readonly set: string }
  | { readonly remove: Key }
  | { readonly check: Key }
);

export interface Key {
  readonly pk: string;
  readonly sk?: string;
}

/** An expression with its names and values. For an update they serve the expression of `set` as well. */
export interface Condition {
  readonly expression?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

export type Transacted = { readonly done: true } | { readonly done: false; readonly unmet: readonly string[] };

/** What a transaction needs besides the database: how long to wait before trying again, so that tests need no clock. */
export interface Retrying {
  readonly random: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** DynamoDB takes at most this many parts in one transaction. */
const maximumParts = 100;
const maximumTries = 10;

/**
 * Carries out all the writes or none. Answers which conditions were unmet; conflicts with another transaction and throttling are
 * tried again with growing, random waits. Anything else is a fault and throws.
 */
export const transact = async (database: Database, writes: readonly Write[], retrying: Retrying, token?: string): Promise<Transacted> => {
  if (writes.length === 0 || writes.length > maximumParts) throw new Error(`A transaction of ${writes.length} parts`);
  const command = {
    TransactItems: writes.map((write) => partOf(database, write)),
    ...(token === undefined ? {} : { ClientRequestToken: token }),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.client.send(new TransactWriteCommand(command));
      return { done: true };
    } catch (fault) {
      if (!(fault instanceof TransactionCanceledException)) throw fault;
      const codes = (fault.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
      const unmet = writes.filter((_write, index) => codes[index] === 'ConditionalCheckFailed').map((write) => write.what);
      if (unmet.length > 0) return { done: false, unmet };
      if (attempt >= maximumTries || !codes.some((code) => passing.has(code))) throw fault;
      await retrying.wait(retrying.random() * Math.min(1_000, 10 * 2 ** attempt));
    }
  }
};

/** Reasons that go away by themselves. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const partOf = (database: Database, write: Write): Part => {
  const TableName = nameOf(database, write.table);
  const condition = {
    ...(write.condition?.expression === undefined ? {} : { ConditionExpression: write.condition.expression }),
    ...(write.condition?.names === undefined ? {} : { ExpressionAttributeNames: { ...write.condition.names } }),
    ...(write.condition?.values === undefined ? {} : { ExpressionAttributeValues: { ...write.condition.values } }),
  };
  if ('put' in write) return { Put: { TableName, Item: { ...write.put }, ...condition } };
  if ('update' in write) return { Update: { TableName, Key: { ...write.update }, UpdateExpression: write.set, ...condition } };
  if ('remove' in write) return { Delete: { TableName, Key: { ...write.remove }, ...condition } };
  return { ConditionCheck: { TableName, Key: { ...write.check }, ConditionExpression: 'attribute_exists(pk)', ...condition } };
};

/** Condition of a new item: nothing has that key yet. */
export const isNew: Condition = { expression: 'attribute_not_exists(pk)' };

/** Condition of an aggregate's save: nobody has changed it since it was read. A first save has no version before it. */
export const unchangedSince = (version: number): Condition =>
  version === 0 ? isNew : { expression: '#version = :expected', names: { '#version': 'version' }, values: { ':expected': version } };
