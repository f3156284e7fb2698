import type { Claim } from '#shared/domain/claim.ts';
import { endUnsent } from '#shared/domain/claiming.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { promise } from '#shared/domain/fund.ts';
import { nextEntry } from '#shared/domain/journal.ts';
import { sumPence } from '#shared/domain/money.ts';
import { endedByRemoval } from '#shared/domain/own-meetings.ts';
import { movedAtOnce, movingInvitations } from '#shared/operations/activities/moved-invitations.ts';
import { readOwnThings, type OwnThings, type OwnThingsDeps } from '#shared/operations/people/own-things.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Transacted, Write } from '#shared/store/transact.ts';

export interface LeftOpenDeps extends OwnThingsDeps {
  readonly activities: ActivitiesStore;
  readonly claims: Pick<ClaimsStore, 'wanting' | 'saving'>;
  readonly funds: Pick<FundsStore, 'moving'>;
  readonly transact: (writes: readonly Write[]) => Promise<Transacted>;
}

/** Of drafts, each of three parts, with one more for each budget. */
const draftsAtOnce = 20;

const by = 'system:sweep';

/**
 * Ends every invitation and every unsent claim that somebody leaves who can't sign in any more, and gives what was promised for them
 * back. What they sent is owed and stays. False when somebody was there first: the next night finds it again.
 */
export const endLeftOpen = async (deps: LeftOpenDeps, personId: string, now: string): Promise<boolean> => {
  for (let writes = await nextWrites(deps, personId, now); writes.length > 0; writes = await nextWrites(deps, personId, now)) {
    for (const together of writes) if (!(await deps.transact(together)).done) return false;
  }
  return true;
};

/** What is left, a transaction each; one reading holds so many, so it is read again until nothing is. */
const nextWrites = async (deps: LeftOpenDeps, personId: string, now: string): Promise<readonly (readonly Write[])[]> => {
  const isAbout = { invitation: (one: OwnThings['invitations'][number]) => endedByRemoval(one, false) !== undefined, draft: true };
  const things = await readOwnThings(deps, { personId, now }, isAbout);
  if (things === undefined) return [];
  const invitations = things.invitations.flatMap((before) => {
    const moved = endedByRemoval(before, things.startedFor.has(before.activityId));
    return moved === undefined ? [] : [{ before, moved }];
  });
  const drafts = things.drafts.flatMap((before) => {
    const after = endUnsent(before);
    return after === undefined ? [] : [{ before, after }];
  });
  return [
    ...inParts(invitations, movedAtOnce).map((part) => movingInvitations(deps, part, { type: 'invitation-ended', by, at: now })),
    ...inParts(drafts, draftsAtOnce).map((part) => endingDrafts(deps, part, now)),
  ];
};

const inParts = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_none, index) => all.slice(index * size, (index + 1) * size));

interface EndedDraft {
  readonly before: Claim;
  readonly after: Claim;
}

/** The writes of drafts that end together: each with its entry and its line in the list, and one movement a budget. */
const endingDrafts = (deps: LeftOpenDeps, all: readonly EndedDraft[], now: string): readonly Write[] => [
  ...all.flatMap(({ before, after }) => {
    const { boardId, alias, offer, promisedPence } = after;
    const facts = { promisedPence, promiseChangePence: promisedPence - before.promisedPence, boardId, fundId: offer.fundId, alias };
    const { entry, head } = nextEntry(before, { aggregate: `claim#${before.claimId}`, type: 'claim-ended', at: now, by, facts });
    const saved = { ...after, ...head };
    return [deps.claims.saving(saved, before.version), addingEntry(entry), deps.activities.savingCosts(costsSummaryOf(saved))];
  }),
  ...[...Map.groupBy(all, ({ before }) => before.offer.fundId)].flatMap(([fundId, ofFund]) => {
    const pence = sumPence(ofFund.map(({ before }) => before.promisedPence));
    return pence === 0 ? [] : [deps.funds.moving(promise(fundId, -pence))];
  }),
];
