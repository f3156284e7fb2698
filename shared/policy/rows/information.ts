import { ours, row } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/*
 * The year of benefits begins on the first Monday on or after 6 April; where the fact sheet has a month only, that day stands.
 */
const year2024 = { kind: 'info', from: '2024-04-08', to: '2025-04-06' } as const;
const year2025 = { kind: 'info', from: '2025-04-07', to: '2026-04-05' } as const;
const year2026 = { kind: 'info', from: '2026-04-06' } as const;

/** Shown to people with its date and source, and never used to block, hold or reduce anything (domain.md 10.7). */
export const information = [
  row('info.esa_permitted_higher', 18_350, 'pence/week', { ...year2024, source: sources.greenPaper }),
  row('info.esa_permitted_higher', 19_550, 'pence/week', { ...year2025, source: sources.benefits2025 }),
  row('info.esa_permitted_higher', 20_350, 'pence/week', { ...year2026, source: sources.code2026 }),
  row('info.esa_permitted_lower', 2_000, 'pence/week', { kind: 'info', source: sources.permittedWork }),
  // Fewer hours than this.
  row('info.esa_hours', 16, 'hours/week', { kind: 'info', source: sources.greenPaper }),
  row('info.carers_allowance_earnings', 15_100, 'pence/week', { ...year2024, source: sources.carers }),
  row('info.carers_allowance_earnings', 19_600, 'pence/week', { ...year2025, source: sources.carers2025 }),
  row('info.carers_allowance_earnings', 20_400, 'pence/week', { ...year2026, source: sources.code2026 }),
  row('info.uc_work_allowance_housing', 42_700, 'pence/month', { kind: 'info', source: sources.policyEngine, from: '2026-04-01' }),
  row('info.uc_work_allowance_no_housing', 71_000, 'pence/month', { kind: 'info', source: sources.policyEngine, from: '2026-04-01' }),
  row('info.uc_taper', 55, 'percent', { kind: 'info', source: sources.policyEngine, from: '2021-11-24' }),
  row('info.trading_allowance', 100_000, 'pence/tax year', { kind: 'info', source: sources.policyEngine, from: '2017-04-06' }),
  row('info.advice_links', ['Citizens Advice', 'Local welfare rights', 'Advicelocal'], 'list', { kind: 'info', source: sources.advice }),
  // Older than this, a figure is not shown: "ask an adviser" stands in its place.
  row('info.stale_after', 13, 'months', { kind: 'rule', source: ours }),
  row('info.benefit_status_question', 'never_asked', 'rule', { kind: 'rule', source: ours, overridable: 'no' }),
];
