import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import { costsOnly } from '#shared/domain/inviting.ts';

/**
 * The draft as it is for somebody who takes back only what they spent: no fee, no line for time, and every line at a flat rate asks what it cost
 * instead (R-CHO-08, care H14). What they typed stays with the line. What was sent is left as it was.
 */
export const onlyWhatItCost = (claim: Claim): Claim =>
  claim.state === 'draft'
    ? { ...claim, offer: costsOnly(claim.offer), lines: claim.lines.filter(({ kind }) => kind !== 'time').map(askingWhatItCost) }
    : claim;

const askingWhatItCost = (line: ClaimLine): ClaimLine =>
  isAtAFlatRate(line)
    ? {
        ...line,
        askedPence: 0,
        working: { words: 'Tell us what it cost you', policyKeys: [], policyVersion: line.working.policyVersion },
      }
    : line;

/** A line that pays by the mile or by a usual amount: what was spent is not asked for it, and no photo shows it (R-CHO-08; care H14). */
export const isAtAFlatRate = ({ distanceTenthMiles, working }: Pick<ClaimLine, 'distanceTenthMiles' | 'working'>): boolean =>
  distanceTenthMiles > 0 || (working.rates ?? []).length > 0;

/** A cost of which nobody has said yet how much it was. It stands in the draft and is not sent (R-CHO-08; care H14). */
export const isCostNotSaid = ({ kind, askedPence }: Pick<ClaimLine, 'kind' | 'askedPence'>): boolean => kind !== 'time' && askedPence === 0;
