import { nextEntry } from '#shared/domain/journal.ts';
import { unwritten } from '#shared/domain/versioned.ts';
import type { PlannedFund } from '#shared/policy/organisation.ts';
import type { FundsDeps } from '#shared/operations/funds/allocate.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { transact } from '#shared/store/transact.ts';

const nothingIn = { allocatedPence: 0, availablePence: 0, promisedPence: 0, committedPence: 0, spentPence: 0 } as const;

/** A budget of a test's own with nothing in it, and the first entry of its journal: those of the service are opened by their first allocation. */
export const openFund = async (deps: FundsDeps, fund: PlannedFund): Promise<void> => {
  const { fundId, boardId, spendBy } = fund;
  const opened = {
    aggregate: `fund#${fundId}`,
    type: 'fund-opened' as const,
    at: deps.now(),
    by: 'system:test',
    facts: { boardId, spendBy },
  };
  const { entry, head } = nextEntry(unwritten, opened);
  const done = await transact(deps.database, [deps.funds.opening({ ...fund, ...nothingIn }, head), addingEntry(entry)], deps.retrying);
  if (!done.done) throw new Error(`Not opened: ${done.unmet.join(', ')}`);
};
