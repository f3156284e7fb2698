import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { startClaim } from '#shared/domain/claiming.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { nextEntry } from '#shared/domain/journal.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { nameOf, type Database } from '#shared/store/client.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { TableName } from '#shared/store/tables.ts';
import type { Write } from '#shared/store/transact.ts';
import { aLine, anInvitation } from '#test/support/builders.ts';

/** What one person with a claim that waits for a decision leaves in the tables. */
const writesOf = (database: Database, number: number): readonly Write[] => {
  const id = `fill${number}`;
  const invitation = anInvitation({ activityId: id, personId: id, alias: id, state: 'yes' });
  const claim = {
    ...startClaim(invitation, { claimId: id, startedAt: '2026-11-12T16:00:00.000Z', actualCostOnly: false }),
    state: 'sent',
    lines: [aLine()],
  } as const;
  const { entry, head } = nextEntry(claim, {
    aggregate: `claim#${id}`,
    type: 'claim-sent',
    at: claim.startedAt,
    by: `person:${id}`,
    facts: { alias: id },
  });
  const activities = activitiesStore(database);
  return [
    claimsStore(database).saving({ ...claim, ...head }, 0),
    activities.savingInvitation(invitation, 0),
    activities.savingCosts(costsSummaryOf(claim)),
    addingEntry(entry),
  ];
};

/** Fills the tables with other people's claims, marked so that what is looked at leaves them out. */
export const fill = async (database: Database, claims: number): Promise<void> => {
  let waiting: { readonly table: TableName; readonly item: Readonly<Record<string, unknown>> }[] = [];
  for (let number = 0; number < claims; number += 1) {
    for (const write of writesOf(database, number))
      if ('put' in write) waiting.push({ table: write.table, item: { ...write.put, fills: true } });
    if (waiting.length >= 24 || number === claims - 1) {
      const byTable = Map.groupBy(waiting, ({ table }) => nameOf(database, table));
      const RequestItems = Object.fromEntries(
        [...byTable].map(([name, items]) => [name, items.map(({ item }) => ({ PutRequest: { Item: { ...item } } }))]),
      );
      await database.client.send(new BatchWriteCommand({ RequestItems }));
      waiting = [];
    }
  }
};

/** How many of the filling items are still there as they were put. */
export const countFilling = async (database: Database, table: TableName): Promise<number> => {
  let count = 0;
  for (let start: Record<string, unknown> | undefined, more = true; more; more = start !== undefined) {
    const page = await database.client.send(
      new ScanCommand({
        TableName: nameOf(database, table),
        FilterExpression: 'attribute_exists(fills)',
        Select: 'COUNT',
        ExclusiveStartKey: start,
      }),
    );
    count += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  }
  return count;
};
