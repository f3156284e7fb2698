import type { Activity } from '#shared/domain/activity.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import { invitationTransitions, type Invitation } from '#shared/domain/invitation.ts';
import { daysAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { inState, type Moved } from '#shared/domain/replying.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { nextState } from '#shared/domain/transitions.ts';
import { unwritten } from '#shared/domain/versioned.ts';

export type TookPart = 'yes' | 'no';

export type RecordProblem =
  | { readonly code: 'is-inviter' }
  | { readonly code: 'noted-their-reply' }
  | { readonly code: 'has-another-hand' }
  | { readonly code: 'not-started' }
  | { readonly code: 'called-off' }
  | { readonly code: 'said-but-not-there' }
  | { readonly code: 'too-many-notes'; readonly maximum: number };

/** Notes one person's part can hold: short ones, not a transcript. */
export const maximumNotes = 3;

/** A host of this very board. What they record is no hand in the payment (care F1). */
export const isHostOf = (staff: StaffActor, boardId: string): boolean => staff.roles.includes('host') && staff.boards.includes(boardId);

/**
 * Why this member of staff can't record this person's part now. Whoever invited somebody, or wrote down a reply for them, never says
 * that they came, whatever other role they hold (care F1).
 */
export const recordProblems = (
  staff: StaffActor,
  of: {
    readonly invitation: Pick<Invitation, 'invitedBy' | 'personId' | 'repliesNotedBy'>;
    readonly activity: Pick<Activity, 'state' | 'startsAt'>;
    readonly now: string;
  },
): readonly RecordProblem[] => {
  const problems: RecordProblem[] = [];
  if (staff.staffId === of.invitation.invitedBy) problems.push({ code: 'is-inviter' });
  if (of.invitation.repliesNotedBy.includes(staff.staffId)) problems.push({ code: 'noted-their-reply' });
  if (of.activity.state === 'cancelled') problems.push({ code: 'called-off' });
  if (of.activity.startsAt === '' || of.now < of.activity.startsAt) problems.push({ code: 'not-started' });
  return problems;
};

/**
 * Took part, or was not there: no more than that is kept (care H18). Who took part is owed what was offered, whatever they had
 * replied, so the fund holds it from now. Who wasn't there is not, and the fund gives it back; had they said yes, it holds it again when
 * they start their costs all the same.
 */
export const recordTookPart = (
  staff: StaffActor,
  of: { readonly invitation: Invitation; readonly activity: Activity; readonly now: string },
  record: { readonly tookPart: TookPart; readonly notes: number; readonly claimStarted: boolean },
): OutcomeOf<Moved, RecordProblem> => {
  const problems = [...recordProblems(staff, of)];
  if (record.tookPart === 'no' && record.notes > 0) problems.push({ code: 'said-but-not-there' });
  if (record.notes > maximumNotes) problems.push({ code: 'too-many-notes', maximum: maximumNotes });
  if (problems.length > 0) return refuse(...problems);
  const asked = record.tookPart === 'yes' ? 'took-part' : 'not-there';
  const byHost = isHostOf(staff, of.invitation.boardId);
  const action = record.tookPart === 'yes' ? 'record-took-part' : 'record-not-there';
  const state = nextState(invitationTransitions, { from: of.invitation.state, action, by: byHost ? 'host' : 'coordinator' });
  // The same again, to add a note: the record stands as it is.
  if (state === undefined)
    return of.invitation.state === asked ? accept({ invitation: of.invitation, promisePence: 0 }) : refuse({ code: 'called-off' });
  const moved = inState(of.invitation, state, record.claimStarted);
  const recorded = {
    tookPartRecordedBy: staff.staffId,
    tookPartRecordedByHost: byHost,
    saidYes: of.invitation.saidYes || of.invitation.state === 'yes',
    earlierConfirmers: confirmersOf(of.invitation),
  };
  return accept({ ...moved, invitation: { ...moved.invitation, ...recorded } });
};

/** Everybody but hosts who has recorded so far that they took part: being corrected takes nobody's hand in the payment from them. */
const confirmersOf = (invitation: Invitation): readonly string[] => {
  const { state, tookPartRecordedBy, tookPartRecordedByHost, earlierConfirmers } = invitation;
  const standing = state === 'took-part' && !tookPartRecordedByHost ? [tookPartRecordedBy] : [];
  return [...new Set([...earlierConfirmers, ...standing])];
};

/**
 * What somebody said, as it was written down. No board sees it until they agree. `outcomeDueDays` is the policy's
 * feedback.outcome_due, counted from the day of the meeting.
 */
export const noteSaid = (
  invitation: Invitation,
  note: { readonly contributionId: string; readonly words: string; readonly recordedBy: string; readonly outcomeDueDays: number },
): Contribution => ({
  ...unwritten,
  contributionId: note.contributionId,
  activityId: invitation.activityId,
  boardId: invitation.boardId,
  boardPlainName: invitation.boardPlainName,
  title: invitation.title,
  heldOn: invitation.heldOn,
  personId: invitation.personId,
  alias: invitation.alias,
  words: note.words,
  recordedBy: note.recordedBy,
  state: 'waiting-for-person',
  showing: 'hold',
  agreedAt: '',
  outcomeDueOn: daysAfter(invitation.heldOn, note.outcomeDueDays),
  outcome: undefined,
});
