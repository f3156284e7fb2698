import { promise } from '#shared/domain/fund.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { nextEntry } from '#shared/domain/journal.ts';
import { sumPence } from '#shared/domain/money.ts';
import type { Moved } from '#shared/domain/replying.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

/** An invitation before and after. */
export interface MovedFrom {
  readonly before: Invitation;
  readonly moved: Moved;
}

/** Why they moved, for the journal: `by` as there, `at` an instant. */
export interface MovedBy {
  readonly type: 'offer-changed' | 'promise-held' | 'invitation-ended' | 'invitation-opened-again' | 'invitation-called-off';
  readonly by: string;
  readonly at: string;
}

/** As many at once as one transaction holds beside an aggregate of their own: two parts each, and one for each budget. */
export const movedAtOnce = 30;

/** The writes of invitations that move together: each with its entry, and one movement a budget, because a transaction touches an item once. */
export const movingInvitations = (
  deps: { readonly activities: Pick<ActivitiesStore, 'savingInvitation'>; readonly funds: Pick<FundsStore, 'moving'> },
  all: readonly MovedFrom[],
  why: MovedBy,
): readonly Write[] => [
  ...all.flatMap(({ before, moved }) => {
    const { entry, head } = nextEntry(before, {
      aggregate: `invitation#${before.activityId}.${before.alias}`,
      ...why,
      facts: factsOf(moved),
    });
    return [deps.activities.savingInvitation({ ...moved.invitation, ...head }, before.version), addingEntry(entry)];
  }),
  ...[...Map.groupBy(all, ({ before }) => before.offer.fundId)].flatMap(([fundId, ofFund]) => {
    const pence = sumPence(ofFund.map(({ moved }) => moved.promisePence));
    return pence === 0 ? [] : [deps.funds.moving(promise(fundId, pence))];
  }),
];

const factsOf = ({ invitation, promisePence }: Moved) => ({
  promisedPence: invitation.promisedPence,
  promiseChangePence: promisePence,
  boardId: invitation.boardId,
  fundId: invitation.offer.fundId,
  alias: invitation.alias,
});
