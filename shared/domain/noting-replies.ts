import type { Activity } from '#shared/domain/activity.ts';
import type { Invitation, ReplyWay } from '#shared/domain/invitation.ts';
import { refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { replyTo, type Moved, type ReplyGiven, type ReplyProblem } from '#shared/domain/replying.ts';

export type NoteReplyProblem = ReplyProblem | { readonly code: 'costs-started' } | { readonly code: 'checked-their-details' };

/**
 * A reply that somebody told us by phone, by post or in person, written down for them: the same reply with the same promise of money.
 * It says nothing about who came. Whoever writes it down has an originating hand in the payment from then on, also when the person
 * changes it later (care F1). Refuses once their costs are started, because the claim would not know of that hand.
 */
export const noteReply = (
  invitation: Invitation,
  activity: Activity,
  note: ReplyGiven & { readonly way: ReplyWay; readonly staffId: string },
): OutcomeOf<Moved, NoteReplyProblem> => {
  if (note.claimStarted) return refuse({ code: 'costs-started' });
  const moved = replyTo(invitation, activity, note, 'coordinator');
  if (!moved.ok) return moved;
  const repliesNotedBy = [...new Set([...invitation.repliesNotedBy, note.staffId])];
  return { ...moved, value: { ...moved.value, invitation: { ...moved.value.invitation, replyWay: note.way, repliesNotedBy } } };
};
