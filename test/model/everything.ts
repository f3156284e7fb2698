import * as z from 'zod';
import { callEngine } from '#infra/local/engine/call.ts';
import { at, listOf, objectOf, type Json } from '#infra/local/json.ts';
import type { Activity } from '#shared/domain/activity.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { Fund } from '#shared/domain/fund.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { Payee } from '#shared/domain/payee.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Versioned } from '#shared/domain/versioned.ts';
import { activitySchema, contributionSchema, costsSchema, invitationSchema } from '#shared/store/activity-items.ts';
import { claimSchema } from '#shared/store/claim-schema.ts';
import { nameOf, type Database } from '#shared/store/client.ts';
import { fundSchema, headSchema } from '#shared/store/funds.ts';
import { journalEntrySchema } from '#shared/store/journal.ts';
import { payeeSchema } from '#shared/store/payees.ts';
import { personSchema } from '#shared/store/people.ts';
import { runSchema } from '#shared/store/runs.ts';
import type { TableName } from '#shared/store/tables.ts';

const itemSchema = z.looseObject({ pk: z.string(), sk: z.string().default('') });
export type Item = z.infer<typeof itemSchema>;

/** Every item of a table, however many there are, but those that only fill it. Only tests read so; past the SDK, because they do it all the time. */
export const itemsOf = async (source: Source, table: TableName): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let start: Json | undefined, more = true; more; more = start !== undefined) {
    const from = start === undefined ? {} : { ExclusiveStartKey: start };
    const page = await callEngine(source.endpoint, 'DynamoDB_20120810.Scan', {
      TableName: nameOf(source.database, table),
      ConsistentRead: true,
      ...notFilling,
      ...from,
    });
    items.push(...listOf(at(page, 'Items')).map((item) => itemSchema.parse(plainMap(item))));
    start = at(page, 'LastEvaluatedKey');
  }
  return items;
};

/** What a soak fills a table with, so that the rest is a small part of much, carries this mark. */
const notFilling = { FilterExpression: 'attribute_not_exists(fills)' };

const plainMap = (item: Json | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(objectOf(item)).map(([name, value]) => [name, plainValue(value)]));

const plainValue = (value: Json): unknown => {
  const [kind, inner] = Object.entries(objectOf(value))[0] ?? [];
  switch (kind) {
    case 'N':
      return Number(inner);
    case 'NULL':
      return null;
    case 'M':
      return plainMap(inner);
    case 'L':
      return listOf(inner).map(plainValue);
    case undefined:
    default:
      return inner;
  }
};

/** Where everything is read from: the engine itself. */
export interface Source {
  readonly endpoint: string;
  readonly database: Database;
}

/** All that is stored, as the domain knows it, and the journal in order of each chain. */
export interface Everything {
  readonly activities: readonly Activity[];
  readonly invitations: readonly Invitation[];
  readonly contributions: readonly Contribution[];
  readonly costs: readonly CostsSummary[];
  readonly claims: readonly Claim[];
  /** The same claims as items, with what the indexes are made of. */
  readonly claimItems: readonly Item[];
  readonly funds: readonly (Fund & Versioned)[];
  readonly runs: readonly PaymentRun[];
  readonly people: readonly Person[];
  readonly payees: readonly Payee[];
  /** Payment codes, by person: asked for, made or used. */
  readonly codeStates: ReadonlyMap<string, string>;
  /** Until when each session counts as stepped up, by its hash. */
  readonly steppedUpUntil: ReadonlyMap<string, string>;
  readonly entries: readonly JournalEntry[];
}

/** Reads everything, past all faults. */
export const readEverything = async (source: Source): Promise<Everything> => {
  const names = ['activities', 'claims', 'funds', 'people', 'journal', 'sessions'] as const;
  const read = new Map(await Promise.all(names.map(async (table) => [table, await itemsOf(source, table)] as const)));
  const some = <T>(table: (typeof names)[number], is: (item: Item) => boolean, schema: z.ZodType<T>): readonly T[] =>
    (read.get(table) ?? []).filter(is).map((item) => schema.parse(item));
  const kind =
    (name: string) =>
    (item: Item): boolean =>
      item['item'] === name;
  const by =
    (sk: string) =>
    (item: Item): boolean =>
      item.sk === sk;
  return {
    activities: some('activities', kind('details'), activitySchema),
    invitations: some('activities', kind('invitation'), invitationSchema),
    contributions: some('activities', kind('contribution'), contributionSchema).map((each) => ({ ...each, outcome: each.outcome })),
    costs: some('activities', kind('costs'), costsSchema),
    claims: some('claims', by('claim'), claimSchema),
    claimItems: read.get('claims') ?? [],
    funds: some('funds', by('fund'), fundSchema.extend(headSchema.shape)),
    runs: some('funds', by('run'), runSchema),
    people: some('people', by('profile'), personSchema),
    payees: some('people', by('payee'), payeeSchema),
    codeStates: new Map(
      (read.get('people') ?? []).filter(by('payee-code')).map((item) => [item.pk.slice('person#'.length), String(item['state'])]),
    ),
    steppedUpUntil: new Map(
      (read.get('sessions') ?? [])
        .filter((item) => typeof item['steppedUpUntil'] === 'string')
        .map((item) => [String(item['idHash']), String(item['steppedUpUntil'])]),
    ),
    entries: (read.get('journal') ?? [])
      .toSorted((a, b) => (a.pk === b.pk ? (a.sk < b.sk ? -1 : 1) : a.pk < b.pk ? -1 : 1))
      .map((item) => journalEntrySchema.parse(item)),
  };
};
