/** For staff: calling a meeting off. */
import { asStaff, askedBy, param } from '#functions/activities/acting.ts';
import { notReachedWords } from '#shared/content/not-reached-words.ts';
import { dateWithoutYear } from '#shared/content/dates.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { versionOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { callOffActivity, seeCallingOff, type CallingOff } from '#shared/operations/activities/call-off.ts';
import { callOffPage } from '#shared/views/pages/plan/call-off.ts';

/** POST /plan/{activityId}/call-off: asks once what it would do, and does it when the answer is yes. */
export const callOffMeeting = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    if (request.form.text('sure') !== 'yes') return ask(deps, request, actor, '');
    const of = { activityId: param(request, 'activityId'), version: versionOf(request) };
    const done = await callOffActivity(deps, askedBy(actor, request), of);
    if (done.ok) return seeOther(done.value);
    const [problem] = done.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    // Held, over or called off already: the meeting's own page says so.
    if (problem.code !== 'changed-meanwhile') return seeOther(`/plan/${of.activityId}`);
    return ask(deps, request, actor, 'Here it is as it stands now. Please look again before you call it off.');
  });

const ask = async (deps: ActivitiesDeps, request: PageRequest, actor: Extract<Actor, { kind: 'staff' }>, newer: string): Promise<Reply> => {
  const activityId = param(request, 'activityId');
  const seen = await seeCallingOff(deps, { actor, now: request.now }, activityId);
  if (!seen.ok) return seen.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther(`/plan/${activityId}`);
  const { activity } = seen.value;
  const days = numberOf(deps.policyOn('pay.cancel_full_within', londonDateOf(request.now)));
  return showPage(
    request,
    callOffPage,
    { title: 'Call this meeting off?', backHref: `/plan/${activityId}`, ...(newer === '' ? {} : { status: 409 }) },
    {
      meeting: `${activity.title}, ${dateWithoutYear(activity.heldOn)}`,
      action: `/plan/${activityId}/call-off`,
      backHref: `/plan/${activityId}`,
      requestId: request.newId(),
      version: activity.version,
      newer,
      lines: linesOf(seen.value, days),
      notReached: seen.value.notReached.map(notReachedWords),
    },
  );
};

const linesOf = ({ activity, inFull, invited, keeping }: CallingOff, days: number): readonly string[] => [
  invited === 0 ? 'Nobody is waiting to hear, so nobody is told.' : `${people(invited)} told that it will not happen, the way they chose.`,
  inFull
    ? `${lateBecause(activity, days)} Who said yes or maybe keeps what was offered, and can claim what they already spent: ${keeping} now.`
    : `It is more than ${days} working days before the meeting. What was promised for it goes back to the budget.`,
  'It can’t be undone. You can plan another meeting.',
];

/** Why it is late: the day it is on, or a day it was moved from. */
const lateBecause = ({ movedLateFrom }: CallingOff['activity'], days: number): string =>
  movedLateFrom === undefined
    ? `It is ${days} working days or less before the meeting.`
    : `It was moved from ${dateWithoutYear(movedLateFrom)} when that was ${days} working days away or less.`;

const people = (count: number): string => (count === 1 ? 'One person is' : `${count} people are`);
