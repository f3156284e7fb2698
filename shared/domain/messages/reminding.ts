import type { Invitation } from '#shared/domain/invitation.ts';
import { instantOf, londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Person } from '#shared/domain/person.ts';
import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';

/** Policy contact.max_reminders, and contact.remind_after in working days. */
export interface ReminderRules {
  readonly mostReminders: number;
  readonly remindAfter: number;
  readonly holidays: BankHolidays;
}

/** What is known of one invitation and its reminders. */
export interface RemindedOf {
  readonly invitation: Pick<Invitation, 'state' | 'invitedAt' | 'startsAt'>;
  readonly person: Pick<Person, 'state'>;
  readonly remindersSent: number;
  /** They pressed "do not remind me". */
  readonly doNotRemind: boolean;
}

export type ReminderProblem =
  | { readonly code: 'reminded-already' }
  | { readonly code: 'asked-not-to' }
  | { readonly code: 'paused' }
  | { readonly code: 'closed' }
  | { readonly code: 'replied' }
  | { readonly code: 'meeting-comes-first' };

/**
 * The instant from which somebody may be reminded of an invitation (R-CHO-03): once, on the working day the policy says, and never after
 * a reply, after "do not remind me", in a pause, or for who is closing their account. Not when the meeting would come first. Answers with every reason
 * against it. Quiet hours and the contact budget are looked at when it leaves.
 */
export const reminderAt = (of: RemindedOf, { mostReminders, remindAfter, holidays }: ReminderRules): OutcomeOf<string, ReminderProblem> => {
  const { invitation, person } = of;
  const at = instantOf(workingDaysAfter(londonDateOf(invitation.invitedAt), remindAfter, holidays), '00:00');
  const problems: ReminderProblem[] = [];
  if (of.remindersSent >= mostReminders) problems.push({ code: 'reminded-already' });
  if (of.doNotRemind) problems.push({ code: 'asked-not-to' });
  if (person.state === 'paused') problems.push({ code: 'paused' });
  if (person.state === 'closing' || person.state === 'closed') problems.push({ code: 'closed' });
  if (invitation.state !== 'sent') problems.push({ code: 'replied' });
  if (at >= invitation.startsAt) problems.push({ code: 'meeting-comes-first' });
  return problems.length > 0 ? refuse(...problems) : accept(at);
};
