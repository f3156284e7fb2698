import { asStaff, askedBy, param } from '#functions/activities/acting.ts';
import { feeHint } from '#functions/activities/fee-hint.ts';
import { coverFields } from '#functions/activities/cover-form.ts';
import { paperNumbers, readPlan, typedOf, wholeForm, type PlanTyped } from '#functions/activities/plan-form.ts';
import { marksOf, mergePlan } from '#functions/activities/plan-merge.ts';
import { titleNote } from '#functions/activities/title-note.ts';
import { planProblemWords } from '#shared/content/meeting-problems.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { savePlan, type PlanRefusal } from '#shared/operations/activities/plan-activity.ts';
import { policyVersion, pricingInHere } from '#shared/policy/lookup.ts';
import { boardOf, fundChoices } from '#shared/policy/organisation.ts';
import { planDetailsPage } from '#shared/views/pages/plan/details.ts';

type Problems = Readonly<Record<string, string>>;

/** GET /plan/{activityId}/details: the whole plan, to be filled in over as many visits as it takes. */
export const showPlanDetails = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const activity = await planned(deps, request, actor);
    if (activity === undefined) return notFoundPage(request);
    const { typed } = request;
    return show(
      { deps, request, activity },
      typed === undefined ? newForm(activity) : { typed: wholeForm(typed), marks: typed['shown'] ?? '', problems: {} },
    );
  });

/** POST of the same: saves it as it is, or makes it ready to invite to, which needs all of it. */
export const savePlanDetails = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const form = { typed: wholeForm(request.form.values()), marks: request.form.text('shown') };
    const { typed } = form;
    const fundIds = fundChoices.map(({ fundId }) => fundId);
    const read = readPlan(typed, { today: londonDateOf(request.now), fundIds, policyVersion, policyOn: deps.policyOn });
    if (!read.ok) return again({ deps, request, actor }, { ...form, problems: read.problems });
    const askedAbout = await titleToLookAt({ deps, request, actor }, typed);
    if (askedAbout !== undefined) return show({ deps, request, activity: askedAbout }, { ...form, problems: lookAtTitle, looked: true });
    const saved = await savePlan(deps, askedBy(actor, request), {
      activityId: param(request, 'activityId'),
      version: versionOf(request),
      plan: read.plan,
      ready: request.form.text('act') === 'ready',
    });
    if (saved.ok) return seeOther(saved.value, forgetTyped(request));
    return again({ deps, request, actor }, { ...form, problems: problemsOf(saved.problems), refused: true });
  });

/** What was typed, and the marks of what the form had shown. */
interface Form {
  readonly typed: PlanTyped;
  readonly marks: string;
  readonly problems: Problems;
  /** It was not saved: with nothing to look at by field, somebody else saved it, though not one field of it changed. */
  readonly refused?: boolean;
  /** Its title was asked about: saved once more, it is saved. */
  readonly looked?: boolean;
}

const newForm = (activity: Activity): Form => ({ typed: typedOf(activity), marks: marksOf(typedOf(activity)), problems: {} });

/** The form once more, with all that was typed. */
const again = async (
  at: { readonly deps: ActivitiesDeps; readonly request: PageRequest; readonly actor: Actor },
  form: Form,
): Promise<Reply> => {
  const activity = await planned(at.deps, at.request, at.actor);
  return activity === undefined ? notFoundPage(at.request) : show({ ...at, activity }, form);
};

const lookAtTitle = { title: 'Please look at the title once more. If it is right as it is, save it again.' };

/**
 * The meeting, when a title that gives something away is about to reach people; undefined to go on. It is asked about once and never stopped:
 * staff know best what a name says where they are, and three other things stop a send (care 3b.10). A draft is seen by nobody.
 */
const titleToLookAt = async (
  at: { readonly deps: ActivitiesDeps; readonly request: PageRequest; readonly actor: Actor },
  typed: PlanTyped,
): Promise<Activity | undefined> => {
  if (at.request.form.text('looked') === 'yes' || titleNote(typed['title'] ?? '') === '') return undefined;
  const activity = await planned(at.deps, at.request, at.actor);
  const reaches = activity?.state === 'draft' ? at.request.form.text('act') === 'ready' : activity?.title !== typed['title'];
  return reaches ? activity : undefined;
};

/** By field. A change meanwhile is seen by the marks, whatever else there is to look at. */
const problemsOf = (refused: readonly PlanRefusal[]): Problems => {
  const problems: Record<string, string> = {};
  for (const problem of refused) {
    if (problem.code === 'changed-meanwhile' || problem.code === 'not-found') continue;
    const { href, text } = planProblemWords(problem);
    problems[href.slice(1).replace('heldOn-day', 'heldOn')] ??= text;
  }
  return problems;
};

const planned = async (deps: ActivitiesDeps, request: PageRequest, actor: Actor): Promise<Activity | undefined> => {
  const activity = await deps.activities.read(param(request, 'activityId'));
  return activity !== undefined && mayDo(actor, 'activity.plan', { boardId: activity.boardId }) ? activity : undefined;
};

interface At {
  readonly deps: ActivitiesDeps;
  readonly request: PageRequest;
  readonly activity: Activity;
}

const staleError = {
  href: '#title',
  text: 'This changed while you were writing. What you changed is still here. Please look at it, then save.',
};

const show = (at: At, form: Form): Reply => {
  const { deps, request, activity } = at;
  const now = typedOf(activity);
  const { typed, savedNow, filledIn, ...merged } = mergePlan(form.typed, form.marks, now);
  const stale = merged.stale || (form.refused === true && Object.keys(form.problems).length === 0);
  const errors = Object.entries(form.problems).map(([field, text]) => ({ href: field === 'heldOn' ? '#heldOn-day' : `#${field}`, text }));
  return showPage(
    request,
    planDetailsPage,
    { title: 'Plan a meeting', backHref: `/plan/${activity.activityId}`, errors: stale ? [staleError, ...errors] : errors },
    {
      action: `/plan/${activity.activityId}/details`,
      requestId: request.newId(),
      version: activity.version,
      boardName: boardOf(activity.boardId)?.name ?? activity.boardPlainName,
      ready: activity.state !== 'draft',
      shown: marksOf(now),
      stale,
      savedNow,
      filledIn,
      titleNote: titleNote(typed['title'] ?? ''),
      looked: form.looked === true,
      typed,
      problems: { heldOn: '', ...wholeForm({}), ...form.problems },
      papers: paperNumbers.map((number) => ({ number, titleName: `paper${number}Title`, textName: `paper${number}Text` })),
      ...coverFields(typed, Object.keys(form.problems)),
      feeHint: feeHint(deps.policyOn, { heldOn: activity.heldOn, pricingIn: pricingInHere(londonDateOf(request.now)) }),
      paidWithin: `Money comes within ${numberOf(deps.policyOn('pay.promise', activity.heldOn))} working days after they send their costs.`,
      funds: fundChoices.map(({ fundId, name }) => ({ value: fundId, text: name })),
    },
  );
};
