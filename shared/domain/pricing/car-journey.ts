import type { Working } from '#shared/domain/claim.ts';
import { penceForTenths } from '#shared/domain/money.ts';
import { numberOf, type PolicyOn, type PolicyRow } from '#shared/domain/policy-row.ts';

/** Whole pence and how they came about. The words are the person's own to read: "24 miles at 55p a mile". */
export interface Priced {
  readonly pence: number;
  readonly working: Working;
}

export interface PricingPolicy {
  readonly policyOn: PolicyOn;
  readonly policyVersion: string;
}

/** A journey longer than this by car is not one journey: 1,500 miles there and back. */
export const longestTenthMiles = 15_000;

/**
 * Miles as somebody types them ("12", "12.5", "1,204", "12 miles") as tenths of a mile. Undefined when it isn't a distance, has more than one
 * decimal, is nothing, or is longer than the country.
 */
export const readTenthMiles = (typed: string): number | undefined => {
  const found = /^(\d{1,5}|\d{1,2},\d{3})(?:\.(\d?))?(?:m|mi|miles?)?$/i.exec(typed.trim().replaceAll(/\s/g, ''));
  if (found === null) return undefined;
  const tenths = Number((found[1] ?? '').replaceAll(',', '')) * 10 + Number(found[2] === undefined || found[2] === '' ? '0' : found[2]);
  return tenths > 0 && tenths <= longestTenthMiles ? tenths : undefined;
};

/** Tenths of a mile in words: "12.5 miles", "1 mile". */
export const milesInWords = (tenthMiles: number): string => {
  const miles = tenthMiles % 10 === 0 ? String(tenthMiles / 10) : `${Math.floor(tenthMiles / 10)}.${tenthMiles % 10}`;
  return `${miles} ${miles === '1' ? 'mile' : 'miles'}`;
};

/**
 * A journey by car at the rate of its own day, half up to the penny for the line. `earlierTenthMiles` is what the same person
 * drove earlier in the same tax year (all their claims, all their cars); a journey that crosses the band's limit is split. Source: domain.md 1.1.
 */
export const priceCarJourney = (
  journey: { readonly happenedOn: string; readonly tenthMiles: number; readonly earlierTenthMiles: number },
  { policyOn, policyVersion }: PricingPolicy,
): Priced => {
  const first = policyOn('mileage.car_van.band1', journey.happenedOn);
  const second = policyOn('mileage.car_van.band2', journey.happenedOn);
  const limit = policyOn('mileage.car_van.band1_limit', journey.happenedOn);
  const leftTenths = Math.max(0, numberOf(limit) * 10 - journey.earlierTenthMiles);
  const firstTenths = Math.min(journey.tenthMiles, leftTenths);
  const secondTenths = journey.tenthMiles - firstTenths;
  // One rounding for the line: both bands are added as tenths of a penny first.
  const pence = penceForTenths(firstTenths * numberOf(first) + secondTenths * numberOf(second), 1);
  const parts = [
    ...(firstTenths > 0 ? [bandInWords(firstTenths, first)] : []),
    ...(secondTenths > 0 ? [bandInWords(secondTenths, second)] : []),
  ];
  const rows = [...(firstTenths > 0 ? [first] : []), ...(secondTenths > 0 ? [second, limit] : [])];
  return { pence, working: { words: parts.join(', and '), policyKeys: rows.map(({ key }) => key), policyVersion } };
};

const bandInWords = (tenthMiles: number, rate: PolicyRow): string => `${milesInWords(tenthMiles)} at ${numberOf(rate)}p a mile`;

/** The first London date of the tax year a date is in, by the policy's day of the year (6 April). */
export const taxYearStart = (londonDate: string, policyOn: PolicyOn): string => {
  const dayOfYear = policyOn('mileage.tax_year_start', londonDate).value;
  if (typeof dayOfYear !== 'string') throw new Error('The tax year has no first day');
  const year = Number(londonDate.slice(0, 4));
  const thisYear = `${year}-${dayOfYear}`;
  return londonDate >= thisYear ? thisYear : `${year - 1}-${dayOfYear}`;
};
