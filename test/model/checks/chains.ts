import assert from 'node:assert/strict';
import * as z from 'zod';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { chainIsWhole, type JournalEntry } from '#shared/domain/journal.ts';
import type { Versioned } from '#shared/domain/versioned.ts';
import type { Everything } from '#test/model/everything.ts';

// Nobody here drives as far as the limit of the band, so all miles that were sent use it.
const bandSchema = z.object({ tenthMiles: z.record(z.string(), z.int()).optional() });

/** Each aggregate by its name in the journal. */
const aggregatesIn = (all: Everything): ReadonlyMap<string, Versioned> =>
  new Map<string, Versioned>([
    ...all.activities.map((each) => [`activity#${each.activityId}`, each] as const),
    ...all.invitations.map((each) => [`invitation#${each.activityId}.${each.alias}`, each] as const),
    ...all.contributions.map((each) => [`contribution#${each.contributionId}`, each] as const),
    ...all.claims.map((each) => [`claim#${each.claimId}`, each] as const),
    ...all.funds.map((each) => [`fund#${each.fundId}`, each] as const),
    ...all.runs.map((each) => [`run#${each.runId}`, each] as const),
    ...all.people.map((each) => [`person#${each.alias}`, each] as const),
  ]);

/** Every chain is whole, ends where its aggregate says, and there is none without the other: nothing is half written. */
export const checkChains = (all: Everything): void => {
  const aggregates = aggregatesIn(all);
  const chains: ReadonlyMap<string, readonly JournalEntry[]> = Map.groupBy(all.entries, ({ aggregate }) => aggregate);
  assert.deepEqual([...chains.keys()].toSorted(), [...aggregates.keys()].toSorted(), 'Aggregates and chains are not the same');
  for (const [name, entries] of chains) {
    const aggregate = aggregates.get(name);
    assert.ok(chainIsWhole(entries), `The chain of ${name} is broken`);
    assert.deepEqual(
      { seq: aggregate?.seq, headHash: aggregate?.headHash },
      { seq: entries.length, headHash: entries.at(-1)?.hash },
      `${name} is not where its chain ends`,
    );
  }
};

/** The queue of each state that has one: what one of two has decided waits where it did. */
const queueOf: Readonly<Record<string, string>> = {
  sent: 'sent',
  'half-decided': 'sent',
  question: 'question',
  approved: 'approved',
  'in-run': 'in-run',
};

/** What is written beside an aggregate says the same as the aggregate: lists, queues, and miles. */
export const checkBesides = ({ claims, claimItems, costs, people }: Everything): void => {
  assert.equal(costs.length, claims.length, 'There is a summary without a claim, or a claim without one');
  for (const claim of claims) {
    const summary = costs.find(({ claimId }) => claimId === claim.claimId);
    assert.deepEqual({ ...summary, heldOn: '', item: '', claimId: '' }, { ...costsSummaryOf(claim), heldOn: '', item: '', claimId: '' });
    const item = claimItems.find(({ pk }) => pk === `claim#${claim.claimId}`);
    assert.equal(
      item?.['byQueuePk'],
      queueOf[claim.state] === undefined ? undefined : `queue#${queueOf[claim.state]}`,
      `${claim.claimId} is in the wrong queue`,
    );
  }
  for (const { personId } of people) {
    const counted = claimItems
      .filter((item) => item.pk === `person#${personId}`)
      .flatMap((item) => Object.values(bandSchema.parse(item).tenthMiles ?? {}))
      .reduce((total, tenthMiles) => total + tenthMiles, 0);
    const journeys = claims
      .filter((claim) => claim.personId === personId && claim.state !== 'draft')
      .flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'car'));
    assert.equal(
      counted,
      journeys.reduce((total, line) => total + line.distanceTenthMiles, 0),
      `The miles of ${personId} are miscounted`,
    );
  }
};
