import type { Activity, Offer } from '#shared/domain/activity.ts';
import { unchanged, wasAfter, type PlanMoved } from '#shared/domain/details-changed.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Person } from '#shared/domain/person.ts';
import { hasEnded, missingParts, type MissingPart } from '#shared/domain/planning.ts';
import { unwritten } from '#shared/domain/versioned.ts';

/**
 * More people than any meeting asks; an activity with all that is about it stays one bounded read and one bounded change. The page of
 * people stops offering them from here, and the press itself doesn't count again, which would cost it a read: a last press for as many as
 * are invited at once still fits.
 */
export const maximumInvited = 75;

/** As many as one press invites. */
export const invitedAtOnce = 20;

export type InviteProblem =
  | { readonly code: 'not-ready'; readonly missing: readonly MissingPart[] }
  | { readonly code: 'ended' }
  | { readonly code: 'person-away' }
  | { readonly code: 'no-safe-channel' };

/** How somebody can be reached in the way they chose; 'none' when that way lacks what it needs. Nothing else is ever tried. */
export const safeChannel = (person: Pick<Person, 'reach' | 'email'>): 'email' | 'phone' | 'post' | 'none' => {
  switch (person.reach.kind) {
    case 'email':
      return person.email === '' ? 'none' : 'email';
    case 'phone':
      return person.reach.number === '' ? 'none' : 'phone';
    case 'post':
      return person.reach.address === '' ? 'none' : 'post';
    default:
      return person.reach satisfies never;
  }
};

/** The offer as it is made to this person. Somebody who takes back only what they spent is offered, and ever shown, no fee (care H14). */
export const offerTo = (person: Pick<Person, 'actualCostOnly'>, offer: Offer): Offer => (person.actualCostOnly ? costsOnly(offer) : offer);

/** The same offer without the payment for time. */
export const costsOnly = (offer: Offer): Offer => ({ ...offer, feePence: 0, feeFor: '' });

/** Every reason why this person can't be invited to this activity now. Empty when they can. */
export const inviteProblems = (activity: Activity, person: Person, now: string): readonly InviteProblem[] => {
  const problems: InviteProblem[] = [];
  if (hasEnded(activity, now)) problems.push({ code: 'ended' });
  else if (activity.state !== 'ready') problems.push({ code: 'not-ready', missing: missingParts(activity) });
  if (person.state !== 'active') problems.push({ code: 'person-away' });
  if (safeChannel(person) === 'none') problems.push({ code: 'no-safe-channel' });
  return problems;
};

/** The invitation, with the offer as it stands now and for good. `at` an instant, `by` the member of staff. */
export const invite = (
  activity: Activity,
  person: Person,
  done: { readonly by: string; readonly at: string },
): OutcomeOf<Invitation, InviteProblem> => {
  const problems = inviteProblems(activity, person, done.at);
  if (problems.length > 0) return refuse(...problems);
  return accept({
    ...unwritten,
    activityId: activity.activityId,
    personId: person.personId,
    alias: person.alias,
    boardId: activity.boardId,
    boardPlainName: activity.boardPlainName,
    ...whenOf(activity),
    offer: offerTo(person, activity.offer),
    state: 'sent',
    invitedBy: done.by,
    invitedAt: done.at,
    repliedAt: '',
    replyWay: '',
    repliesNotedBy: [],
    arrangedBy: [...new Set([...plannersOf(activity), done.by])],
    promisedPence: 0,
    tookPartRecordedBy: '',
    tookPartRecordedByHost: false,
    saidYes: false,
    earlierConfirmers: [],
    keptApartStaffIds: person.keptApartStaffIds,
    calledOff: '',
    was: unchanged,
  });
};

/** Everybody who planned it or changed its plan, each once. */
const plannersOf = ({ plannedBy, planChangedBy }: Pick<Activity, 'plannedBy' | 'planChangedBy'>): readonly string[] => [
  ...new Set([plannedBy, ...planChangedBy]),
];

/** What an invitation repeats of the activity, so that a person's list is one read. Never the offer. */
export const whenOf = (activity: Activity): Pick<Invitation, 'title' | 'heldOn' | 'startsAt' | 'lengthMinutes'> => ({
  title: activity.title,
  heldOn: activity.heldOn,
  startsAt: activity.startsAt,
  lengthMinutes: activity.lengthMinutes,
});

/**
 * The invitation as it follows its activity to another day, place or name, with what it was before and who moved it; the same one when nothing of it moved.
 * A meeting that was called off has nothing to compare.
 */
export const follow = (invitation: Invitation, moved: PlanMoved & { readonly after: Activity }): Invitation => {
  const when = whenOf(moved.after);
  const was = invitation.calledOff === '' ? wasAfter(invitation.was, moved) : invitation.was;
  const same =
    was === invitation.was &&
    invitation.title === when.title &&
    invitation.heldOn === when.heldOn &&
    invitation.startsAt === when.startsAt &&
    invitation.lengthMinutes === when.lengthMinutes;
  const arrangedBy = [...new Set([...invitation.arrangedBy, ...plannersOf(moved.after)])];
  return same ? invitation : { ...invitation, ...when, was, arrangedBy, version: invitation.version + 1 };
};
