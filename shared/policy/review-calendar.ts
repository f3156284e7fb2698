import type { Review } from '#shared/domain/policy/review-calendar.ts';
import { sources } from '#shared/policy/sources.ts';

/** Every rate of a journey: an announcement that moves one can move another. */
const mileageRates: readonly string[] = [
  'mileage.car_van.band1',
  'mileage.car_van.band2',
  'mileage.car_van.band1_limit',
  'mileage.motorcycle',
  'mileage.bicycle',
  'mileage.passenger_each',
];

/**
 * What has to be looked at again, and when (domain.md 10.10). Whoever has looked writes the day into `lookedAtOn`, whether or not a row
 * changed; `npm run rules -- --due` says what is due.
 */
export const reviewCalendar: readonly Review[] = [
  {
    when: { kind: 'day', monthDay: '04-01' },
    check: 'National Living Wage; Universal Credit work allowances',
    source: sources.policyEngine,
    keys: ['pay.floor_check_nlw', 'care.childcare_max', 'info.uc_work_allowance_housing', 'info.uc_work_allowance_no_housing'],
    lookedAtOn: '2026-11-23',
  },
  // The figures of April 2026 were read in public code, and stand in the rows.
  {
    when: { kind: 'first-monday-from', monthDay: '04-06' },
    check: "Employment and Support Allowance permitted work; Carer's Allowance earnings",
    source: sources.code2026,
    keys: ['info.esa_permitted_higher', 'info.carers_allowance_earnings'],
    lookedAtOn: '2026-11-23',
  },
  {
    when: { kind: 'day', monthDay: '04-06' },
    check: 'Approved mileage rates; the new tax year, in which the 10,000 miles begin again',
    source: sources.mileage,
    keys: mileageRates,
    lookedAtOn: '2026-11-23',
  },
  {
    when: { kind: 'event', event: 'A spring or autumn fiscal event' },
    check: 'Approved mileage rates, and whether a change reaches back',
    source: sources.mileageChange,
    keys: mileageRates,
    lookedAtOn: '2026-11-23',
  },
  // The announcement of October 2026 was looked for and not found.
  {
    when: { kind: 'day', monthDay: '10-01' },
    check: 'Real Living Wage',
    source: sources.realLivingWage,
    keys: ['pay.floor_check_rlw_uk', 'pay.floor_check_rlw_london'],
    lookedAtOn: '2025-10-22',
  },
  {
    when: { kind: 'day', monthDay: '12-01' },
    check: 'NIHR rates',
    source: sources.nihr,
    keys: ['pay.nihr.min_task', 'pay.nihr.hour', 'pay.nihr.half_day', 'pay.nihr.day', 'pay.nihr.max'],
    lookedAtOn: '2026-11-23',
  },
  {
    when: { kind: 'every-years', monthDay: '12-01', everyYears: 3, from: 2025 },
    check: 'NIHR rates: the review of the whole scale, every third year',
    source: sources.nihr,
    keys: ['pay.nihr.min_task', 'pay.nihr.hour', 'pay.nihr.half_day', 'pay.nihr.day', 'pay.nihr.max'],
    lookedAtOn: '2026-11-23',
  },
  {
    when: { kind: 'event', event: 'Pay.UK issues a modulus table' },
    check: 'The table that bank details are checked with',
    source: sources.modulusTable,
    keys: ['bank.modulus_table_version'],
    lookedAtOn: '2026-11-23',
  },
  {
    when: { kind: 'day', monthDay: '04-01' },
    check: 'Cyber Essentials question set',
    source: 'GRC Solutions: Cyber Essentials 2026',
    keys: [],
    lookedAtOn: '2026-11-23',
  },
];
