import type { Claim } from '#shared/domain/claim.ts';
import { daysAfter } from '#shared/domain/london-time.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { standingsOf } from '#shared/domain/figures/reduce.ts';
import { placeOf, type Share } from '#shared/domain/figures/standing.ts';
import type { Write } from '#shared/store/transact.ts';

/** The figures that follow from the paid ones of some claims, as the function `figures` would have added them up: one item for each board and month. */
export const figuresOf = (claims: Iterable<Claim>): readonly Write[] => {
  const items = new Map<string, { readonly share: Share; readonly amounts: Record<string, number> }>();
  for (const share of sharesOf(claims)) {
    const item = items.get(placeOf(share)) ?? { share, amounts: {} };
    for (const [name, amount] of Object.entries(share.amounts)) item.amounts[name] = (item.amounts[name] ?? 0) + amount;
    items.set(placeOf(share), item);
  }
  return [...items.values()].map(({ share, amounts }) => ({
    what: 'figures',
    table: 'board',
    put: { pk: `figures#${share.period}`, sk: `board#${share.boardId}`, ...amounts },
  }));
};

function* sharesOf(claims: Iterable<Claim>): Iterable<Share> {
  for (const claim of claims) {
    if (claim.state !== 'paid') continue;
    for (const { shares } of standingsOf(entryOf(claim))) yield* shares;
  }
}

/** The entry that a claim's part in the figures follows from. Its hash is nobody's business here. */
const entryOf = (claim: Claim): JournalEntry => {
  const { boardId, alias, payablePence, moneyBy, paidOn } = claim;
  const aggregate = `claim#${claim.claimId}`;
  return {
    aggregate,
    entryId: `${aggregate}/1`,
    seq: 1,
    type: 'claim-paid',
    at: `${daysAfter(claim.heldOn, 9)}T09:00:00.000Z`,
    by: 'system:bench',
    facts: { boardId, alias, payablePence, feePence: 0, costsPence: payablePence, workingDays: 5, promisedBy: moneyBy, paidOn },
    previousHash: '',
    hash: '',
  };
};
