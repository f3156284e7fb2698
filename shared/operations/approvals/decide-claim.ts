import { askedTotalPence } from '#shared/domain/claim.ts';
import { datesAfterWaiting } from '#shared/domain/claim-dates.ts';
import { ask, decide, type AskingProblem, type DecidingProblem, type LineChoice } from '#shared/domain/deciding.ts';
import { commit as committing } from '#shared/domain/fund.ts';
import { accept, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
import { changeClaim, type ChangeRefusal, type ClaimForm } from '#shared/operations/approvals/change-claim.ts';

/**
 * Decides a claim line by line. What was promised for it becomes committed in the same transaction, and the difference goes back to
 * the budget or comes from it; a question that still waits stays unanswered, and the clock had stopped for it; refuses as `budget-short` when it can't. Of two decisions at once exactly one holds.
 */
export const decideClaim = (
  deps: ApprovalsDeps,
  actor: Actor,
  form: ClaimForm & { readonly choices: readonly LineChoice[] },
): Promise<OutcomeOf<string, ChangeRefusal<DecidingProblem>>> =>
  changeClaim(deps, actor, form, (before, step) => {
    const claim = { ...before, ...datesAfterWaiting(before, { now: step.at, holidays: deps.bankHolidays }) };
    const decided = decide(claim, form.choices, step);
    if (!decided.ok) return decided;
    const { payablePence } = decided.value;
    const { fundId } = claim.offer;
    const facts = {
      boardId: claim.boardId,
      fundId,
      askedPence: askedTotalPence(claim),
      payablePence,
      promisedPence: claim.promisedPence,
      alias: claim.alias,
    };
    const movement = deps.funds.moving(committing(fundId, { promisedPence: claim.promisedPence, payablePence }));
    return accept({ claim: decided.value, type: 'claim-decided', facts, writes: [movement] });
  });

/** Asks the person a question about their claim, in words. */
export const askAboutClaim = (
  deps: ApprovalsDeps,
  actor: Actor,
  form: ClaimForm & { readonly words: string },
): Promise<OutcomeOf<string, ChangeRefusal<AskingProblem>>> =>
  changeClaim(deps, actor, form, (claim, step) => {
    const asked = ask(claim, { words: form.words, ...step });
    return asked.ok ? accept({ claim: asked.value, type: 'claim-question', facts: { alias: claim.alias }, writes: [] }) : asked;
  });
