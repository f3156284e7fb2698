import { claimTransitions, type Claim } from '#shared/domain/claim.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { paidParts } from '#shared/domain/deciding.ts';
import { spend } from '#shared/domain/fund.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { releasedOn, type PaymentRun } from '#shared/domain/payment-run.ts';
import type { Actor, StaffActor } from '#shared/domain/roles.ts';
import { confirmRun as confirming, mayActOnRun } from '#shared/domain/run-steps.ts';
import { withHand } from '#shared/domain/three-hands.ts';
import { nextState } from '#shared/domain/transitions.ts';
import { workingDaysBetween } from '#shared/domain/working-days.ts';
import { changeRun, type RunRefusal, type RunStep } from '#shared/operations/payments/change-run.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { transact, type Write } from '#shared/store/transact.ts';
import { addingEntry } from '#shared/store/journal.ts';

/** Claims in one transaction: three parts each, with their budgets, the run and the request it stays under 100. */
const claimsAtOnce = 20;
const triesAtMost = 3;

interface Paying {
  readonly run: PaymentRun;
  readonly paidOn: string;
  readonly at: string;
  readonly staff: StaffActor;
}

/**
 * Notes that the bank has paid a run, on a London date: each claim becomes paid and its money spent. A run of up to 20 claims is one
 * transaction. A longer one is several, each whole, each on the condition that its claims are in this run and not yet paid; if it is
 * cut off, confirming again carries on where it stopped.
 */
export const confirmRun = (
  deps: RunsDeps,
  actor: Actor,
  step: RunStep & { readonly paidOn: string | undefined },
): Promise<OutcomeOf<PaymentRun, RunRefusal>> =>
  changeRun(deps, actor, {
    ...step,
    action: 'run.confirm',
    decide: async (run, { at, staff }) => {
      const may = mayActOnRun(run, { staffId: staff.staffId, act: 'confirm-run' });
      if (!may.ok) return refuse(...may.problems);
      const confirmed = confirming(run, { paidOn: step.paidOn, today: londonDateOf(at), releasedOn: releasedOn(run) });
      if (!confirmed.ok) return refuse(...confirmed.problems);
      const paying = { run, paidOn: confirmed.value.confirmedOn, at, staff };
      const last = await payAllButTheLast(deps, paying);
      if (last === undefined) return refuse({ code: 'changed-meanwhile' });
      const paid = run.lines.filter(({ cameBack }) => cameBack === undefined);
      const facts = { confirmedOn: confirmed.value.confirmedOn, lines: paid.length };
      return accept({ run: confirmed.value, type: 'run-confirmed', facts, writes: paymentWrites(deps, paying, last) });
    },
  });

/** Pays until one transaction's worth is left, which goes with the run itself. Undefined when others kept changing the claims. */
const payAllButTheLast = async (deps: RunsDeps, paying: Paying): Promise<readonly Claim[] | undefined> => {
  let misses = 0;
  for (;;) {
    const claims = await deps.claims.readMany(paying.run.lines.map((line) => line.claimId));
    const unpaid = claims.filter((claim) => claim.state === 'in-run' && claim.runId === paying.run.runId);
    if (unpaid.length <= claimsAtOnce) return unpaid;
    const done = await transact(deps.database, paymentWrites(deps, paying, unpaid.slice(0, claimsAtOnce)), deps.retrying);
    if (!done.done) misses += 1;
    if (misses >= triesAtMost) return undefined;
  }
};

const paymentWrites = (deps: RunsDeps, paying: Paying, claims: readonly Claim[]): readonly Write[] => [
  ...claims.flatMap((claim) => claimWrites(deps, paying, claim)),
  // One movement a budget: a transaction can touch an item once.
  ...[...Map.groupBy(claims, (claim) => claim.offer.fundId)].map(([fundId, ofFund]) =>
    deps.funds.moving(spend(fundId, sumPence(ofFund.map((claim) => claim.payablePence)))),
  ),
];

const claimWrites = (deps: RunsDeps, { run, paidOn, at, staff }: Paying, claim: Claim): readonly Write[] => {
  const state = nextState(claimTransitions, { from: claim.state, action: 'confirm-paid', by: 'payment-maker' });
  if (state === undefined) throw new Error('A claim that is in a run and cannot be paid');
  const facts = {
    boardId: claim.boardId,
    fundId: claim.offer.fundId,
    payablePence: claim.payablePence,
    ...paidParts(claim),
    workingDays: workingDaysBetween(londonDateOf(claim.sentAt), paidOn, deps.bankHolidays),
    promisedBy: claim.moneyBy,
    paidOn,
    alias: claim.alias,
    sentOn: londonDateOf(claim.sentAt),
  };
  const { entry, head } = nextEntry(claim, { aggregate: `claim#${claim.claimId}`, type: 'claim-paid', at, by: journalName(staff), facts });
  const after = {
    ...claim,
    state,
    paidOn,
    hands: withHand({ hands: withHand(claim, 'pay', run.releasedBy) }, 'pay', staff.staffId),
    ...head,
  };
  return [deps.claims.saving(after, claim.version), addingEntry(entry), deps.activities.savingCosts(costsSummaryOf(after))];
};
