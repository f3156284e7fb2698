import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { CameBackProblem } from '#shared/domain/payment-files/note-came-back.ts';
import { runTransitions, type PaymentRun } from '#shared/domain/payment-run.ts';
import { mayAct, type HandAct, type HandsProblem, type PaymentSoFar } from '#shared/domain/three-hands.ts';
import { nextState } from '#shared/domain/transitions.ts';

export type RunProblem =
  | HandsProblem
  | { readonly code: 'not-waiting-for-release'; readonly state: PaymentRun['state'] }
  | { readonly code: 'not-to-be-sent-back'; readonly state: PaymentRun['state'] }
  | { readonly code: 'took-this-file' }
  | { readonly code: 'paid-in-part' }
  | { readonly code: 'not-released-yet'; readonly state: PaymentRun['state'] }
  | { readonly code: 'not-exported-yet'; readonly state: PaymentRun['state'] }
  | { readonly code: 'other-file' }
  | { readonly code: 'paid-on-not-a-date' }
  | { readonly code: 'paid-on-in-the-future' }
  | { readonly code: 'paid-on-before-release' }
  | CameBackProblem;

/** May this member of staff do this with the whole run? Nobody with another hand in any of its payments may (design: invariant 2). */
export const mayActOnRun = (run: PaymentRun, step: { readonly staffId: string; readonly act: HandAct }): OutcomeOf<true, HandsProblem> => {
  const asOnePayment: PaymentSoFar = {
    claim: {
      hands: run.hands,
      decidedBy: '',
      firstDecision: undefined,
      tookPartRecordedBy: '',
      tookPartRecordedByHost: true,
      earlierConfirmers: [],
      keptApartStaffIds: run.keptApartStaffIds,
      // Each claim was asked about it when it was decided; it bars nobody from paying.
      arrangedBy: [],
    },
    personCreatedBy: 'self',
    run: { madeBy: run.madeBy, releasedBy: run.releasedBy },
  };
  const may = mayAct(step, asOnePayment);
  return may.ok ? accept(true) : refuse(...may.problems);
};

/** Releases exactly the file whose hash was seen. The maker never releases. */
export const release = (
  run: PaymentRun,
  step: { readonly staffId: string; readonly at: string; readonly fileHashSeen: string },
): OutcomeOf<PaymentRun, RunProblem> => {
  const state = nextState(runTransitions, { from: run.state, action: 'release', by: 'payment-releaser' });
  if (state === undefined) return refuse({ code: 'not-waiting-for-release', state: run.state });
  const may = mayActOnRun(run, { staffId: step.staffId, act: 'release-run' });
  if (!may.ok) return refuse(...may.problems);
  if (step.fileHashSeen.toLowerCase().replaceAll(/\s/g, '') !== run.fileHash) return refuse({ code: 'other-file' });
  return accept({
    ...run,
    state,
    releasedBy: step.staffId,
    releasedAt: step.at,
    hands: { ...run.hands, pay: [...run.hands.pay, step.staffId] },
  });
};

/**
 * Sends a run back that nobody was paid by: its payments wait again. Once the file was taken, somebody other than who took it says that
 * the bank did not use it, so it is never one person's word. Refuses for a run that is paid, or partly so.
 */
export const sendBack = (
  run: PaymentRun,
  step: { readonly staffId: string; readonly paidLines: number },
): OutcomeOf<PaymentRun, RunProblem> => {
  const state = nextState(runTransitions, { from: run.state, action: 'send-back', by: 'payment-releaser' });
  if (state === undefined) return refuse({ code: 'not-to-be-sent-back', state: run.state });
  if (step.staffId === run.exportedBy) return refuse({ code: 'took-this-file' });
  return step.paidLines > 0 ? refuse({ code: 'paid-in-part' }) : accept({ ...run, state });
};

/**
 * Takes the file out, once it is released; again and again the same bytes. Whoever carries it to the bank has a hand in paying, and no other
 * in any of its payments.
 */
export const exportRun = (run: PaymentRun, step: { readonly staffId: string }): OutcomeOf<PaymentRun, RunProblem> => {
  const state = nextState(runTransitions, { from: run.state, action: 'export', by: 'payment-maker' });
  if (state === undefined) return refuse({ code: 'not-released-yet', state: run.state });
  const may = mayActOnRun(run, { staffId: step.staffId, act: 'confirm-run' });
  if (!may.ok) return refuse(...may.problems);
  const pay = [...new Set([...run.hands.pay, step.staffId])];
  return accept({ ...run, state, exportedBy: step.staffId, hands: { ...run.hands, pay } });
};

/** What the bank has done: the London date on which the money went. Neither in the future nor before the release. */
export const confirmRun = (
  run: PaymentRun,
  step: { readonly paidOn: string | undefined; readonly today: string; readonly releasedOn: string },
): OutcomeOf<PaymentRun, RunProblem> => {
  const state = nextState(runTransitions, { from: run.state, action: 'confirm', by: 'payment-maker' });
  if (state === undefined) return refuse({ code: 'not-exported-yet', state: run.state });
  if (step.paidOn === undefined) return refuse({ code: 'paid-on-not-a-date' });
  if (step.paidOn > step.today) return refuse({ code: 'paid-on-in-the-future' });
  if (step.paidOn < step.releasedOn) return refuse({ code: 'paid-on-before-release' });
  return accept({ ...run, state, confirmedOn: step.paidOn });
};
