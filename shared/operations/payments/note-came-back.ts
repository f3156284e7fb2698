import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { spend } from '#shared/domain/fund.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { noteCameBack as noting, type CameBack } from '#shared/domain/payment-files/note-came-back.ts';
import { needsNewDetails, type CameBackReason } from '#shared/domain/payment-files/return-reasons.ts';
import { afterItCameBack } from '#shared/domain/paying.ts';
import { releasedOn, type PaymentRun, type RunLine } from '#shared/domain/payment-run.ts';
import type { Actor, StaffActor } from '#shared/domain/roles.ts';
import { mayActOnRun } from '#shared/domain/run-steps.ts';
import { changeRun, type RunRefusal, type RunStep } from '#shared/operations/payments/change-run.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

/**
 * Notes that the bank gave one payment of a run back (care F8): its claim is agreed as before and waits for another run; money that counted as
 * spent is committed again. Nobody who pays changes bank details, so the claim says which of them are not paid to again. The person is told
 * where they have details to give again; where the bank says that they died, a coordinator is told instead. Refuses for a run whose file was
 * not taken, and for what is said unclearly.
 */
export const noteCameBack = (deps: RunsDeps, actor: Actor, step: RunStep & CameBack): Promise<OutcomeOf<PaymentRun, RunRefusal>> =>
  changeRun(deps, actor, {
    ...step,
    action: 'run.confirm',
    decide: async (run, { at, staff }) => {
      const may = mayActOnRun(run, { staffId: staff.staffId, act: 'confirm-run' });
      if (!may.ok) return refuse(...may.problems);
      const noted = noting(run, step, { today: londonDateOf(at), releasedOn: releasedOn(run) });
      if (!noted.ok) return refuse(...noted.problems);
      const { line, because } = noted.value;
      const [claim] = await deps.claims.readMany([line.claimId]);
      if (claim?.runId !== run.runId) return refuse({ code: 'changed-meanwhile' });
      const writes = claimWrites(deps, claim, { line, because, at, staff });
      const facts = { claimId: line.claimId, because, amountPence: line.amountPence };
      return accept({ run: noted.value.run, type: 'run-payment-came-back', facts, writes });
    },
  });

interface Back {
  readonly line: RunLine;
  readonly because: CameBackReason;
  readonly at: string;
  readonly staff: StaffActor;
}

const claimWrites = (deps: RunsDeps, claim: Claim, { line, because, at, staff }: Back): readonly Write[] => {
  const after = afterItCameBack(claim, { because, payeeVersion: line.payeeVersion });
  if (after === undefined) throw new Error('A claim of this run that no payment was made for');
  const wasPaid = claim.state === 'paid';
  const { fundId } = claim.offer;
  const { entry, head } = nextEntry(claim, {
    aggregate: `claim#${claim.claimId}`,
    type: 'claim-came-back',
    at,
    by: journalName(staff),
    facts: {
      boardId: claim.boardId,
      fundId,
      payablePence: claim.payablePence,
      wasPaid,
      because,
      newDetails: needsNewDetails(because),
      alias: claim.alias,
    },
  });
  const saved = { ...after, ...head };
  return [
    deps.claims.saving(saved, claim.version),
    addingEntry(entry),
    deps.activities.savingCosts(costsSummaryOf(saved)),
    // What only stood in the run is committed already.
    ...(wasPaid ? [deps.funds.moving(spend(fundId, -claim.payablePence))] : []),
  ];
};
