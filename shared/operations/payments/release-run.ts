import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { takenOutOfRun } from '#shared/domain/paying.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import type { Actor, StaffActor } from '#shared/domain/roles.ts';
import { cancelRun, release } from '#shared/domain/run-steps.ts';
import { changeRun, type RunRefusal, type RunStep } from '#shared/operations/payments/change-run.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

/**
 * Releases the run whose file somebody other than its maker saw, by that file's hash. In the same transaction each payee is looked
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
      const payees = new Map(run.lines.map((line) => [line.personId, deps.payees.stillPayable(line.personId, line.payeeVersion)]));
      const writes = [...payees.values()];
      return Promise.resolve(accept({ run: released.value, type: 'run-released' as const, facts: { fileHash: run.fileHash }, writes }));
    },
  });

/** Sends a run back before it is released: every claim in it is approved again and can be in another run. Whole or not at all. */
export const sendBackRun = (deps: RunsDeps, actor: Actor, step: RunStep): Promise<OutcomeOf<PaymentRun, RunRefusal>> =>
  changeRun(deps, actor, {
    ...step,
    action: 'run.release',
    decide: async (run, { at, staff }) => {
      const cancelled = cancelRun(run);
      if (!cancelled.ok) return refuse(...cancelled.problems);
      const writes = await takingClaimsOut(deps, { run, at, staff });
      return accept({ run: cancelled.value, type: 'run-cancelled' as const, facts: { lines: run.lines.length }, writes });
    },
  });

const takingClaimsOut = async (
  deps: RunsDeps,
  step: { readonly run: PaymentRun; readonly at: string; readonly staff: StaffActor },
): Promise<readonly Write[]> => {
  const { run, at, staff } = step;
  const claims = await deps.claims.readMany(run.lines.map((line) => line.claimId));
  return claims
    .filter((claim) => claim.state === 'in-run' && claim.runId === run.runId)
    .flatMap((claim) => {
      const happening = {
        aggregate: `claim#${claim.claimId}`,
        type: 'claim-taken-out-of-run' as const,
        at,
        by: journalName(staff),
        facts: { runId: run.runId },
      };
      const { entry, head } = nextEntry(claim, happening);
      const out = { ...takenOutOfRun(claim), ...head };
      return [deps.claims.saving(out, claim.version), addingEntry(entry), deps.activities.savingCosts(costsSummaryOf(out))];
    });
};
