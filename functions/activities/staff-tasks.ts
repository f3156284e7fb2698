import { dateWithoutYear } from '#shared/content/dates.ts';
import type { Activity } from '#shared/domain/activity.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { Waiting } from '#shared/operations/activities/see-planned.ts';
import { boardOf } from '#shared/policy/organisation.ts';
import type { StaffHomeView, StaffTask } from '#shared/views/pages/plan/staff-home.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
type Section = StaffHomeView['sections'][number];

const shownAtMost = 10;

/** What waits for this member of staff: meetings first, then every other page their roles open. */
export const staffTasks = (
  staff: Staff,
  found: { readonly waiting: Waiting | undefined; readonly claimsToDecide: string },
): readonly Section[] => [
  ...(found.waiting === undefined ? [] : [meetingSection(staff, found.waiting)]),
  { heading: 'Your work', tasks: pagesFor(staff, found.claimsToDecide), empty: 'Nothing else needs you here.' },
];

const meetingSection = (staff: Staff, waiting: Waiting): Section => ({
  heading: 'Meetings that need somebody',
  tasks: [
    ...[...Map.groupBy(waiting.anotherWay, ({ activityId }) => activityId).values()].map(anotherWay),
    ...waiting.notRecorded.map(notRecorded),
    ...(mayDo(staff, 'activity.plan') ? waiting.drafts.map(draft) : []),
    ...[...Map.groupBy(waiting.noReply, ({ activityId }) => activityId).values()].map(noReply),
  ].slice(0, shownAtMost),
  empty: 'Nothing waits. Everybody has been heard.',
});

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const anotherWay = (of: readonly Invitation[]): StaffTask => ({
  ...aboutInvitations(of),
  hint: `${people(of.length)} would like to take part another way. Get in touch the way they chose.`,
  status: { text: 'Yours to do', tone: 'yours' },
});

/** Silence is an answer too: this only says how many, and asks nobody to chase. */
const noReply = (of: readonly Invitation[]): StaffTask => ({
  ...aboutInvitations(of),
  hint: `${people(of.length)} did not reply so far. Nothing needs doing.`,
  status: { text: 'Waiting', tone: 'quiet' },
});

const aboutInvitations = (of: readonly Invitation[]): Pick<StaffTask, 'text' | 'href'> => ({
  text: of[0] === undefined ? '' : `${of[0].title}, ${dateWithoutYear(of[0].heldOn)}`,
  href: `/plan/${of[0]?.activityId ?? ''}`,
});

const aboutMeeting = (activity: Activity): Pick<StaffTask, 'text' | 'href'> => ({
  text: `${activity.title}, ${dateWithoutYear(activity.heldOn)}`,
  href: `/plan/${activity.activityId}`,
});

const notRecorded = (activity: Activity): StaffTask => ({
  ...aboutMeeting(activity),
  hint: 'It is over and nobody wrote down who took part. People wait for it to be paid.',
  status: { text: 'Yours to do', tone: 'yours' },
});

const draft = (activity: Activity): StaffTask => ({
  ...aboutMeeting(activity),
  hint: 'Not ready yet: nobody can be invited.',
  status: { text: 'Being planned', tone: 'waiting' },
});

const pages: readonly { readonly text: string; readonly href: string; readonly hint: string; readonly action: Action }[] = [
  { text: 'Plan a meeting', href: '/plan/new', hint: 'Board, title and day; the rest can wait.', action: 'activity.plan' },
  { text: 'Claims to decide', href: '/approvals', hint: 'Line by line, with reasons the person reads.', action: 'claim.read-as-approver' },
  { text: 'Payment codes', href: '/codes', hint: 'Codes people asked for, to be given by voice or by post.', action: 'payee.code' },
  { text: 'Payees to check', href: '/payees', hint: 'New and changed details, confirmed by a second way.', action: 'payee.check' },
  { text: 'Payment runs', href: '/runs', hint: 'Make, release and confirm: two people.', action: 'run.see' },
  { text: 'Budgets', href: '/funds', hint: 'What is there, promised, committed and spent.', action: 'fund.see' },
  { text: 'Messages', href: '/messages', hint: 'Calls to make, letters to post, messages that got stuck.', action: 'messages.see' },
  { text: 'Policy', href: '/policy', hint: 'Rates, limits and clocks, each with its source.', action: 'policy.see' },
  { text: 'Journal', href: '/journal', hint: 'What happened, without names.', action: 'journal.read' },
  { text: 'Restricted notes', href: '/restricted', hint: 'For the named lead and the deputy only.', action: 'restricted.read' },
];

const pagesFor = (staff: Staff, claimsToDecide: string): readonly StaffTask[] => [
  ...pages
    .filter(({ action }) => mayDo(staff, action))
    .map(({ text, href, hint, action }) => ({
      text,
      href,
      hint,
      status: action === 'claim.read-as-approver' && claimsToDecide !== '' ? waitingTag(claimsToDecide) : { text: 'Open', tone: 'quiet' },
    })),
  ...(mayDo(staff, 'board.see') ? staff.boards : []).map((boardId) => ({
    text: boardOf(boardId)?.name ?? 'Your board',
    href: `/board/${boardId}`,
    hint: 'What was said, what happened next, and what it cost.',
    status: { text: 'Open', tone: 'quiet' },
  })),
];

const waitingTag = (count: string): StaffTask['status'] =>
  count === '0' ? { text: 'Nothing waits', tone: 'quiet' } : { text: `${count} waiting`, tone: 'yours' };
