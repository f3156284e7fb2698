import type { Claim } from '#shared/domain/claim.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { whyNotPayable, type PayingProblem } from '#shared/domain/paying.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import type { PageOf } from '#shared/store/read.ts';
import type { ListedRun } from '#shared/store/runs.ts';

const runsAPage = 20;
const claimsAPage = 40;

/** A decided claim, and every reason why it can't be in a run of this member of staff today; none when it can. */
export interface ToPay {
  readonly claim: Claim;
  readonly problems: readonly PayingProblem[];
}

/** Runs, newest first. */
export const listRuns = (deps: RunsDeps, after: string): Promise<PageOf<ListedRun>> => deps.runs.list({ limit: runsAPage, after });

/** What waits to be paid, the soonest promise first, as far as one run reaches. */
export const listToPay = async (deps: RunsDeps, actor: Actor, after: string): Promise<PageOf<ToPay>> => {
  if (actor.kind !== 'staff') return { items: [], next: '' };
  const page = await deps.claims.waiting('approved', { limit: claimsAPage, after });
  const payees = new Map((await deps.payees.readMany(page.items.map((claim) => claim.personId))).map((payee) => [payee.personId, payee]));
  const step = { staffId: actor.staffId, today: londonDateOf(deps.now()) };
  return {
    items: page.items.map((claim) => ({ claim, problems: whyNotPayable({ claim, payee: payees.get(claim.personId) }, step) })),
    next: page.next,
  };
};
