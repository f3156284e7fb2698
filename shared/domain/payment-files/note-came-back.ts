import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { CameBackReason } from '#shared/domain/payment-files/return-reasons.ts';
import { runTransitions, type PaymentRun, type RunLine } from '#shared/domain/payment-run.ts';
import { nextState } from '#shared/domain/transitions.ts';

/** Why it can't be noted that a payment came back (care F8). */
export type CameBackProblem =
  | { readonly code: 'file-not-taken-yet'; readonly state: PaymentRun['state'] }
  | { readonly code: 'no-payment-chosen' }
  | { readonly code: 'came-back-before' }
  | { readonly code: 'no-reason-chosen' }
  | { readonly code: 'back-on-not-a-date' }
  | { readonly code: 'back-on-in-the-future' }
  | { readonly code: 'back-on-before-release' };

/** What a bank said of one payment that it gave back: which, why, and the London date. '' and undefined for what wasn't said (care F8). */
export interface CameBack {
  readonly claimId: string;
  readonly because: CameBackReason | '';
  readonly on: string | undefined;
}

/**
 * Notes on a run that one of its payments came back, before the run is confirmed or after (ARUCS comes days after the money went; care F8). The
 * rest of the run stays as it is. Refuses with everything there is to look at again.
 */
export const noteCameBack = (
  run: PaymentRun,
  back: CameBack,
  when: { readonly today: string; readonly releasedOn: string },
): OutcomeOf<{ readonly run: PaymentRun; readonly line: RunLine; readonly because: CameBackReason }, CameBackProblem> => {
  const state = nextState(runTransitions, { from: run.state, action: 'note-came-back', by: 'payment-maker' });
  if (state === undefined) return refuse({ code: 'file-not-taken-yet', state: run.state });
  const { because, on } = back;
  const line = run.lines.find(({ claimId }) => claimId === back.claimId);
  const problems = [...lineProblems(line), ...(because === '' ? [{ code: 'no-reason-chosen' } as const] : []), ...backOnProblems(on, when)];
  if (line === undefined || because === '' || on === undefined || problems.length > 0) return refuse(...problems);
  const after = { ...line, cameBack: { because, on } };
  return accept({ run: { ...run, state, lines: run.lines.map((each) => (each === line ? after : each)) }, line: after, because });
};

const lineProblems = (line: RunLine | undefined): readonly CameBackProblem[] => {
  if (line === undefined) return [{ code: 'no-payment-chosen' }];
  return line.cameBack === undefined ? [] : [{ code: 'came-back-before' }];
};

const backOnProblems = (
  on: string | undefined,
  { today, releasedOn }: { readonly today: string; readonly releasedOn: string },
): readonly CameBackProblem[] => {
  if (on === undefined) return [{ code: 'back-on-not-a-date' }];
  if (on > today) return [{ code: 'back-on-in-the-future' }];
  return on < releasedOn ? [{ code: 'back-on-before-release' }] : [];
};
