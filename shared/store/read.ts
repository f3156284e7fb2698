import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { nameOf, type Database } from '#shared/store/client.ts';
import { keyAttributes, tables, type TableName } from '#shared/store/tables.ts';
import type { Key } from '#shared/store/transact.ts';

/** A page of a list, and where the next one starts ('' when there is none). The token holds keys only, never what is in an item. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string;
}

/** Bytes of the longest keys DynamoDB has: nothing has a longer one, so an address that somebody made up finds nothing. */
const longestKey = { pk: 2_048, sk: 1_024 } as const;

/** Whether anything at all could have this key. */
export const canBeKey = ({ pk, sk = '' }: Key): boolean => Buffer.byteLength(pk) <= longestKey.pk && Buffer.byteLength(sk) <= longestKey.sk;

/** Reads one item, consistently: what was just written is there. Undefined when there is none. */
export const readOne = async <T>(database: Database, table: TableName, key: Key, schema: z.ZodType<T>): Promise<T | undefined> => {
  if (!canBeKey(key)) return undefined;
  const { Item } = await database.client.send(
    new GetCommand({ TableName: nameOf(database, table), Key: { ...key }, ConsistentRead: true }),
  );
  return Item === undefined ? undefined : parsed(schema, Item, table);
};

/** What to look for. Without `index` it reads the table's own keys, consistently. */
export interface Question {
  readonly table: TableName;
  readonly index?: string;
  readonly pk: string;
  readonly sk?: { readonly startsWith: string } | { readonly from: string; readonly to: string };
  readonly newestFirst?: boolean;
  readonly limit: number;
  readonly after?: string;
}

/** One page of a partition, parsed. The limit is always stated. */
export const readPage = async <T>(database: Database, question: Question, schema: z.ZodType<T>): Promise<PageOf<T>> => {
  if (!canBeKey({ pk: question.pk, sk: Object.values(valuesOf(question.sk)).join('') })) return { items: [], next: '' };
  const answer = await database.client.send(new QueryCommand(queryOf(database, question)));
  return {
    items: (answer.Items ?? []).map((item) => parsed(schema, item, question.table)),
    next: answer.LastEvaluatedKey === undefined ? '' : Buffer.from(JSON.stringify(answer.LastEvaluatedKey)).toString('base64url'),
  };
};

/** All of a partition, page after page: for what is bounded by a rule and has to be whole. `limit` is the size of a page. */
export const readAll = async <T>(database: Database, question: Question, schema: z.ZodType<T>): Promise<readonly T[]> => {
  const page = await readPage(database, question, schema);
  if (page.next === '') return page.items;
  return [...page.items, ...(await readAll(database, { ...question, after: page.next }, schema))];
};

const queryOf = (database: Database, question: Question): QueryCommandInput => {
  const { pkName, skName } = namesOf(question);
  const start = startKeyOf(question);
  return {
    TableName: nameOf(database, question.table),
    Limit: question.limit,
    ScanIndexForward: question.newestFirst !== true,
    ...(question.index === undefined ? { ConsistentRead: true } : { IndexName: question.index }),
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    KeyConditionExpression: `#pk = :pk${rangeOf(question.sk)}`,
    ExpressionAttributeNames: { '#pk': pkName, ...(question.sk === undefined ? {} : { '#sk': skName }) },
    ExpressionAttributeValues: { ':pk': question.pk, ...valuesOf(question.sk) },
  };
};

const namesOf = ({ index }: Question): { readonly pkName: string; readonly skName: string } =>
  index === undefined ? { pkName: 'pk', skName: 'sk' } : { pkName: `${index}Pk`, skName: `${index}Sk` };

const rangeOf = (sk: Question['sk']): string => {
  if (sk === undefined) return '';
  return 'startsWith' in sk ? ' AND begins_with(#sk, :sk)' : ' AND #sk BETWEEN :from AND :to';
};

const valuesOf = (sk: Question['sk']): Record<string, string> => {
  if (sk === undefined) return {};
  return 'startsWith' in sk ? { ':sk': sk.startsWith } : { ':from': sk.from, ':to': sk.to };
};

/** A token that isn't one of ours, or is of another list, starts at the beginning: nobody is stopped by an old or cut-off link. */
const startKeyOf = (question: Question): Record<string, string> | undefined => {
  if (question.after === undefined || question.after === '') return undefined;
  try {
    const key = z.record(z.string(), z.string()).parse(JSON.parse(Buffer.from(question.after, 'base64url').toString('utf8')));
    return isPlaceIn(question, key) ? key : undefined;
  } catch {
    return undefined;
  }
};

/** A place between two pages of this very list: it has the list's key attributes and no other, in its partition and its range. */
const isPlaceIn = (question: Question, key: Readonly<Record<string, string>>): boolean => {
  const { pkName, skName } = namesOf(question);
  const names = [...new Set([...keyAttributes(tables[question.table]), pkName, skName])];
  const sk = key[skName] ?? '';
  const isWhole = names.length === Object.keys(key).length && names.every((name) => (key[name] ?? '') !== '');
  if (!isWhole || key[pkName] !== question.pk || !Object.values(key).every((value) => canBeKey({ pk: '', sk: value }))) return false;
  if (question.sk === undefined) return true;
  return 'startsWith' in question.sk ? sk.startsWith(question.sk.startsWith) : sk >= question.sk.from && sk <= question.sk.to;
};

/** An item that isn't what its schema says is a fault. The message has the places, never the values. */
export const parsed = <T>(schema: z.ZodType<T>, item: Record<string, unknown>, table: TableName): T => {
  const result = schema.safeParse(item);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ');
  throw new Error(`An item of ${table} is not as its schema says: ${places}`);
};
