import { allocate as allocating, type Fund } from '#shared/domain/fund.ts';
import { journalName, nextEntry, type Happening } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { unwritten, type Versioned } from '#shared/domain/versioned.ts';
import { fundChoices, plannedFundOf, type PlannedFund } from '#shared/policy/organisation.ts';
import type { Database } from '#shared/store/client.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { PageOf } from '#shared/store/read.ts';
import type { Retrying, Write } from '#shared/store/transact.ts';

export interface FundsDeps {
  readonly now: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly funds: FundsStore;
}

export type AllocateRefusal = { readonly code: 'not-found' | 'changed-meanwhile' | 'amount-not-readable' | 'nothing-to-allocate' };

const nothingIn = { allocatedPence: 0, availablePence: 0, promisedPence: 0, committedPence: 0, spentPence: 0 } as const;
const asPlanned = (planned: PlannedFund): Fund & Versioned => ({ ...planned, ...nothingIn, ...unwritten });

/** A budget: as it stands, or as it was set up while no money was ever put in (its version is 0 then). Undefined for an unknown one. */
export const readFund = async (deps: FundsDeps, fundId: string): Promise<(Fund & Versioned) | undefined> => {
  const planned = plannedFundOf(fundId);
  return (await deps.funds.readWithHead(fundId)) ?? (planned === undefined ? undefined : asPlanned(planned));
};

/** One page of the budgets; the last page ends with those that were set up and have had no money yet. */
export const listFundsOf = async (deps: FundsDeps, page: { limit: number; after?: string }): Promise<PageOf<Fund>> => {
  const opened = await deps.funds.list(page);
  const known = new Set(opened.items.map((fund) => fund.fundId));
  const waiting = opened.next === '' ? fundChoices.filter((planned) => !known.has(planned.fundId)).map(asPlanned) : [];
  return { items: [...opened.items, ...waiting], next: opened.next };
};

/**
 * Puts money into a budget: a budget holder's act, in the budget's own journal. `version` is that of its journal head, which only
 * allocations move: promises and payments go on meanwhile.
 */
export const allocateToFund = async (
  deps: FundsDeps,
  actor: Actor,
  form: {
    readonly fundId: string;
    readonly pence: number | undefined;
    readonly version: number;
    readonly requestId: string;
    readonly result: string;
  },
): Promise<OutcomeOf<string, AllocateRefusal>> => {
  const fund = await readFund(deps, form.fundId);
  if (actor.kind !== 'staff' || fund === undefined || !mayDo(actor, 'fund.allocate', {})) return refuse({ code: 'not-found' });
  if (fund.version !== form.version) {
    const again = await answeredBefore(deps.database, form.requestId);
    return again === undefined ? refuse({ code: 'changed-meanwhile' }) : accept(again);
  }
  if (form.pence === undefined) return refuse({ code: 'amount-not-readable' });
  if (form.pence === 0) return refuse({ code: 'nothing-to-allocate' });
  const now = deps.now();
  const allocated = {
    aggregate: `fund#${form.fundId}`,
    type: 'fund-allocated' as const,
    at: now,
    by: journalName(actor),
    facts: { pence: form.pence },
  };
  const writes = fund.version === 0 ? openingWith(deps, fund, allocated, form.pence) : addingTo(deps, fund, allocated, form.pence);
  const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: form.result, now, writes });
  return done.done ? accept(done.result) : refuse({ code: 'changed-meanwhile' });
};

const addingTo = (deps: FundsDeps, fund: Fund & Versioned, allocated: Happening, pence: number): readonly Write[] => {
  const { entry, head } = nextEntry(fund, allocated);
  return [deps.funds.allocating(allocating(fund.fundId, pence), { before: fund, after: head }), addingEntry(entry)];
};

/** The first allocation opens the budget: two entries of its journal, one item. */
const openingWith = (deps: FundsDeps, fund: Fund, allocated: Happening, pence: number): readonly Write[] => {
  const opened = nextEntry(unwritten, openedEntry(fund, allocated.at, allocated.by));
  const { entry, head } = nextEntry(opened.head, allocated);
  return [
    deps.funds.opening({ ...fund, allocatedPence: pence, availablePence: pence }, head),
    addingEntry(opened.entry),
    addingEntry(entry),
  ];
};

const openedEntry = (fund: PlannedFund, at: string, by: string): Happening => ({
  aggregate: `fund#${fund.fundId}`,
  type: 'fund-opened' as const,
  at,
  by,
  facts: { boardId: fund.boardId, spendBy: fund.spendBy },
});
