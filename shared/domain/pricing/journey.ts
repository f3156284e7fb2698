import type { DistanceKind } from '#shared/domain/activity.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { milesInWords } from '#shared/domain/pricing/miles.ts';
import { penceOf, rateUsed, type Priced, type PricingPolicy } from '#shared/domain/pricing/priced.ts';
import type { RateUsed } from '#shared/domain/working.ts';

/** A journey that is paid by the mile (domain.md 1.1). */
export interface Journey {
  readonly kind: DistanceKind;
  /** London date on which it was made: its rate is that day's, whenever it is sent or decided. */
  readonly happenedOn: string;
  readonly tenthMiles: number;
  /** Tenths of a mile of the same person and tax year that are at the first rate already, all their claims and cars together. */
  readonly bandUsedTenthMiles: number;
}

/** The row that says what a mile at the first rate pays, up to the limit of its band (domain.md 1.1). */
export const firstBandKey = 'mileage.car_van.band1';

/** The row of each kind of journey that says what a mile pays, by car up to the limit of its band (domain.md 1.1). */
export const mileRateKey = {
  car: firstBandKey,
  motorcycle: 'mileage.motorcycle',
  bicycle: 'mileage.bicycle',
  passenger: 'mileage.passenger_each',
} as const satisfies Readonly<Record<DistanceKind, string>>;

/**
 * A journey at the rate of its own day, half up to the penny for the line. By car the miles up to the band's limit are at the first rate and
 * the rest at the second; one that crosses the limit is split. Motorcycle, bicycle and a passenger have one rate and no band; a line for
 * a passenger is for one person. Source: HMRC approved mileage rates, domain.md 1.1. Throws where no rate is written for the day.
 */
export const priceJourney = (journey: Journey, policy: PricingPolicy): Priced => {
  const rates = journey.kind === 'car' ? bandsOf(journey, policy) : [rateOf(mileRateKey[journey.kind], journey, policy)];
  const crossed = rates.some(({ key }) => key === 'mileage.car_van.band2') ? ['mileage.car_van.band1_limit'] : [];
  return {
    pence: penceOf(rates),
    working: {
      words: rates.map(({ tenths, pence }) => `${milesInWords(tenths)} at ${pence}p a mile`).join(', and '),
      policyKeys: [...rates.map(({ key }) => key), ...crossed],
      policyVersion: policy.policyVersion,
      rates,
    },
  };
};

const rateOf = (key: string, { happenedOn, tenthMiles }: Journey, { policyOn }: PricingPolicy): RateUsed =>
  rateUsed(policyOn(key, happenedOn), tenthMiles);

const bandsOf = (journey: Journey, policy: PricingPolicy): readonly RateUsed[] => {
  const limitTenths = numberOf(policy.policyOn('mileage.car_van.band1_limit', journey.happenedOn)) * 10;
  const firstTenths = Math.min(journey.tenthMiles, Math.max(0, limitTenths - journey.bandUsedTenthMiles));
  return [
    rateOf(firstBandKey, { ...journey, tenthMiles: firstTenths }, policy),
    rateOf('mileage.car_van.band2', { ...journey, tenthMiles: journey.tenthMiles - firstTenths }, policy),
  ].filter(({ tenths }) => tenths > 0);
};
