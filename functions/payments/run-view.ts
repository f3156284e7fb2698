import { dateInWords, instantInWords } from '#shared/content/dates.ts';
import { handsWords } from '#shared/content/hands-words.ts';
import { money } from '#shared/content/money.ts';
import { cameBackWords, runStateTag, runWords } from '#shared/content/run-words.ts';
import { cameBackReasons } from '#shared/domain/payment-files/return-reasons.ts';
import type { PaymentRun, RunLine } from '#shared/domain/payment-run.ts';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import { mayActOnRun } from '#shared/domain/run-steps.ts';
import type { HandAct } from '#shared/domain/three-hands.ts';
import type { PageRequest } from '#shared/http/page-request.ts';
import type { RunView } from '#shared/views/pages/runs/run.ts';

/** A run as its page shows it. A step that can't be done by whoever looks says why. */
export const runView = (
  run: PaymentRun,
  request: PageRequest,
  problems: readonly { readonly field: string; readonly text: string }[],
): RunView => {
  const { form } = request;
  const problem = (field: string) => problems.find((each) => each.field === field)?.text ?? '';
  const why = (act: HandAct, action: Action) => becauseOf(run, request, { act, action });
  return {
    runId: run.runId,
    number: String(run.number),
    tag: runStateTag[run.state],
    rows: rowsOf(run),
    lines: run.lines.map((line) => ({ what: line.reference, detail: cameBackLine(line), amount: money(line.amountPence) })),
    total: money(run.totalPence),
    count: run.lines.length === 1 ? '1 payment' : `${run.lines.length} payments`,
    fileHash: run.fileHash,
    fileHashShown: run.fileHash.replaceAll(/(.{8})(?=.)/g, '$1 '),
    release: { shown: run.state === 'made', because: why('release-run', 'run.release'), requestId: request.newId() },
    file: {
      shown: run.state === 'released' || run.state === 'exported',
      because: why('confirm-run', 'run.confirm'),
      requestId: request.newId(),
    },
    sendBack: {
      shown: run.state === 'released' || run.state === 'exported',
      taken: run.state === 'exported',
      because: becauseOfSendingBack(run, request),
      requestId: request.newId(),
    },
    confirm: { shown: run.state === 'exported', because: why('confirm-run', 'run.confirm'), requestId: request.newId() },
    paidOn: { ...typedDate(form, 'paidOn'), problem: problem('paidOn-day') },
    cameBack: {
      shown: run.state === 'exported' || run.state === 'confirmed',
      because: why('confirm-run', 'run.confirm'),
      requestId: request.newId(),
      payments: run.lines.filter(({ cameBack }) => cameBack === undefined).map(paymentOption),
      payment: form.text('claimId'),
      paymentProblem: problem('claimId'),
      reasons: cameBackReasons.map((value) => ({ value, text: cameBackWords[value] })),
      reason: form.text('because'),
      reasonProblem: problem('because'),
      on: { ...typedDate(form, 'backOn'), problem: problem('backOn-day') },
    },
  };
};

const cameBackLine = ({ cameBack }: RunLine): string =>
  cameBack === undefined ? '' : `Came back on ${dateInWords(cameBack.on)}. ${cameBackWords[cameBack.because]}.`;

const paymentOption = ({ claimId, reference, amountPence }: RunLine): { readonly value: string; readonly text: string } => ({
  value: claimId,
  text: `${reference}, ${money(amountPence)}`,
});

const typedDate = (form: PageRequest['form'], name: string): { readonly day: string; readonly month: string; readonly year: string } => ({
  day: form.text(`${name}-day`),
  month: form.text(`${name}-month`),
  year: form.text(`${name}-year`),
});

const rowsOf = (run: PaymentRun): RunView['rows'] => [
  { key: 'Made', value: instantInWords(run.madeAt) },
  ...(run.releasedAt === '' ? [] : [{ key: 'Released', value: `${instantInWords(run.releasedAt)}, by another person than made it` }]),
  ...(run.confirmedOn === '' ? [] : [{ key: 'Paid', value: dateInWords(run.confirmedOn) }]),
];

const becauseOf = (run: PaymentRun, request: PageRequest, step: { readonly act: HandAct; readonly action: Action }): string => {
  const { actor } = request;
  if (actor.kind !== 'staff' || !mayDo(actor, step.action)) {
    return step.action === 'run.release'
      ? 'A payment releaser does this, never the person who made the run.'
      : 'A payment maker does this.';
  }
  const may = mayActOnRun(run, { staffId: actor.staffId, act: step.act });
  return may.ok ? '' : may.problems.map(handsWords).join(' ');
};

const becauseOfSendingBack = (run: PaymentRun, { actor }: PageRequest): string => {
  if (actor.kind !== 'staff' || !mayDo(actor, 'run.release')) return 'A payment releaser does this.';
  return actor.staffId === run.exportedBy ? runWords({ code: 'took-this-file' }).text : '';
};
