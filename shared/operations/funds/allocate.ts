import { allocate as allocating, type Fund } from '#shared/domain/fund.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { unwritten } from '#shared/domain/versioned.ts';
import type { Database } from '#shared/store/client.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Retrying } from '#shared/store/transact.ts';

export interface FundsDeps {
  readonly now: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly funds: FundsStore;
}

export type AllocateRefusal =
  | { readonly code: 'not-found' | 'changed-meanwhile' | 'amount-not-readable' | 'nothing-to-allocate' };

/**
 * Puts money into a budget: a budget holder's act, in the budget's own journal. `version` is that of its journal head, which only
 * allocations move: promises and payments go on meanwhile.
 */
export const allocateToFund = async (
  deps: FundsDeps,
  actor: Actor,
  form: { readonly fundId: string; readonly pence: number | undefined; readonly version: number; readonly requestId: string; readonly result: string },
): Promise<OutcomeOf<string, AllocateRefusal>> => {
  const fund = await deps.funds.readWithHead(form.fundId);
  if (actor.kind !== 'staff' || fund === undefined || !mayDo(actor, 'fund.allocate', {})) return refuse({ code: 'not-found' });
  if (fund.version !== form.version) {
    const again = await answeredBefore(deps.database, form.requestId);
    return again === undefined ? refuse({ code: 'changed-meanwhile' }) : accept(again);
  }
  if (form.pence === undefined) return refuse({ code: 'amount-not-readable' });
  if (form.pence === 0) return refuse({ code: 'nothing-to-allocate' });
  const now = deps.now();
  const facts = { pence: form.pence };
  const { entry, head } = nextEntry(fund, { aggregate: `fund#${form.fundId}`, type: 'fund-allocated', at: now, by: journalName(actor), facts });
  const writes = [deps.funds.allocating(allocating(form.fundId, form.pence), { before: fund, after: head }), addingEntry(entry)];
  const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: form.result, now, writes });
  return done.done ? accept(done.result) : refuse({ code: 'changed-meanwhile' });
};

/** Opens a budget with nothing in it: the first entry of its journal. Money comes by an allocation. `by` as in the journal. */
export const openFund = async (
  deps: FundsDeps,
  fund: Pick<Fund, 'fundId' | 'name' | 'source' | 'boardId' | 'spendBy' | 'costCentre'>,
  step: { readonly by: string; readonly requestId: string },
): Promise<boolean> => {
  const now = deps.now();
  const facts = { boardId: fund.boardId, spendBy: fund.spendBy };
  const { entry, head } = nextEntry(unwritten, { aggregate: `fund#${fund.fundId}`, type: 'fund-opened', at: now, by: step.by, facts });
  const empty = { allocatedPence: 0, availablePence: 0, promisedPence: 0, committedPence: 0, spentPence: 0 };
  const writes = [deps.funds.opening({ ...fund, ...empty }, head), addingEntry(entry)];
  const done = await commit(deps.database, deps.retrying, { requestId: step.requestId, result: `/funds/${fund.fundId}`, now, writes });
  return done.done;
};
