/** For staff: holding what replies were short of. */
import { asStaff, param } from '#functions/activities/acting.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { holdWhatIsShort } from '#shared/operations/activities/hold-what-is-short.ts';

/** POST /plan/{activityId}/hold-money: the budget was added to, so what was offered can be held. Pressed again it changes nothing. */
export const holdMoney = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const activityId = param(request, 'activityId');
    const held = await holdWhatIsShort(deps, { actor, now: request.now }, activityId);
    if (held.ok) return seeOther(`/plan/${activityId}?money=held`);
    return held.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther(`/plan/${activityId}?money=short`);
  });
