import type { Adoption, Decision, PolicyRow } from '#shared/domain/policy-row.ts';
import { row } from '#shared/policy/row.ts';

/** A decision that adopts, by one person. */
export const aDecision = (change: Partial<Decision> = {}): Decision => ({
  reference: 'Cabinet 12',
  on: '2026-11-20',
  officer: 'Director of finance',
  second: '',
  agreedBy: 'Thursday group',
  ...change,
});

/** A rate in pence a mile from a London date on, proposed. */
export const aRate = (change: Partial<PolicyRow> = {}): PolicyRow => ({
  ...row('mileage.test', 45, 'pence/mile', { kind: 'rate', source: 'a test', from: '2020-01-01' }),
  ...change,
});

/** A limit in pence that is safer lower, proposed. */
export const aLimit = (change: Partial<PolicyRow> = {}): PolicyRow => ({
  ...row('approve.test_max', 25_000, 'pence', { kind: 'limit', source: 'a test', safer: 'lower' }),
  ...change,
});

export const adopted: Adoption = { state: 'adopted', ...aDecision() };
export const superseded: Adoption = { state: 'superseded', ...aDecision(), supersededBy: 'Cabinet 40', supersededOn: '2027-01-08' };
