import { mayDo } from '#shared/domain/permissions.ts';
import { isShort as isShortOf } from '#shared/domain/replying.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { InvitedPerson } from '#shared/operations/activities/see-planned.ts';
import { organisation } from '#shared/policy/organisation.ts';

/** Only who can sort the money sees that it is short. Whoever only runs the meeting sees nothing of anybody's money (care H14). */
export const seesMoney = (staff: StaffActor): boolean => mayDo(staff, 'activity.invite');

const isShort = ({ invitation, claimStarted }: InvitedPerson): boolean => isShortOf(invitation, claimStarted);

const heldStates = ['yes', 'maybe', 'took-part'];

/**
 * If the budget holds what a reply needs, in words that are the same whatever was offered: an amount would tell who takes no payment, and
 * people are promised that nobody at the meeting knows (care H14).
 */
export const moneyCell = (person: InvitedPerson): { readonly text: string; readonly detail: string } => {
  const { invitation, claimStarted } = person;
  if (isShort(person)) return { text: 'Short', detail: 'Ask the budget holder' };
  if (claimStarted) return { text: 'Held', detail: 'With their costs' };
  const held = heldStates.includes(invitation.state) && invitation.calledOff !== 'called-off';
  return { text: held ? 'Held' : 'Nothing to hold', detail: '' };
};

/** What is to be done about a short budget; '' when it isn't, or for whoever can't. */
export const shortMoney = (invited: readonly InvitedPerson[], staff: StaffActor): string =>
  seesMoney(staff) && invited.some(isShort)
    ? `The budget is short for some replies. They count all the same: ask the budget holder to add to it, then hold the money here. People see only that ${organisation.coordinatorsTeam} is sorting it.`
    : '';
