/** For staff: the meetings of a month. */
import { asStaff } from '#functions/activities/acting.ts';
import { activityTag } from '#functions/activities/meeting-view.ts';
import { dateWithoutYear, monthInWords } from '#shared/content/dates.ts';
import { timeInWords } from '#shared/content/meetings.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { londonDateOf, monthsAfter } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { listMonth } from '#shared/operations/activities/see-planned.ts';
import { boardOf, boards } from '#shared/policy/organisation.ts';
import { planListPage } from '#shared/views/pages/plan/list.ts';

/** GET /plan?month=2026-11&board=…: meetings of one month. */
export const showPlan = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const month = monthOf(request.query.get('month') ?? '', request.now);
    const boardId = boardOf(request.query.get('board') ?? '')?.boardId ?? '';
    const page = await listMonth(deps, actor, { month, boardId, after: request.query.get('after') ?? '' });
    const at = (other: string) => ({ href: `/plan?month=${other}${boardId === '' ? '' : `&board=${boardId}`}`, text: monthInWords(other) });
    return showPage(
      request,
      planListPage,
      { title: 'Meetings', width: 'wide' },
      {
        month: monthInWords(month),
        previous: at(monthsAfter(`${month}-01`, -1).slice(0, 7)),
        next: at(monthsAfter(`${month}-01`, 1).slice(0, 7)),
        filters: filtersFor(actor, { month, boardId, thisMonth: londonDateOf(request.now).slice(0, 7) }),
        clearHref: `/plan?month=${month}`,
        rows: page.items.map(rowOf),
        moreHref: page.next === '' ? '' : `${at(month).href}&after=${encodeURIComponent(page.next)}`,
        canPlan: mayDo(actor, 'activity.plan'),
      },
    );
  });

/** Months people plan in: from 2000 on; anything else is the month it is now. */
const monthOf = (typed: string, now: string): string => (/^20\d{2}-(0[1-9]|1[0-2])$/.test(typed) ? typed : londonDateOf(now).slice(0, 7));

const filtersFor = (
  actor: Actor,
  chosen: { readonly month: string; readonly boardId: string; readonly thisMonth: string },
): readonly object[] => [
  {
    name: 'month',
    label: 'Month',
    value: chosen.month,
    options: [...new Set([chosen.month, ...aroundMonths(chosen.thisMonth)])]
      .toSorted()
      .map((month) => ({ value: month, text: monthInWords(month) })),
  },
  {
    name: 'board',
    label: 'Board',
    value: chosen.boardId,
    options: [
      { value: '', text: 'All boards' },
      ...boards
        .filter(({ boardId }) => mayDo(actor, 'activity.see', { boardId }))
        .map(({ boardId, name }) => ({ value: boardId, text: name })),
    ],
  },
];

const aroundMonths = (month: string): readonly string[] =>
  Array.from({ length: 19 }, (_none, at) => monthsAfter(`${month}-01`, at - 12).slice(0, 7));

const rowOf = (activity: Activity): object => ({
  cells: [
    { text: activity.title, href: `/plan/${activity.activityId}` },
    { text: boardOf(activity.boardId)?.name ?? activity.boardPlainName },
    { text: dateWithoutYear(activity.heldOn) },
    { text: timeInWords(activity) || 'Not said yet' },
    { tag: activityTag[activity.state] },
  ],
});
