import { asStaff, askedBy, longestWords, oneOfList, param } from '#functions/activities/acting.ts';
import { dateWithoutYear } from '#shared/content/dates.ts';
import { recordProblemWords } from '#shared/content/meeting-problems.ts';
import { maximumNotes, recordProblems, type RecordProblem } from '#shared/domain/recording.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { recordPart, type RecordRefusal } from '#shared/operations/activities/record-part.ts';
import { seeInvited } from '#shared/operations/activities/see-planned.ts';
import { tookPartPage, type TookPartView } from '#shared/views/pages/plan/took-part.ts';

interface At {
  readonly deps: ActivitiesDeps;
  readonly request: PageRequest;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
}

/** What was typed, by field, and what to look at. */
interface Form {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly stale?: boolean;
  readonly refusal?: RecordProblem;
}

const noteNames = Array.from({ length: maximumNotes }, (_none, at) => `note${at + 1}`);

/** GET /plan/{activityId}/took-part/{personId}. */
export const showTookPart = (deps: ActivitiesDeps): PageHandler =>
  asStaff((request, actor) => show({ deps, request, actor }, { typed: request.typed ?? {}, problems: {} }));

/** POST of the same: took part or not there, and what they said; nothing more. */
export const recordTheirPart = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const at = { deps, request, actor };
    const typed = request.form.values();
    const tookPart = oneOfList(['yes', 'no'] as const, typed['tookPart'] ?? '');
    const problems: Record<string, string> = Object.fromEntries(
      noteNames
        .filter((name) => (typed[name] ?? '').length > longestWords)
        .map((name) => [name, `That is longer than ${longestWords} letters. Please shorten it.`]),
    );
    if (tookPart === undefined) problems['tookPart'] = 'Choose "Took part" or "Not there".';
    if (tookPart === undefined || Object.keys(problems).length > 0) return show(at, { typed, problems });
    const done = await recordPart(deps, askedBy(actor, request), {
      activityId: param(request, 'activityId'),
      personId: param(request, 'personId'),
      version: versionOf(request),
      tookPart,
      notes: noteNames.map((name) => typed[name] ?? '').filter((words) => words !== ''),
    });
    return done.ok ? seeOther(done.value, forgetTyped(request)) : refused(at, typed, done.problems);
  });

const refused = (at: At, typed: Form['typed'], problems: readonly RecordRefusal[]): Promise<Reply> | Reply => {
  const [problem] = problems;
  if (problem === undefined || problem.code === 'not-found') return notFoundPage(at.request);
  if (problem.code === 'changed-meanwhile')
    return show(at, { typed, problems: { tookPart: 'Somebody recorded this meanwhile. Please look, then save.' }, stale: true });
  return show(at, { typed, problems: {}, refusal: problem });
};

const show = async ({ deps, request, actor }: At, form: Form): Promise<Reply> => {
  const found = await seeInvited(deps, actor, {
    activityId: param(request, 'activityId'),
    personId: param(request, 'personId'),
    now: request.now,
  });
  if (!found.ok) return notFoundPage(request);
  const { activity, invited } = found.value;
  const { invitation, notes } = invited;
  const problems = form.refusal === undefined ? form.problems : { ...form.problems, tookPart: recordProblemWords(form.refusal, activity) };
  const already = invitation.state === 'took-part' || invitation.state === 'not-there';
  const noted = notes.waiting + notes.agreed;
  const recordedAs = invitation.state === 'took-part' ? 'Recorded as: took part.' : 'Recorded as: not there.';
  const view: TookPartView = {
    meeting: `${activity.title}, ${dateWithoutYear(activity.heldOn)}`,
    knownAs: invited.knownAs || 'somebody who closed their account',
    because: recordProblems(actor, { invitation, activity, now: request.now }).map((problem) => recordProblemWords(problem, activity)),
    action: `/plan/${activity.activityId}/took-part/${invitation.personId}`,
    requestId: request.newId(),
    version: invitation.version,
    newer: form.stale === true && already ? `${recordedAs} What you wrote is still here.` : '',
    recorded: already ? recordedAs : '',
    noted: noted === 0 ? '' : `Noted so far: ${noted}. What you write now is added.`,
    tookPart: form.typed['tookPart'] ?? (already ? (invitation.state === 'took-part' ? 'yes' : 'no') : ''),
    notes: noteNames.map((name, at) => ({
      name,
      label: `What they said, ${at + 1}`,
      value: form.typed[name] ?? '',
      problem: problems[name] ?? '',
    })),
    problem: problems['tookPart'] ?? '',
  };
  const errors = Object.entries(problems).map(([field, text]) => ({ href: `#${field}`, text }));
  return showPage(request, tookPartPage, { title: 'Record their part', backHref: `/plan/${activity.activityId}`, errors }, view);
};
