/** For staff: what waits for them. */
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { meetingSections } from '#functions/activities/staff-meetings.ts';
import type { Waiting } from '#shared/operations/activities/see-waiting.ts';
import { boardOf } from '#shared/policy/organisation.ts';
import type { StaffHomeView, StaffTask } from '#shared/views/pages/plan/staff-home.ts';

type Section = StaffHomeView['sections'][number];

/** How much waits behind a page, by the line of the permission table that opens it: "3" or "50 or more". */
export type Counts = Readonly<Partial<Record<Action, string>>>;

/** What waits for this member of staff: meetings first, then every other page their roles open, with how much waits there. */
export const staffTasks = (
  staff: StaffActor,
  found: { readonly waiting: Waiting | undefined; readonly counts: Counts },
): readonly Section[] => [
  ...(found.waiting === undefined ? [] : meetingSections(staff, found.waiting)),
  { heading: 'Your work', tasks: pagesFor(staff, found.counts), empty: 'Nothing else needs you here.' },
];

const pages: readonly { readonly text: string; readonly href: string; readonly hint: string; readonly action: Action }[] = [
  { text: 'Plan a meeting', href: '/plan/new', hint: 'Board, title and day; the rest can wait.', action: 'activity.plan' },
  { text: 'Claims to decide', href: '/approvals', hint: 'Line by line, with reasons the person reads.', action: 'claim.read-as-approver' },
  {
    text: 'Payment codes',
    href: '/codes',
    hint: 'Codes people asked for, to be given by voice, by post or in person.',
    action: 'payee.code',
  },
  { text: 'Payees to check', href: '/payees', hint: 'New and changed details, confirmed by a second way.', action: 'payee.check' },
  { text: 'Payment runs', href: '/runs', hint: 'Make, release and confirm: two people.', action: 'run.see' },
  { text: 'Budgets', href: '/funds', hint: 'What is there, promised, committed and spent.', action: 'fund.see' },
  { text: 'Messages', href: '/messages', hint: 'Calls to make, letters to post, messages that got stuck.', action: 'messages.see' },
  { text: 'Policy', href: '/policy', hint: 'Rates, limits and clocks, each with its source.', action: 'policy.see' },
  { text: 'Journal', href: '/journal', hint: 'What happened, without names.', action: 'journal.read' },
  { text: 'Restricted notes', href: '/restricted', hint: 'For the named lead and the deputy only.', action: 'restricted.read' },
];

const pagesFor = (staff: StaffActor, counts: Counts): readonly StaffTask[] => [
  ...pages
    .filter(({ action }) => mayDo(staff, action))
    .map(({ text, href, hint, action }) => ({
      text,
      href,
      hint,
      status: waitingTag(counts[action]),
    })),
  ...(mayDo(staff, 'board.see') ? staff.boards : []).map((boardId) => ({
    text: boardOf(boardId)?.name ?? 'Your board',
    href: `/board/${boardId}`,
    hint: 'What was said, what happened next, and what it cost.',
    status: { text: 'Open', tone: 'quiet' },
  })),
];

const waitingTag = (count: string | undefined): StaffTask['status'] => {
  if (count === undefined) return { text: 'Open', tone: 'quiet' };
  return count === '0' ? { text: 'Nothing waits', tone: 'quiet' } : { text: `${count} waiting`, tone: 'yours' };
};
