import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { fileHashOf } from '#shared/domain/payment-files/payment-file.ts';
import { exportRun } from '#shared/domain/run-steps.ts';
import { changeRun, type RunRefusal, type RunStep } from '#shared/operations/payments/change-run.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { stillPayable } from '#shared/operations/payments/still-payable.ts';

/**
 * The released file, the same bytes each time; each taking is in the journal. A file whose hash isn't the one released throws: it was
 * changed in the bucket, and nothing of it may reach a bank. The first taking looks at each payee again, as the release does: an account
 * that was changed in between, often because somebody else sees the old one, stops the file (refuses as `details-changed`).
 */
export const takeFile = async (
  deps: RunsDeps,
  actor: Actor,
  step: RunStep,
): Promise<OutcomeOf<{ readonly run: PaymentRun; readonly text: string }, RunRefusal>> => {
  let text = '';
  const taken = await changeRun(deps, actor, {
    ...step,
    action: 'run.confirm',
    decide: async (run, { staff }) => {
      const exported = exportRun(run, { staffId: staff.staffId });
      if (!exported.ok) return refuse(...exported.problems);
      text = await deps.runFiles.read(run.fileKey);
      if (fileHashOf(text) !== run.fileHash) throw new Error('A payment file is not the one that was released');
      const writes = run.state === 'released' ? stillPayable(deps, run) : [];
      return accept({ run: exported.value, type: 'run-exported', facts: { fileHash: run.fileHash }, writes });
    },
  });
  return taken.ok ? accept({ run: taken.value, text }) : taken;
};
