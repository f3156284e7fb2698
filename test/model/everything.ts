import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
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
import { claimSchema } from '#shared/store/claims.ts';
import { nameOf, type Database } from '#shared/store/client.ts';
import { journalEntrySchema } from '#shared/store/journal.ts';
import { personSchema } from '#shared/store/people.ts';
import type { TableName } from '#shared/store/tables.ts';
import type { Deps } from '#test/model/world.ts';

const itemSchema = z.looseObject({ pk: z.string(), sk: z.string().default('') });
export type Item = z.infer<typeof itemSchema>;

/** Every item of a table, however many there are. Only tests read so. */
export const itemsOf = async (database: Database, table: TableName): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let start: Record<string, unknown> | undefined, more = true; more; more = start !== undefined) {
    const page = await database.client.send(new ScanCommand({ TableName: nameOf(database, table), ConsistentRead: true, ExclusiveStartKey: start }));
    items.push(...(page.Items ?? []).map((item) => itemSchema.parse(item)));
    start = page.LastEvaluatedKey;
  }
  return items;
};

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
  readonly entries: readonly JournalEntry[];
}

/** Reads everything, past all faults. */
export const readEverything = async ({ database, funds, runs, payees }: Deps): Promise<Everything> => {
  const [activityItems, claimItems, fundItems, personItems, journalItems] = await Promise.all(
    (['activities', 'claims', 'funds', 'people', 'journal'] as const).map((table) => itemsOf(database, table)),
  );
  const kind = (name: string): readonly Item[] => (activityItems ?? []).filter((item) => item['item'] === name);
  const ids = (items: readonly Item[] | undefined, prefix: string, sk: string): readonly string[] =>
    (items ?? []).filter((item) => item.pk.startsWith(prefix) && item.sk === sk).map((item) => item.pk.slice(prefix.length));
  const there = <T>(found: readonly (T | undefined)[]): readonly T[] => found.filter((one) => one !== undefined);
  const onlyClaims = (claimItems ?? []).filter((item) => item.sk === 'claim');
  return {
    activities: kind('details').map((item) => activitySchema.parse(item)),
    invitations: kind('invitation').map((item) => invitationSchema.parse(item)),
    contributions: kind('contribution').map((item) => contributionSchema.parse(item)),
    costs: kind('costs').map((item) => costsSchema.parse(item)),
    claims: onlyClaims.map((item) => claimSchema.parse(item)),
    claimItems: claimItems ?? [],
    funds: there(await Promise.all(ids(fundItems, 'fund#', 'fund').map((fundId) => funds.readWithHead(fundId)))),
    runs: there(await Promise.all(ids(fundItems, 'run#', 'run').map((runId) => runs.read(runId)))),
    people: (personItems ?? []).filter((item) => item.sk === 'profile').map((item) => personSchema.parse(item)),
    payees: await payees.readMany(ids(personItems, 'person#', 'payee')),
    entries: (journalItems ?? [])
      .toSorted((a, b) => (a.pk === b.pk ? (a.sk < b.sk ? -1 : 1) : a.pk < b.pk ? -1 : 1))
      .map((item) => journalEntrySchema.parse(item)),
  };
};
