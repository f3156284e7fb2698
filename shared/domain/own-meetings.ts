import { invitationTransitions, type Invitation } from '#shared/domain/invitation.ts';
import { keepsOffer } from '#shared/domain/calling-off.ts';
import { costsOnly } from '#shared/domain/inviting.ts';
import { heldPence, inState, offerTotalPence, type Moved } from '#shared/domain/replying.ts';
import { nextState } from '#shared/domain/transitions.ts';

const isAhead = (invitation: Invitation, now: string): boolean => invitation.startsAt > now;

/**
 * The places somebody holds at meetings soon: a yes or a maybe to one that is still ahead, up to and including this London date. What a pause
 * asks about (care H7).
 */
export const placesSoon = (invitations: readonly Invitation[], { now, until }: { readonly now: string; readonly until: string }) =>
  invitations.filter((one) => keepsOffer(one) && one.calledOff === '' && isAhead(one, now) && one.heldOn <= until);

/**
 * The invitation without payment for time, for somebody who from now on takes back only what they spent (care H14). What the fund held
 * for that is given back; nothing more is ever held than was. Undefined when nothing of it changes. `costs`: costs that were sent keep the
 * offer they were made with, so the invitation does too; unsent ones lose their fee, so the invitation does too, and the claim holds the money.
 */
export const withoutFeeOffered = (invitation: Invitation, costs: 'none' | 'unsent' | 'sent'): Moved | undefined => {
  if (costs === 'sent' || invitation.offer.feePence === 0) return undefined;
  const offer = costsOnly(invitation.offer);
  const promisedPence = Math.min(invitation.promisedPence, heldPence(invitation.state, offer, costs === 'unsent'));
  return { invitation: { ...invitation, offer, promisedPence }, promisePence: promisedPence - invitation.promisedPence };
};

/**
 * The invitation once the account is closed: a meeting still to come is not asked about any more and its money goes back. Undefined where
 * nothing is open: the meeting has been, or it was called off and what was offered is owed.
 */
export const endedByClosing = (invitation: Invitation, now: string): Moved | undefined => {
  const open = invitation.state !== 'no' && invitation.calledOff === '' && isAhead(invitation, now);
  const state = nextState(invitationTransitions, { from: invitation.state, action: 'end', by: 'person' });
  return open && state !== undefined ? inState(invitation, state, false) : undefined;
};

/**
 * The invitation once the details of a closed account are removed: nobody can start costs for it any more, so it ends and holds nothing,
 * also when the meeting has been or was called off late. Undefined where nothing is open, and where costs were started: the claim holds
 * the money then, and that they took part may still have to be written down for it.
 */
export const endedByRemoval = (invitation: Invitation, claimStarted: boolean): Moved | undefined => {
  const state = nextState(invitationTransitions, { from: invitation.state, action: 'end', by: 'system' });
  if (claimStarted || state === undefined || invitation.state === 'no') return undefined;
  if (state === invitation.state && invitation.promisedPence === 0) return undefined;
  return { invitation: { ...invitation, state, promisedPence: 0 }, promisePence: 0 - invitation.promisedPence };
};

/** The invitation of somebody who came back: asked once more, if the meeting is still to come. A place given back isn't taken again by itself. */
export const openedAgain = (invitation: Invitation, now: string): Moved | undefined => {
  const state = nextState(invitationTransitions, { from: invitation.state, action: 'open-again', by: 'person' });
  if (state === undefined || invitation.calledOff !== '' || !isAhead(invitation, now)) return undefined;
  const { invitation: opened, promisePence } = inState(invitation, state, false);
  return { invitation: { ...opened, repliedAt: '', replyWay: '' }, promisePence };
};

/**
 * The invitation whose costs are being started. What the fund gave back when somebody was written down as not there is promised again,
 * to the offer as it counts for them; for everybody else what is held moves on and nothing changes.
 */
export const promisedForCosts = (invitation: Invitation, actualCostOnly: boolean): Moved => {
  if (invitation.state !== 'not-there') return { invitation, promisePence: 0 };
  const promisedPence = offerTotalPence(actualCostOnly ? costsOnly(invitation.offer) : invitation.offer);
  return { invitation: { ...invitation, promisedPence }, promisePence: promisedPence - invitation.promisedPence };
};
