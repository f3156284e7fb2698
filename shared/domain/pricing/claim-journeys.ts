import { isDistanceKind } from '#shared/domain/activity.ts';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { firstBandKey, priceJourney } from '#shared/domain/pricing/journey.ts';
import type { PricingPolicy } from '#shared/domain/pricing/priced.ts';
import { taxYearOf } from '#shared/domain/time/years.ts';

/*
 * The order of the band (domain.md 1.1: 10,000 miles for each person and tax year, across claims and cars).
 *
 * A price is settled when its claim is sent. Across claims the miles at the first rate go to whoever is sent first; inside a claim to the
 * earlier day, then to the shorter journey, so that it makes no difference in which order the lines were added. What is counted for a
 * person and tax year is the miles that were paid at the first rate: a claim taken back gives exactly those back. So over all claims of a
 * tax year the miles at the first rate are the band's limit, or all of them where they are fewer, in whatever order they were sent.
 */

/** Tenths of a mile at the first rate by the first day of a tax year; a year that isn't there has none (domain.md 1.1). */
export type BandUsed = Readonly<Record<string, number>>;

/** Tenths of a mile of a line that were priced at the first rate of the band; 0 for what is no journey by car (domain.md 1.1). */
export const firstBandTenthMiles = ({ working }: Pick<ClaimLine, 'working'>): number =>
  working.rates?.find(({ key }) => key === firstBandKey)?.tenths ?? 0;

/** What the journeys of a claim use of the band, by tax year. Years of which they use nothing are left out (domain.md 1.1). */
export const bandUsedBy = (claim: Pick<Claim, 'lines'>, policyOn: PolicyOn): BandUsed => {
  const journeys = claim.lines.filter((line) => firstBandTenthMiles(line) > 0);
  const byYear = Map.groupBy(journeys, ({ happenedOn }) => taxYearOf(happenedOn, policyOn).from);
  return Object.fromEntries([...byYear].map(([year, lines]) => [year, lines.reduce((sum, line) => sum + firstBandTenthMiles(line), 0)]));
};

/** The band once a claim that is sent uses some of it, or one that is taken back gives exactly that back (domain.md 1.1). */
export const bandAfter = (band: BandUsed, claim: { readonly used: BandUsed; readonly is: 'sent' | 'taken-back' }): BandUsed => {
  const sign = claim.is === 'sent' ? 1 : -1;
  return { ...band, ...Object.fromEntries(Object.entries(claim.used).map(([year, tenths]) => [year, (band[year] ?? 0) + sign * tenths])) };
};

/**
 * The claim with its journeys priced as if it were sent now. `usedElsewhere` is what this person's sent claims use of the band. Lines keep their
 * place; a journey for which what it cost was asked has no distance and stays as it is (domain.md 1.1).
 */
export const priceJourneys = (claim: Claim, usedElsewhere: BandUsed, policy: PricingPolicy): Claim => {
  const used: Record<string, number> = { ...usedElsewhere };
  const priced = new Map<string, ClaimLine>();
  for (const line of claim.lines.filter(({ distanceTenthMiles }) => distanceTenthMiles > 0).toSorted(inBandOrder)) {
    if (!isDistanceKind(line.kind)) throw new Error('A distance on a line that is no journey');
    const year = taxYearOf(line.happenedOn, policy.policyOn).from;
    const { kind, happenedOn, distanceTenthMiles: tenthMiles } = line;
    const { pence, working } = priceJourney({ kind, happenedOn, tenthMiles, bandUsedTenthMiles: used[year] ?? 0 }, policy);
    used[year] = (used[year] ?? 0) + firstBandTenthMiles({ working });
    priced.set(line.lineId, { ...line, askedPence: pence, working });
  }
  return { ...claim, lines: claim.lines.map((line) => priced.get(line.lineId) ?? line) };
};

/** Two journeys alike in both are worth the same to swap: which of them is at which rate is then by their place in the claim. */
const inBandOrder = (a: ClaimLine, b: ClaimLine): number =>
  a.happenedOn === b.happenedOn ? a.distanceTenthMiles - b.distanceTenthMiles : a.happenedOn < b.happenedOn ? -1 : 1;
