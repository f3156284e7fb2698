import { detailsChangedWords, runChangedWords, runWords } from '#shared/content/run-words.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import { cameBackReasons } from '#shared/domain/payment-files/return-reasons.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { readDate } from '#shared/domain/reading-dates.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { fileReply, seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { RunRefusal } from '#shared/operations/payments/change-run.ts';
import { confirmRun } from '#shared/operations/payments/confirm-run.ts';
import { noteCameBack } from '#shared/operations/payments/note-came-back.ts';
import { releaseRun, sendBackRun } from '#shared/operations/payments/release-run.ts';
import { takeFile } from '#shared/operations/payments/take-file.ts';
import type { Notice } from '#shared/views/chrome.ts';
import { runPage } from '#shared/views/pages/runs/run.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { runView } from '#functions/payments/run-view.ts';

/** One run: its payments, its file's hash, and the next step with whoever can do it. */
export const showRun =
  (deps: RunsDeps): PageHandler =>
  (request) =>
    show(deps, request, []);

/** POST: releases the run, or sends it back. */
export const releaseRunHere =
  (deps: RunsDeps): PageHandler =>
  async (request) => {
    const step = stepOf(request);
    const outcome =
      request.form.text('decision') === 'send-back'
        ? await sendBackRun(deps, request.actor, step)
        : await releaseRun(deps, request.actor, { ...step, fileHashSeen: request.form.text('fileHash') });
    return answer(deps, request, outcome);
  };

/** POST: the released file. Taking it is noted in the journal; the same form pressed twice gives it again and is one taking. */
export const downloadRunFile =
  (deps: RunsDeps): PageHandler =>
  async (request) => {
    const taken = await takeFile(deps, request.actor, stepOf(request));
    if (!taken.ok) return answer(deps, request, taken);
    const { run, text } = taken.value;
    const file = fileReply({ name: `run-${run.number}.csv`, type: 'text/csv; charset=utf-8', text });
    return { ...file, headers: { ...file.headers, 'cache-control': 'no-store' } };
  };

/** POST: the bank has paid. */
export const confirmRunHere =
  (deps: RunsDeps): PageHandler =>
  async (request) => {
    const { form } = request;
    const typed = { day: form.text('paidOn-day'), month: form.text('paidOn-month'), year: form.text('paidOn-year') };
    const outcome = await confirmRun(deps, request.actor, { ...stepOf(request), paidOn: readDate(typed) });
    return answer(deps, request, outcome, 'confirmed');
  };

/** POST: the bank gave one payment back. */
export const noteCameBackHere =
  (deps: RunsDeps): PageHandler =>
  async (request) => {
    const { form } = request;
    const because = cameBackReasons.find((reason) => reason === form.text('because')) ?? '';
    const on = readDate({ day: form.text('backOn-day'), month: form.text('backOn-month'), year: form.text('backOn-year') });
    const outcome = await noteCameBack(deps, request.actor, { ...stepOf(request), claimId: form.text('claimId'), because, on });
    return answer(deps, request, outcome, 'came-back');
  };

const stepOf = (request: PageRequest) => ({ runId: request.params['runId'] ?? '', requestId: requestIdOf(request) });

const answer = async (
  deps: RunsDeps,
  request: PageRequest,
  outcome: OutcomeOf<unknown, RunRefusal>,
  done?: 'confirmed' | 'came-back',
): Promise<Reply> => {
  if (outcome.ok) return seeOther(`/runs/${request.params['runId'] ?? ''}${done === undefined ? '' : `?done=${done}`}`);
  const problems = outcome.problems.flatMap((problem) => (problem.code === 'not-found' ? [] : [wordsOf(problem)]));
  return problems.length === 0 ? notFoundPage(request) : show(deps, request, problems);
};

const wordsOf = (problem: Exclude<RunRefusal, { code: 'not-found' }>): { readonly field: string; readonly text: string } => {
  if (problem.code === 'details-changed') return { field: 'main-content', text: detailsChangedWords };
  return problem.code === 'changed-meanwhile' ? { field: 'main-content', text: runChangedWords } : runWords(problem);
};

/** What a press a moment ago did. Only while it is still so: an address can be kept and opened again. */
const noticeOf = (run: PaymentRun, done: string | null): Notice | undefined => {
  if (done === 'confirmed' && run.state === 'confirmed')
    return { heading: 'Done. The run is paid.', text: 'Each person is told, the way they chose.' };
  if (done === 'came-back' && run.lines.some(({ cameBack }) => cameBack !== undefined))
    return { heading: 'Done. It is noted that the payment came back.', text: 'It is agreed as before and waits for another run.' };
  return undefined;
};

const show = async (
  deps: RunsDeps,
  request: PageRequest,
  problems: readonly { readonly field: string; readonly text: string }[],
): Promise<Reply> => {
  const run: PaymentRun | undefined = await deps.runs.read(request.params['runId'] ?? '');
  if (run === undefined || !mayDo(request.actor, 'run.see', run)) return notFoundPage(request);
  const notice = noticeOf(run, request.query.get('done'));
  const errors = problems.map(({ field, text }) => ({ href: `#${field}`, text }));
  return showPage(
    request,
    runPage,
    { title: `Payment run ${run.number}`, errors, backHref: '/runs?show=runs', width: 'wide', ...(notice === undefined ? {} : { notice }) },
    runView(run, request, problems),
  );
};
