import { ours, oursBeside, row } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/**
 * What is paid for a journey in somebody's own vehicle (domain.md 10.1). The value of a rate is never edited: `to` ends it, and a new row goes
 * on from the next day.
 */
export const mileage = [
  row('mileage.car_van.band1', 45, 'pence/mile', { kind: 'rate', source: sources.mileageBefore, from: '2011-04-06', to: '2026-04-05' }),
  row('mileage.car_van.band1', 55, 'pence/mile', { kind: 'rate', source: sources.mileageChange, from: '2026-04-06' }),
  row('mileage.car_van.band1_limit', 10_000, 'miles/tax year/person', { kind: 'rate', source: sources.mileage, from: '2011-04-06' }),
  row('mileage.car_van.band2', 25, 'pence/mile', { kind: 'rate', source: sources.mileage, from: '2011-04-06' }),
  row('mileage.motorcycle', 24, 'pence/mile', { kind: 'rate', source: sources.mileageSince2011, from: '2011-04-06' }),
  row('mileage.bicycle', 20, 'pence/mile', { kind: 'rate', source: sources.mileageSince2011, from: '2011-04-06' }),
  // The rate was read; the day it began was not.
  row('mileage.passenger_each', 5, 'pence/mile', { kind: 'rate', source: sources.mileage, from: '2011-04-06' }),
  // Month before day, so that a year and this make a date: 6 April.
  row('mileage.tax_year_start', '04-06', 'month-day', {
    kind: 'rule',
    source: `The UK tax year; ${sources.mileage}`,
    overridable: 'no',
  }),
  row('mileage.pricing_date', 'journey_date', 'rule', { kind: 'rule', source: ours }),
  row('mileage.backdate_topup', 'propose_linked_line', 'rule', { kind: 'rule', source: ours }),
  row('mileage.rounding', 'half_up_per_line', 'rule', { kind: 'rule', source: ours }),
  row('mileage.distance_tolerance', 15, 'percent', { kind: 'flag', source: ours, safer: 'lower' }),
  row('mileage.alternative', 'actual_cost', 'rule', { kind: 'rule', source: oursBeside(sources.volunteers) }),
];
