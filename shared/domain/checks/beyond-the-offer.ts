import type { LineKind } from '#shared/domain/activity.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { sumPence } from '#shared/domain/money.ts';

type Asking = Pick<Claim, 'lines' | 'offer'>;

/** Pence asked for a kind of cost beyond what the offer has for it; 0 when it is inside. Kinds without a cap are never over (care F7). */
export const beyondTheOfferPence = (claim: Asking, kind: LineKind): number => {
  const askedPence = sumPence(claim.lines.filter((line) => line.kind === kind).map((line) => line.askedPence));
  if (kind === 'time') return Math.max(0, askedPence - claim.offer.feePence);
  const covered = claim.offer.covers.find((cost) => cost.kind === kind);
  if (covered === undefined) return askedPence;
  return covered.capPence === 0 ? 0 : Math.max(0, askedPence - covered.capPence);
};

/** All of that together, in pence: what decides how many people decide (care F7). The agreed fee and costs inside the offer never count. */
export const beyondOfferPence = (claim: Asking): number =>
  sumPence([...new Set(claim.lines.map(({ kind }) => kind))].map((kind) => beyondTheOfferPence(claim, kind)));

/**
 * What is asked for costs that the offer covers without a cap, in pence. It is inside the offer, but nobody agreed how much it may be: whoever
 * plans a meeting writes "what it costs" alone, so no sum of it is left to one person for that.
 */
export const withoutCapPence = ({ lines, offer }: Asking): number => {
  const open = new Set<LineKind>(offer.covers.filter(({ capPence }) => capPence === 0).map(({ kind }) => kind));
  return sumPence(lines.filter(({ kind }) => open.has(kind)).map((line) => line.askedPence));
};
