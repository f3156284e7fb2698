import type { ClaimLine } from '#shared/domain/claim.ts';
import { penceOf, rateUsed, type Priced, type PricingPolicy } from '#shared/domain/pricing/priced.ts';
import type { RateUsed } from '#shared/domain/working.ts';

/** A line that was decided and paid; it is only read here, never changed (domain.md 1.1; care F9). */
export interface PaidLine {
  readonly claimId: string;
  readonly line: ClaimLine;
}

/** A new line that a changed rate makes owed, tied to the line it is for (domain.md 1.1; care F9). */
export interface TopUp extends Priced {
  readonly forClaimId: string;
  readonly forLineId: string;
  /** London date of the journey or meeting it is for. */
  readonly forHappenedOn: string;
  /** London date it is written down on, in the period that is open: a closed one is not written into (care F9). */
  readonly happenedOn: string;
  /** `less-was-paid`: a person paid less than was asked for the old line, so a person looks at this as well. */
  readonly question: 'none' | 'less-was-paid';
}

/**
 * What a backdated change of rates leaves to pay: for each paid line the same miles, hours or steps at what its own day's rates are now, less
 * what it was priced at and what was topped up before. Run again, it proposes nothing new; a rate that fell proposes nothing. Nothing of it is
 * paid by itself. Source: domain.md 1.1, mileage.backdate_topup; care F9. `openOn` is a London date in the open period.
 */
export const proposeTopUps = (
  paid: readonly PaidLine[],
  already: readonly TopUp[],
  { openOn, ...policy }: PricingPolicy & { readonly openOn: string },
): readonly TopUp[] =>
  paid.flatMap(({ claimId, line }) => {
    const before = line.working.rates ?? [];
    const now = before.map(({ key, tenths }) => rateUsed(policy.policyOn(key, line.happenedOn), tenths));
    const given = already.filter(({ forClaimId, forLineId }) => forClaimId === claimId && forLineId === line.lineId);
    const pence = penceOf(now) - penceOf(before) - given.reduce((sum, one) => sum + one.pence, 0);
    return pence <= 0 ? [] : [topUpOf({ claimId, line, now, pence, openOn }, policy)];
  });

interface Owed extends PaidLine {
  readonly now: readonly RateUsed[];
  readonly pence: number;
  readonly openOn: string;
}

const topUpOf = ({ claimId, line, now, pence, openOn }: Owed, { policyVersion }: PricingPolicy): TopUp => ({
  forClaimId: claimId,
  forLineId: line.lineId,
  forHappenedOn: line.happenedOn,
  happenedOn: openOn,
  pence,
  question: line.decision !== undefined && line.decision.paysPence < line.askedPence ? 'less-was-paid' : 'none',
  working: {
    words: 'Topped up: the rate of its own day was changed afterwards',
    policyKeys: now.map(({ key }) => key),
    policyVersion,
    rates: now,
  },
});
