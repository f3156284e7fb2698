import type { Claim } from '#shared/domain/claim.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { takenOutOfRun } from '#shared/domain/paying.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import type { Actor, StaffActor } from '#shared/domain/roles.ts';
import { release, sendBack } from '#shared/domain/run-steps.ts';
import { changeRun, type RunRefusal, type RunStep } from '#shared/operations/payments/change-run.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { stillPayable } from '#shared/operations/payments/still-payable.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

/**
 * Releases a run by the hash of its file, as it stood on the page that somebody other than its maker looked at: a run whose file is another
 * by now is not released by an old page. In the same transaction each payee is looked
 * at again: details that changed since, or a choice to wait, stop the whole run (care F13), which is then sent back.
 */
export const releaseRun = (
  deps: RunsDeps,
  actor: Actor,
  step: RunStep & { readonly fileHashSeen: string },
): Promise<OutcomeOf<PaymentRun, RunRefusal>> =>
  changeRun(deps, actor, {
    ...step,
    action: 'run.release',
    decide: (run, { at, staff }) => {
      const released = release(run, { staffId: staff.staffId, at, fileHashSeen: step.fileHashSeen });
      if (!released.ok) return Promise.resolve(refuse(...released.problems));
      const writes = stillPayable(deps, run);
      return Promise.resolve(accept({ run: released.value, type: 'run-released' as const, facts: { fileHash: run.fileHash }, writes }));
    },
  });

/**
 * Sends a run back that nobody was paid by: not released, not taken, or not used by the bank. Every claim in it is approved again and can
 * be in another run. Whole or not at all.
 */
export const sendBackRun = (deps: RunsDeps, actor: Actor, step: RunStep): Promise<OutcomeOf<PaymentRun, RunRefusal>> =>
  changeRun(deps, actor, {
    ...step,
    action: 'run.release',
    decide: async (run, { at, staff }) => {
      const claims = await deps.claims.readMany(run.lines.map((line) => line.claimId));
      const unpaid = claims.filter((claim) => claim.state === 'in-run' && claim.runId === run.runId);
      const sentBack = sendBack(run, { staffId: staff.staffId, paidLines: run.lines.length - unpaid.length });
      if (!sentBack.ok) return refuse(...sentBack.problems);
      const writes = unpaid.flatMap((claim) => takingOut(deps, claim, { run, at, staff }));
      return accept({ run: sentBack.value, type: 'run-cancelled' as const, facts: { lines: run.lines.length }, writes });
    },
  });

const takingOut = (
  deps: RunsDeps,
  claim: Claim,
  { run, at, staff }: { readonly run: PaymentRun; readonly at: string; readonly staff: StaffActor },
): readonly Write[] => {
  const { entry, head } = nextEntry(claim, {
    aggregate: `claim#${claim.claimId}`,
    type: 'claim-taken-out-of-run',
    at,
    by: journalName(staff),
    facts: { runId: run.runId },
  });
  const out = { ...takenOutOfRun(claim), ...head };
  return [deps.claims.saving(out, claim.version), addingEntry(entry), deps.activities.savingCosts(costsSummaryOf(out))];
};
