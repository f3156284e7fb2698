import type { Check } from '#shared/domain/checks/check.ts';
import { sumPence } from '#shared/domain/money.ts';
import type { Claim } from '#shared/domain/claim.ts';

/** Is everything inside what was offered? More is a question for staff, never a silent cut (domain.md 10.5; care F7: beyond the offer). */
export const overOfferOrCap: Check = (claim, { policyVersion }) => {
  const kinds = [...new Set(claim.lines.map((line) => line.kind))];
  const overPence = sumPence(kinds.map((kind) => beyondTheOfferPence(claim, kind)));
  return {
    check: 'over-offer-or-cap',
    passed: overPence === 0,
    because:
      overPence === 0
        ? 'Everything is inside what was offered.'
        : 'Some of it is more than was offered, or for something the offer does not name.',
    figures: { overPence },
    policyVersion,
  };
};

/** Pence asked for a kind of cost beyond what the offer has for it; 0 when it is inside. Kinds without a cap are never over. */
export const beyondTheOfferPence = (claim: Pick<Claim, 'lines' | 'offer'>, kind: Claim['lines'][number]['kind']): number => {
  const askedPence = sumPence(claim.lines.filter((line) => line.kind === kind).map((line) => line.askedPence));
  if (kind === 'time') return Math.max(0, askedPence - claim.offer.feePence);
  const covered = claim.offer.covers.find((cost) => cost.kind === kind);
  if (covered === undefined) return askedPence;
  return covered.capPence === 0 ? 0 : Math.max(0, askedPence - covered.capPence);
};
