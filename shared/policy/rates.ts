import { ours, row } from '#shared/policy/row.ts';

const hmrc = 'HMRC approved mileage rates, gov.uk';
const nihr = 'NIHR payment guidance for public contributors';
const nice = 'NICE public involvement payments';
const nhse = 'NHS England patient and public voice partners policy';

/** What is paid for a journey or an hour, by date. Money in pence. The value of a rate is never edited: `to` ends it, and a new row goes on from the next day. */
export const rates = [
  row('mileage.car_van.band1', 45, 'pence/mile', { kind: 'rate', source: hmrc, from: '2011-04-06', to: '2026-04-05' }),
  row('mileage.car_van.band1', 55, 'pence/mile', { kind: 'rate', source: hmrc, from: '2026-04-06' }),
  row('mileage.car_van.band2', 25, 'pence/mile', { kind: 'rate', source: hmrc, from: '2011-04-06' }),
  row('mileage.car_van.band1_limit', 10_000, 'miles/tax year/person', { kind: 'rate', source: hmrc, from: '2011-04-06' }),
  row('mileage.tax_year_start', '04-06', 'rule', { kind: 'rule', source: 'The UK tax year', standing: 'sourced', overridable: 'no' }),
  row('mileage.pricing_date', 'journey_date', 'rule', { kind: 'rule', source: ours }),
  row('mileage.rounding', 'half_up_per_line', 'rule', { kind: 'rule', source: ours }),
  row('mileage.distance_tolerance', 15, 'percent', { kind: 'flag', source: ours }),

  row('care.childcare_offered', true, 'boolean', { kind: 'flag', source: ours }),
  row('care.childcare_max', 1271, 'pence/hour', {
    kind: 'flag',
    source: 'National Living Wage, as West Devon uses it',
    from: '2026-04-01',
  }),
  row('care.evidence', 'receipt_or_signed_note', 'rule', { kind: 'rule', source: 'Jury service guidance' }),

  row('pay.scheme', 'nihr', 'rule', { kind: 'rule', source: 'Default of domain.md', standing: 'ours' }),
  row('pay.half_day_boundary', 4, 'hours', { kind: 'rule', source: nice }),
  row('pay.nihr.min_task', 1_380, 'pence', { kind: 'rate', source: nihr, from: '2025-12-16' }),
  row('pay.nihr.hour', 2_500, 'pence', { kind: 'rate', source: nihr, standing: 'unverified', from: '2022-09-01', to: '2025-12-15' }),
  row('pay.nihr.hour', 2_750, 'pence', { kind: 'rate', source: nihr, standing: 'derived', from: '2025-12-16' }),
  row('pay.nihr.two_hours', 5_500, 'pence', { kind: 'rate', source: nihr, standing: 'derived', from: '2025-12-16' }),
  row('pay.nihr.half_day', 7_500, 'pence', { kind: 'rate', source: nihr, standing: 'unverified', from: '2022-09-01', to: '2025-12-15' }),
  row('pay.nihr.half_day', 8_250, 'pence', { kind: 'rate', source: nihr, standing: 'derived', from: '2025-12-16' }),
  row('pay.nihr.day', 15_000, 'pence', { kind: 'rate', source: nihr, standing: 'unverified', from: '2022-09-01', to: '2025-12-15' }),
  row('pay.nihr.day', 16_500, 'pence', { kind: 'rate', source: nihr, standing: 'derived', from: '2025-12-16' }),
  row('pay.nihr.max', 49_500, 'pence', { kind: 'rate', source: nihr, from: '2025-12-16' }),
  row('pay.nice.half_day', 7_500, 'pence', { kind: 'rate', source: nice }),
  row('pay.nice.day', 15_000, 'pence', { kind: 'rate', source: nice }),
  row('pay.nhse.half_day', 7_500, 'pence', { kind: 'rate', source: nhse, standing: 'unverified', from: '2021-10-20' }),
  row('pay.nhse.day', 15_000, 'pence', { kind: 'rate', source: nhse, standing: 'unverified', from: '2021-10-20' }),
  row('pay.local.half_day', 7_500, 'pence', { kind: 'rate', source: ours }),
  row('pay.local.day', 15_000, 'pence', { kind: 'rate', source: ours }),
  row('pay.cancel_full_within', 5, 'working days', { kind: 'rule', source: ours }),
  row('pay.left_early', 'full', 'rule', { kind: 'rule', source: ours }),
  row('pay.choice_visible_to_host', false, 'boolean', { kind: 'rule', source: ours, overridable: 'no' }),
];
