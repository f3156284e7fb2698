import { withAlikeCleared } from '#shared/domain/checks/clearing.ts';
import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import { datesAfterWaiting } from '#shared/domain/claim-dates.ts';
import { ask, decide, type AskingProblem } from '#shared/domain/deciding.ts';
import type { DecidingProblem, LineChoice } from '#shared/domain/deciding-line.ts';
import { commit as committing } from '#shared/domain/fund.ts';
import type { Facts } from '#shared/domain/journal.ts';
import { sumPence } from '#shared/domain/money.ts';
import { accept, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
import {
  changeClaim,
  type ChangeRefusal,
  type ClaimChange,
  type ClaimForm,
  type ClaimRead,
} from '#shared/operations/approvals/change-claim.ts';
import { checkFacts, checksOf } from '#shared/operations/approvals/checks-of.ts';
import { routeFor } from '#shared/operations/approvals/open-claim.ts';

/**
 * Decides a claim line by line. What was promised for it becomes committed in the same transaction, and the difference goes back to
 * the budget or comes from it; a question that still waits stays unanswered, and the clock had stopped for it; refuses as `budget-short` when it
 * can't. Of two decisions at once exactly one holds. Where two people decide, the first's is kept with them, and no money moves. How every
 * check stood is kept in the journal with each decision.
 */
export const decideClaim = (
  deps: ApprovalsDeps,
  actor: Actor,
  form: ClaimForm & { readonly choices: readonly LineChoice[] },
): Promise<OutcomeOf<string, ChangeRefusal<DecidingProblem>>> =>
  changeClaim(deps, actor, form, {
    needsOthers: true,
    decide: (read) => {
      const claim = { ...read.claim, ...datesAfterWaiting(read.claim, { now: read.at, holidays: deps.bankHolidays }) };
      const decided = decide(claim, form.choices, {
        at: read.at,
        by: read.actor.staffId,
        route: routeFor(deps, claim, read.person),
        holdsBudget: read.actor.roles.includes('budget-holder'),
      });
      return decided.ok ? accept(changeTo(deps, read, { before: claim, decided: decided.value })) : decided;
    },
  });

const changeTo = (
  deps: ApprovalsDeps,
  read: ClaimRead,
  { before, decided }: { readonly before: Claim; readonly decided: Claim },
): ClaimChange => {
  const { fundId } = before.offer;
  const facts: Facts = {
    boardId: before.boardId,
    fundId,
    askedPence: askedTotalPence(before),
    alias: before.alias,
    ...checkFacts(deps, checksOf(deps, before, read)),
  };
  if (decided.state === 'half-decided') {
    const payablePence = sumPence((decided.firstDecision?.parts ?? []).map(({ decision }) => decision.paysPence));
    return { claim: decided, type: 'claim-half-decided', facts: { ...facts, payablePence }, writes: [] };
  }
  const { payablePence } = decided;
  const { promisedPence } = before;
  return {
    claim: withAlikeCleared(decided, read.others),
    type: 'claim-decided',
    facts: { ...facts, payablePence, promisedPence },
    writes: [deps.funds.moving(committing(fundId, { promisedPence, payablePence }))],
  };
};

/** Asks the person a question about their claim, in words. */
export const askAboutClaim = (
  deps: ApprovalsDeps,
  actor: Actor,
  form: ClaimForm & { readonly words: string },
): Promise<OutcomeOf<string, ChangeRefusal<AskingProblem>>> =>
  changeClaim(deps, actor, form, {
    needsOthers: false,
    decide: ({ claim, at, actor: by }) => {
      const asked = ask(claim, { words: form.words, at, by: by.staffId });
      return asked.ok ? accept({ claim: asked.value, type: 'claim-question', facts: { alias: claim.alias }, writes: [] }) : asked;
    },
  });
