import { moneyCell, seesMoney, shortMoney } from '#functions/activities/meeting-money.ts';
import { titleNote } from '#functions/activities/title-note.ts';
import { dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { missingPartWords, recordProblemWords } from '#shared/content/meeting-problems.ts';
import { invitationTag, offerRows, opennessWords, replyWayWords, timeInWords } from '#shared/content/meetings.ts';
import { notReachedWords } from '#shared/content/not-reached-words.ts';
import { activityTransitions, type Activity, type ActivityState } from '#shared/domain/activity.ts';
import { callOff, isLeftToMark } from '#shared/domain/calling-off.ts';
import type { InvitationState } from '#shared/domain/invitation.ts';
import { maximumInvited } from '#shared/domain/inviting.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { hasEnded, missingParts } from '#shared/domain/planning.ts';
import { recordProblems } from '#shared/domain/recording.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { nextState } from '#shared/domain/transitions.ts';
import type { InvitedPerson, PlannedMeeting } from '#shared/operations/activities/see-planned.ts';
import { boardOf, fundChoices } from '#shared/policy/organisation.ts';
import type { MeetingView } from '#shared/views/pages/plan/meeting.ts';

/** Where a meeting is, on staff pages. */
export const activityTag: Readonly<Record<ActivityState, { readonly text: string; readonly tone: string }>> = {
  draft: { text: 'Being planned', tone: 'yours' },
  ready: { text: 'Ready', tone: 'good' },
  held: { text: 'Held', tone: 'quiet' },
  cancelled: { text: 'Called off', tone: 'careful' },
};

/** One meeting in words for a member of staff: what they can do, and why not where they can't. */
export const meetingView = (
  meeting: PlannedMeeting,
  staff: StaffActor,
  { now, anotherWayBy }: { readonly now: string; readonly anotherWayBy: (repliedAt: string) => string },
): MeetingView => {
  const { activity, invited } = meeting;
  return {
    boardName: boardOf(activity.boardId)?.name ?? activity.boardPlainName,
    title: activity.title,
    tag: activityTag[activity.state],
    titleNote: titleNote(activity.title),
    missing: activity.state === 'draft' ? missingParts(activity).map((part) => missingPartWords[part].text) : [],
    facts: factsOf(activity),
    contentNote: contentNoteOf(activity),
    offerRows: offerRows(activity.offer, { whose: 'their', heldOn: activity.heldOn }),
    offerNote: `Paid within ${activity.offer.paidWithinWorkingDays} working days, from ${budgetOf(activity)}. People already invited keep the offer they were made.`,
    papers: activity.papers.map(({ title, text }) => ({ title, paragraphs: text.split(/\n+/) })),
    replyCounts: countsOf(invited),
    columns: ['Person', 'Reply', ...(seesMoney(staff) ? ['Money'] : []), 'What they said', 'Their part'].map((text) => ({ text })),
    rows: invited.map((person) => rowOf(person, { activity, staff, now })),
    change: { shown: mayDo(staff, 'activity.plan'), href: `/plan/${activity.activityId}/details`, because: whyNoChange(activity) },
    invite: {
      shown: mayDo(staff, 'activity.invite'),
      href: `/plan/${activity.activityId}/invite`,
      because: whyNoInvite(activity, { invited: invited.length, now }),
    },
    callOff: {
      shown: mayDo(staff, 'activity.plan') && (activity.state !== 'cancelled' || isCutShort(meeting)),
      finish: isCutShort(meeting),
      action: `/plan/${activity.activityId}/call-off`,
      version: activity.version,
      because: isCutShort(meeting) || callOff(activity, now).ok ? '' : 'It was held or is over, so it can’t be called off.',
    },
    notReached: meeting.notReached.map(notReachedWords),
    toSort: activity.state === 'cancelled' ? [] : toSort(invited, anotherWayBy),
    short: {
      text: activity.state === 'cancelled' ? '' : shortMoney(invited, staff),
      action: `/plan/${activity.activityId}/hold-money`,
    },
  };
};

const isCutShort = ({ activity, invited }: PlannedMeeting): boolean => invited.some(({ invitation }) => isLeftToMark(activity, invitation));

const factsOf = (activity: Activity): MeetingView['facts'] => [
  { key: 'People read', value: activity.boardPlainName },
  { key: 'When', value: dateInWords(activity.heldOn) },
  { key: 'Time', value: timeInWords(activity) || 'Not said yet' },
  { key: activity.where.kind === 'online' ? 'Online' : 'Where', value: activity.where.text || 'Not said yet' },
  { key: 'How it is held', value: opennessWords[activity.openness] },
  { key: 'Who will be there', value: activity.whoWillBeThere || 'Not said yet' },
];

const contentNoteOf = ({ contentNote }: Activity): string => {
  if (contentNote.kind === 'note') return contentNote.text || 'Not written yet.';
  return contentNote.kind === 'none-expected' ? 'None expected.' : 'Not said yet.';
};

const budgetOf = ({ offer }: Activity): string => fundChoices.find(({ fundId }) => fundId === offer.fundId)?.name ?? 'no budget yet';

const whyNoChange = (activity: Activity): string =>
  nextState(activityTransitions, { from: activity.state, action: 'change', by: 'coordinator' }) === undefined
    ? 'It was held or called off, so its plan stays as it was.'
    : '';

/** Why nobody can be invited to this meeting now; '' when they can. */
export const whyNoInvite = (activity: Activity, at: { readonly invited: number; readonly now: string }): string => {
  if (hasEnded(activity, at.now)) return 'The meeting is over or was called off.';
  if (activity.state === 'draft') return 'Finish the plan and save it as ready first.';
  if (activity.state !== 'ready') return 'The meeting was held.';
  return at.invited >= maximumInvited ? `${maximumInvited} people are invited, which is as many as one meeting holds.` : '';
};

const countsOf = (invited: readonly InvitedPerson[]): string => {
  const groups = Map.groupBy(invited, ({ invitation }) => invitationTag[invitation.state].text);
  return [...groups].map(([text, ofThem]) => `${text}: ${ofThem.length}`).join(', ');
};

const rowOf = (person: InvitedPerson, at: { readonly activity: Activity; readonly staff: StaffActor; readonly now: string }): object => {
  const { notes } = person;
  const said = notes.waiting + notes.agreed;
  return {
    cells: [
      nameCell(person, at.staff),
      replyCell(person, at),
      ...(seesMoney(at.staff) ? [moneyCell(person)] : []),
      { text: said === 0 ? 'Nothing noted' : `${said} noted`, detail: notes.waiting > 0 ? `${notes.waiting} with them to check` : '' },
      partCell(person, at),
    ],
  };
};

const nameCell = ({ knownAs, invitation }: InvitedPerson, staff: StaffActor): object =>
  knownAs === ''
    ? { text: 'Somebody who closed their account' }
    : { text: knownAs, ...(mayDo(staff, 'person.see-contact', invitation) ? { href: `/plan/people/${invitation.personId}` } : {}) };

const openStates: readonly InvitationState[] = ['sent', 'yes', 'maybe', 'no', 'another-way'];

/** Their reply, how it came when staff wrote it down, and the way to write one down while replies are open. */
const replyCell = (
  { knownAs, invitation, claimStarted }: InvitedPerson,
  at: { readonly activity: Activity; readonly staff: StaffActor; readonly now: string },
): object => {
  const { activityId, personId, state, replyWay } = invitation;
  const open = openStates.includes(state) && !claimStarted && !hasEnded(at.activity, at.now);
  return {
    tag: invitationTag[state],
    detail: replyWay === '' ? '' : `Told us: ${replyWayWords[replyWay].toLowerCase()}`,
    ...(open && mayDo(at.staff, 'invitation.note-reply', invitation)
      ? { link: { href: `/plan/${activityId}/replied/${personId}`, text: `Write down ${knownAs === '' ? 'their' : `${knownAs}’s`} reply` } }
      : {}),
  };
};

const partCell = (
  { invitation }: InvitedPerson,
  at: { readonly activity: Activity; readonly staff: StaffActor; readonly now: string },
): object => {
  const { activity, staff, now } = at;
  // Nobody records it then, now or later, whoever looks.
  if (activity.state === 'cancelled') return { text: 'Nothing to record' };
  if (!mayDo(staff, 'activity.record', invitation)) return { text: 'A host or a coordinator records it' };
  const problems = recordProblems(staff, { invitation, activity, now });
  if (problems.some(({ code }) => code === 'not-started')) return { text: 'After the meeting' };
  const because = problems[0];
  if (because !== undefined) return { text: 'Not now', detail: recordProblemWords(because, activity) };
  const recorded = invitation.tookPartRecordedBy !== '';
  return {
    text: recorded ? 'Change it, or add what they said' : 'Record their part',
    href: `/plan/${activity.activityId}/took-part/${invitation.personId}`,
  };
};

/** The day they were told. */
const byDay = (by: string): string => (by === '' ? '' : ` by ${dateWithoutYear(by)}, as they were told`);

const toSort = (invited: readonly InvitedPerson[], anotherWayBy: (repliedAt: string) => string): readonly string[] =>
  invited
    .filter(({ invitation }) => invitation.state === 'another-way')
    .map(
      ({ knownAs, invitation }) =>
        `${knownAs || 'Somebody'} would like to take part another way. Get in touch${byDay(anotherWayBy(invitation.repliedAt))}: their name leads to how. Ask how, and not why; then write down what they tell you.`,
    );
