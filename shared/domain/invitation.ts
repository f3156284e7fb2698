import type { Offer } from '#shared/domain/activity.ts';
import type { Was } from '#shared/domain/details-changed.ts';
import type { TransitionTable } from '#shared/domain/transitions.ts';
import type { Versioned } from '#shared/domain/versioned.ts';

/** `another-way`: they want to take part differently; somebody gets in touch. Silence is not a state of its own: it stays `sent`. */
export type InvitationState = 'sent' | 'yes' | 'maybe' | 'no' | 'another-way' | 'took-part' | 'not-there' | 'ended';
export type Reply = 'yes' | 'maybe' | 'no' | 'another-way';

/** How somebody told us a reply that a coordinator wrote down. */
export const replyWays = ['phone', 'post', 'in-person'] as const;
export type ReplyWay = (typeof replyWays)[number];
export type InvitationAction = `reply-${Reply}` | 'record-took-part' | 'record-not-there' | 'end' | 'open-again';

const open = ['sent', 'yes', 'maybe', 'no', 'another-way'] as const;

/**
 * All four replies weigh the same, none asks why, each can be changed until the activity ends (R-CHO-01, R-CHO-02). A coordinator
 * writes down the reply of somebody who told us without the web (R-CHO-13).
 */
export const invitationTransitions = [
  { from: open, action: 'reply-yes', by: ['person', 'coordinator'], to: 'yes' },
  { from: open, action: 'reply-maybe', by: ['person', 'coordinator'], to: 'maybe' },
  { from: open, action: 'reply-no', by: ['person', 'coordinator'], to: 'no' },
  { from: open, action: 'reply-another-way', by: ['person', 'coordinator'], to: 'another-way' },
  { from: [...open, 'not-there'], action: 'record-took-part', by: ['host', 'coordinator'], to: 'took-part' },
  { from: [...open, 'took-part'], action: 'record-not-there', by: ['host', 'coordinator'], to: 'not-there' },
  // Closing an account ends what is open, and coming back opens it again, not answered.
  { from: open, action: 'end', by: ['system', 'person'], to: 'ended' },
  // That somebody took part stays written down; what was held for costs they never started doesn't stay held.
  { from: ['took-part'], action: 'end', by: ['system'], to: 'took-part' },
  { from: ['ended'], action: 'open-again', by: ['person'], to: 'sent' },
] as const satisfies TransitionTable<InvitationState, InvitationAction>;

/** One person asked to one activity, with the offer as it stood. Carries what a person's list of meetings shows. */
export interface Invitation extends Versioned {
  readonly activityId: string;
  readonly personId: string;
  readonly alias: string;
  readonly boardId: string;
  readonly boardPlainName: string;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly lengthMinutes: number;
  readonly offer: Offer;
  readonly state: InvitationState;
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly repliedAt: string;
  /** How they told us the reply that stands, when a coordinator wrote it down; '' for their own press. */
  readonly replyWay: ReplyWay | '';
  /** Every member of staff who ever wrote down a reply for them: an originating hand in the payment (care F1). It never shrinks. */
  readonly repliesNotedBy: readonly string[];
  /**
   * Who planned the meeting until this person was asked, whoever moved it since, and who asked them: none of them decides what is paid for it
   * (care F1). It never shrinks.
   */
  readonly arrangedBy: readonly string[];
  /** What the fund holds for this reply: the fee and the caps while yes or maybe, 0 otherwise. */
  readonly promisedPence: number;
  /** Who recorded that they took part or were not there; '' until then. Never the inviter (care F1). */
  readonly tookPartRecordedBy: string;
  readonly tookPartRecordedByHost: boolean;
  /** Their reply was yes when somebody wrote down whether they were there: what was written down takes no costs away from them (care 3b.4). */
  readonly saidYes: boolean;
  /**
   * Every member of staff but hosts whose record that they took part was corrected since: an approving hand in the payment (care F1). It
   * never shrinks.
   */
  readonly earlierConfirmers: readonly string[];
  readonly keptApartStaffIds: readonly string[];
  /** Set when the meeting was called off; `paid-in-full`: so late that who had said yes or maybe keeps what was offered. */
  readonly calledOff: '' | 'called-off' | 'paid-in-full';
  /** When and where it was, while the person may not know that it changed: until they reply again. */
  readonly was: Was;
}

/** A person's own summary of the costs for one activity, kept beside the invitation so that their list is one query. */
export interface CostsSummary {
  readonly activityId: string;
  readonly personId: string;
  readonly claimId: string;
  readonly heldOn: string;
  readonly state: string;
  readonly totalPence: number;
  /** London date by which the next thing happens, '' when nothing is due from us. */
  readonly dueOn: string;
  /** When it was last decided, '' before: what they say about when to be paid counts for what was decided before that. */
  readonly decidedAt: string;
  /** As the claim has it: a payment to these details came back. */
  readonly newDetailsAfter?: number | undefined;
}
