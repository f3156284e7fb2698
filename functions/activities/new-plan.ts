/** For staff: the start of a plan. */
import { asStaff, askedBy, longestLine } from '#functions/activities/acting.ts';
import { readHeldOn, type PlanTyped } from '#functions/activities/plan-form.ts';
import type { Plan } from '#shared/domain/planning.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { startPlan } from '#shared/operations/activities/plan-activity.ts';
import { policyVersion } from '#shared/policy/lookup.ts';
import { boardOf, boards } from '#shared/policy/organisation.ts';
import { newPlanPage } from '#shared/views/pages/plan/new.ts';

/** GET /plan/new: board, title and day. */
export const showNewPlan = (): PageHandler => (request) => Promise.resolve(show(request, request.typed ?? {}, {}));

/** POST /plan/new: makes the draft and goes on to the rest of it. */
export const createPlan = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const typed = request.form.values();
    const board = boardOf(typed['boardId'] ?? '');
    const title = typed['title'] ?? '';
    const heldOn = readHeldOn(typed, londonDateOf(request.now));
    const problems: Record<string, string> = {};
    if (board === undefined) problems['boardId'] = 'Choose the board.';
    if (title === '') problems['title'] = 'Give the meeting a title. You can change it.';
    if (title.length > longestLine) problems['title'] = `That is longer than ${longestLine} letters. Please shorten it.`;
    if (typeof heldOn !== 'string') problems['heldOn'] = heldOn.problem;
    if (Object.keys(problems).length > 0 || board === undefined || typeof heldOn !== 'string') return show(request, typed, problems);
    const started = await startPlan(deps, askedBy(actor, request), {
      board: { boardId: board.boardId, boardPlainName: board.plainName },
      plan: firstPlan({ title, heldOn, fundId: board.fundId, paidWithinWorkingDays: numberOf(deps.policyOn('pay.promise', heldOn)) }),
    });
    return started.ok ? seeOther(started.value, forgetTyped(request)) : notFoundPage(request);
  });

const firstPlan = (given: Pick<Plan, 'title' | 'heldOn'> & Pick<Plan['offer'], 'fundId' | 'paidWithinWorkingDays'>): Plan => ({
  title: given.title,
  contentNote: { kind: 'missing' },
  openness: 'missing',
  whoWillBeThere: '',
  heldOn: given.heldOn,
  startsAtClock: '',
  lengthMinutes: 0,
  where: { kind: 'place', text: '' },
  papers: [],
  offer: {
    feePence: 0,
    feeFor: '',
    covers: [],
    paidWithinWorkingDays: given.paidWithinWorkingDays,
    fundId: given.fundId,
    policyVersion,
  },
});

const show = (request: PageRequest, typed: PlanTyped, problems: Readonly<Record<string, string>>): Reply =>
  showPage(
    request,
    newPlanPage,
    {
      title: 'Plan a meeting',
      backHref: '/plan',
      errors: Object.entries(problems).map(([field, text]) => ({ href: field === 'heldOn' ? '#heldOn-day' : `#${field}`, text })),
    },
    {
      requestId: request.newId(),
      boards: boards.map(({ boardId, name, plainName }) => ({ value: boardId, text: name, hint: { text: `People read: ${plainName}` } })),
      typed: {
        boardId: typed['boardId'] ?? '',
        title: typed['title'] ?? '',
        day: typed['heldOn-day'] ?? '',
        month: typed['heldOn-month'] ?? '',
        year: typed['heldOn-year'] ?? '',
      },
      problems: { boardId: problems['boardId'] ?? '', title: problems['title'] ?? '', heldOn: problems['heldOn'] ?? '' },
    },
  );
