import type { Activity, Offer } from '#shared/domain/activity.ts';
import { unchanged } from '#shared/domain/details-changed.ts';
import { invitationTransitions, type Invitation, type InvitationState, type Reply } from '#shared/domain/invitation.ts';
import { sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { hasEnded } from '#shared/domain/planning.ts';
import { nextState } from '#shared/domain/transitions.ts';

export type ReplyProblem = { readonly code: 'ended' } | { readonly code: 'details-changed' };

/** What the offer comes to at most, in pence: the fee and each cap. A cost without a cap (0) adds nothing that could be promised. */
export const offerTotalPence = (offer: Offer): number => sumPence([offer.feePence, ...offer.covers.map(({ capPence }) => capPence)]);

const heldStates: readonly InvitationState[] = ['yes', 'maybe', 'took-part'];

/**
 * What the fund should hold on the invitation in a state, in pence. Once their costs are started the claim holds it, and the
 * invitation nothing.
 */
export const heldPence = (state: InvitationState, offer: Offer, claimStarted: boolean): number =>
  heldStates.includes(state) && !claimStarted ? offerTotalPence(offer) : 0;

/** True when the fund held less than the reply needs: it counts all the same, and staff sort the money before the person needs it. */
export const isShort = (invitation: Invitation, claimStarted: boolean): boolean =>
  invitation.calledOff !== 'called-off' && invitation.promisedPence < heldPence(invitation.state, invitation.offer, claimStarted);

/** An invitation in its new state, and what has to move in the fund for it: from available to promised, or back when negative. */
export interface Moved {
  readonly invitation: Invitation;
  readonly promisePence: number;
}

/** The invitation in another state, holding what that state holds. `claimStarted` when the person's costs exist. */
export const inState = (invitation: Invitation, state: InvitationState, claimStarted: boolean): Moved => {
  const promisedPence = heldPence(state, invitation.offer, claimStarted);
  return { invitation: { ...invitation, state, promisedPence }, promisePence: promisedPence - invitation.promisedPence };
};

/**
 * The same, when the fund hasn't enough: the person's word counts all the same and nothing is held for it, which staff see and
 * sort (a reply is never turned away because of our money).
 */
export const withoutPromise = (moved: Moved): Moved => ({
  invitation: { ...moved.invitation, promisedPence: moved.invitation.promisedPence - moved.promisePence },
  promisePence: 0,
});

/** A reply, when it was given, the version of the meeting they knew, and whether their costs exist. */
export interface ReplyGiven {
  readonly reply: Reply;
  readonly at: string;
  readonly detailsSeen: number;
  readonly claimStarted: boolean;
}

/**
 * One of the four replies, the last one counting. `detailsSeen` is the version of the activity the person was shown: a yes to
 * another day than they read about is not a yes. Refuses when the meeting is over or was recorded.
 */
export const replyTo = (
  invitation: Invitation,
  activity: Activity,
  reply: ReplyGiven,
  by: 'person' | 'coordinator' = 'person',
): OutcomeOf<Moved, ReplyProblem> => {
  const state = nextState(invitationTransitions, { from: invitation.state, action: `reply-${reply.reply}`, by });
  if (state === undefined || invitation.calledOff !== '' || hasEnded(activity, reply.at)) return refuse({ code: 'ended' });
  if (activity.version !== reply.detailsSeen) return refuse({ code: 'details-changed' });
  const moved = inState(invitation, state, reply.claimStarted);
  return accept({ ...moved, invitation: { ...moved.invitation, repliedAt: reply.at, replyWay: '', was: unchanged } });
};
