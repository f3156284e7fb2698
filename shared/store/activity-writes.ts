import type { Activity } from '#shared/domain/activity.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import { isNew, unchangedSince, type Write } from '#shared/store/transact.ts';

export const activityKey = (activityId: string): string => `activity#${activityId}`;

/** The one partition of what waits for whoever plans meetings. */
export const coordinators = 'coordinators';

const waiting = (sortKey: string) => ({ byAwaitingPk: coordinators, byAwaitingSk: sortKey });

const ofPerson = (of: { personId: string; heldOn: string; activityId: string }, kind: string) => ({
  byPersonPk: `person#${of.personId}`,
  byPersonSk: `${of.heldOn}#${of.activityId}#${kind}`,
});

/** Invitations that wait: for a reply, for somebody to get in touch, or for somebody to say who came. */
const open: readonly Invitation['state'][] = ['sent', 'yes', 'maybe', 'another-way'];

/** The writes of the activities table: each a part of somebody's transaction. */
export const activityWrites = {
  saving: (activity: Activity, versionBefore: number): Write => ({
    what: 'activity',
    table: 'activities',
    put: {
      pk: activityKey(activity.activityId),
      sk: 'details',
      item: 'details',
      byMonthPk: `month#${activity.heldOn.slice(0, 7)}`,
      byMonthSk: `${activity.heldOn}#${activity.activityId}`,
      ...(activity.state === 'draft' || activity.state === 'ready' ? waiting(`${activity.heldOn}#1#${activity.activityId}`) : {}),
      ...activity,
    },
    condition: unchangedSince(versionBefore),
  }),

  /** Holds a change to the details it was made from: unmet as `activity` when somebody changed them meanwhile. */
  checkingUnchanged: (activity: Activity): Write => ({
    what: 'activity',
    table: 'activities',
    check: { pk: activityKey(activity.activityId), sk: 'details' },
    condition: unchangedSince(activity.version),
  }),

  savingInvitation: (invitation: Invitation, versionBefore: number): Write => ({
    what: 'invitation',
    table: 'activities',
    put: {
      pk: activityKey(invitation.activityId),
      sk: `invitation#${invitation.personId}`,
      item: 'invitation',
      ...ofPerson(invitation, '1'),
      // Until it is recorded: somebody who said yes or maybe waits to be paid for it.
      ...(open.includes(invitation.state) && invitation.calledOff === ''
        ? waiting(`${invitation.heldOn}#2#${invitation.activityId}#${invitation.personId}`)
        : {}),
      ...invitation,
    },
    condition: unchangedSince(versionBefore),
  }),

  /**
   * Takes the fee out of the offer on an invitation whose costs just lost theirs, so that the two say the same (care H14). The version
   * moves, so an older copy can't bring it back. Unmet as `invitation` when there is none.
   */
  takingFeeOut: ({ activityId, personId }: Pick<Invitation, 'activityId' | 'personId'>): Write => ({
    what: 'invitation',
    table: 'activities',
    update: { pk: activityKey(activityId), sk: `invitation#${personId}` },
    set: 'SET offer.feePence = :none, offer.feeFor = :nothing, #version = #version + :one',
    condition: {
      expression: 'attribute_exists(pk)',
      names: { '#version': 'version' },
      values: { ':none': 0, ':nothing': '', ':one': 1 },
    },
  }),

  /** A contribution the person removed or holds back is in no list of the board's. */
  savingContribution: (contribution: Contribution, versionBefore: number): Write => ({
    what: 'contribution',
    table: 'activities',
    put: {
      pk: activityKey(contribution.activityId),
      sk: `contribution#${contribution.contributionId}`,
      item: 'contribution',
      ...ofPerson(contribution, `2#${contribution.contributionId}`),
      ...((contribution.state === 'agreed' || contribution.state === 'answered') && contribution.showing !== 'hold'
        ? { byAwaitingPk: `board#${contribution.boardId}`, byAwaitingSk: `${contribution.outcomeDueOn}#${contribution.contributionId}` }
        : {}),
      ...contribution,
    },
    condition: unchangedSince(versionBefore),
  }),

  /**
   * Holds a promise of money to there being no claim: once a claim is started it holds the money. What was read beside the invitation
   * is not of one moment with it. Unmet as `costs`.
   */
  checkingNoCosts: (activityId: string, personId: string): Write => ({
    what: 'costs',
    table: 'activities',
    check: { pk: activityKey(activityId), sk: `costs#${personId}` },
    condition: isNew,
  }),

  /** The claim's own lock orders these, so the newest is simply kept. */
  savingCosts: (costs: CostsSummary): Write => ({
    what: 'costs',
    table: 'activities',
    put: { pk: activityKey(costs.activityId), sk: `costs#${costs.personId}`, item: 'costs', ...ofPerson(costs, '3'), ...costs },
  }),
};
