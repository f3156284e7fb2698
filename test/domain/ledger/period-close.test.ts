import { expect, test } from 'vitest';
import { closePeriod } from '#shared/domain/ledger/period-close.ts';
import { policyOn } from '#shared/policy/lookup.ts';

const closing = { closedThroughOn: '2026-09-30', throughOn: '2026-10-31', today: '2026-11-10', differencesOpen: 0 };
const close = (changes: Partial<typeof closing>) => closePeriod({ ...closing, ...changes }, policyOn);

test('the next period is closed through its last day', () => {
  expect(close({})).toEqual({ ok: true, value: '2026-10-31' });
});

test('the first period ever closed can be any', () => {
  expect(close({ closedThroughOn: '', throughOn: '2026-08-31' })).toEqual({ ok: true, value: '2026-08-31' });
});

test('March closes the year, and April is next', () => {
  expect(close({ closedThroughOn: '2026-02-28', throughOn: '2026-03-31' })).toEqual({ ok: true, value: '2026-03-31' });
  expect(close({ closedThroughOn: '2026-03-31', throughOn: '2026-04-30' })).toEqual({ ok: true, value: '2026-04-30' });
});

test.each([
  ['in the middle of a period', { throughOn: '2026-10-30' }, { code: 'not-the-end-of-a-period', endsOn: '2026-10-31' }],
  ['on its last day, which isn’t over', { today: '2026-10-31' }, { code: 'not-over-yet', throughOn: '2026-10-31' }],
  ['with one left out', { closedThroughOn: '2026-08-31' }, { code: 'not-the-next-period', nextEndsOn: '2026-09-30' }],
  ['a second time', { closedThroughOn: '2026-10-31' }, { code: 'not-the-next-period', nextEndsOn: '2026-11-30' }],
  ['with a difference nobody explained', { differencesOpen: 1 }, { code: 'differences-open', count: 1 }],
] as const)('a period isn’t closed %s', (_name, changes, problem) => {
  expect(close(changes)).toEqual({ ok: false, problems: [problem] });
});

test('it can be closed the day after its last', () => {
  expect(close({ today: '2026-11-01' }).ok).toBe(true);
});
