import { ours, oursBeside, row } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

const { nihr, nice, niceMirror, nhse } = sources;

/** The scale before December 2025, each amount known but not read in its own document; the day it began is approximate. */
const before = { kind: 'rate', source: sources.nihr2022, standing: 'unverified', from: '2022-09-01', to: '2025-12-15' } as const;

/** The ends of the scale were read. What lies between is the scale before it and a tenth more, to be looked up. */
const read = { kind: 'rate', source: nihr, from: '2025-12-16' } as const;
const tenthMore = { ...read, source: `${nihr}: the scale before it and a tenth more`, standing: 'derived' } as const;

/** What is paid for time by each scheme (domain.md 10.4). `pay.scheme` says which is in use. */
export const paymentSchemes = [
  row('pay.scheme', 'nihr', 'code', { kind: 'rule', source: oursBeside(sources.gosh) }),

  row('pay.nihr.min_task', 1_250, 'pence', before),
  row('pay.nihr.min_task', 1_380, 'pence', read),
  row('pay.nihr.hour', 2_500, 'pence', before),
  row('pay.nihr.hour', 2_750, 'pence', tenthMore),
  row('pay.nihr.two_hours', 5_000, 'pence', before),
  row('pay.nihr.two_hours', 5_500, 'pence', tenthMore),
  row('pay.nihr.half_day', 7_500, 'pence', before),
  row('pay.nihr.half_day', 8_250, 'pence', tenthMore),
  row('pay.nihr.day', 15_000, 'pence', before),
  row('pay.nihr.day', 16_500, 'pence', tenthMore),
  row('pay.nihr.day_heavy_prep', 30_000, 'pence', before),
  row('pay.nihr.day_heavy_prep', 33_000, 'pence', tenthMore),
  row('pay.nihr.max', 45_000, 'pence', before),
  row('pay.nihr.max', 49_500, 'pence', read),

  // Up to four hours, and over four hours.
  row('pay.nice.half_day', 7_500, 'pence', { kind: 'rate', source: nice }),
  row('pay.nice.day', 15_000, 'pence', { kind: 'rate', source: nice }),
  row('pay.nice.decision_half_day', 15_000, 'pence', { kind: 'rate', source: niceMirror, standing: 'unverified' }),
  row('pay.nice.decision_day', 30_000, 'pence', { kind: 'rate', source: niceMirror, standing: 'unverified' }),
  row('pay.nice.one_off_review', 2_500, 'pence', { kind: 'rate', source: niceMirror, standing: 'unverified' }),

  row('pay.nhse.half_day', 7_500, 'pence', { kind: 'rate', source: nhse, standing: 'unverified', from: '2021-10-20' }),
  row('pay.nhse.day', 15_000, 'pence', { kind: 'rate', source: nhse, standing: 'unverified', from: '2021-10-20' }),

  row('pay.local.half_day', 7_500, 'pence', { kind: 'rate', source: ours }),
  row('pay.local.day', 15_000, 'pence', { kind: 'rate', source: ours }),
];

/** What holds for every scheme: what a half day is, what a fee is held against, and what people may choose (domain.md 10.4). */
export const paymentChoices = [
  row('pay.half_day_boundary', 4, 'hours', { kind: 'rule', source: nice }),
  // Held against a fee so that the organisation sees it; never shown as a judgement of anybody.
  row('pay.floor_check_nlw', 1_271, 'pence/hour', { kind: 'flag', source: sources.livingWage, from: '2026-04-01' }),
  row('pay.floor_check_rlw_uk', 1_345, 'pence/hour', { kind: 'flag', source: sources.realLivingWage, from: '2025-10-22' }),
  row('pay.floor_check_rlw_london', 1_480, 'pence/hour', { kind: 'flag', source: sources.realLivingWage, from: '2025-10-22' }),
  row('pay.preparation_included', false, 'boolean', { kind: 'rule', source: oursBeside('National Voices includes it') }),
  row('pay.cancel_full_within', 5, 'working days', { kind: 'rule', source: ours }),
  row('pay.left_early', 'full', 'rule', { kind: 'rule', source: ours }),
  row('pay.choice_set', ['full', 'lower', 'expenses_only', 'charity', 'decide_later'], 'list', {
    kind: 'rule',
    source: sources.payChoices,
  }),
  row('pay.choice_visible_to_host', false, 'boolean', { kind: 'rule', source: ours, overridable: 'no', safer: 'lower' }),
  // The default only: each role has its own, decided once by HR and tax (care F3).
  row('pay.route', 'gross_claim', 'code', { kind: 'rule', source: sources.payRoutes }),
  row('pay.date_choice', true, 'boolean', { kind: 'rule', source: ours }),
  row('pay.split_allowed', true, 'boolean', { kind: 'rule', source: ours }),
];
