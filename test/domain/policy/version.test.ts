import { expect, test } from 'vitest';
import { numberOf, type PolicyRow } from '#shared/domain/policy-row.ts';
import { propose, type PolicyVersion } from '#shared/domain/policy/version.ts';
import { adopted, aLimit, aRate, superseded } from '#test/support/policy-rows.ts';

const version: PolicyVersion = { name: 'default-1', rows: [aRate({ adoption: adopted }), aLimit()] };
const change = (...rows: readonly PolicyRow[]) => propose(version, { name: 'default-2', rows });
const rowsOf = (outcome: ReturnType<typeof propose>): readonly string[] =>
  outcome.ok
    ? outcome.value.rows.map((row) => `${row.key} ${numberOf(row)} ${row.effectiveFrom}..${row.effectiveTo} ${row.adoption.state}`)
    : outcome.problems.map((problem) => JSON.stringify(problem));

test('a new rate is proposed, and the one before it ends the day before; the old version stays as it was', () => {
  const before = structuredClone(version);
  const outcome = change(aRate({ value: 55, effectiveFrom: '2026-04-06', adoption: adopted }));
  expect(rowsOf(outcome)).toEqual([
    'mileage.test 45 2020-01-01..2026-04-05 adopted',
    'approve.test_max 25000 2000-01-01.. proposed',
    'mileage.test 55 2026-04-06.. proposed',
  ]);
  expect(outcome).toMatchObject({ ok: true, value: { name: 'default-2' } });
  expect(version).toEqual(before);
});

test('a row that was only proposed gives way to one that begins the same day', () => {
  expect(rowsOf(change(aLimit({ value: 20_000 })))).toEqual([
    'mileage.test 45 2020-01-01.. adopted',
    'approve.test_max 20000 2000-01-01.. proposed',
  ]);
});

test('a row that begins with or before one that was adopted would edit it, and is refused by name', () => {
  for (const effectiveFrom of ['2019-12-31', '2020-01-01'])
    expect(change(aRate({ value: 50, effectiveFrom }))).toEqual({
      ok: false,
      problems: [{ code: 'edits-adopted', key: 'mileage.test', effectiveFrom }],
    });
  expect(change(aRate({ value: 50, effectiveFrom: '2020-01-02' })).ok).toBe(true);
});

test('what was superseded is not edited either', () => {
  const old: PolicyVersion = { name: 'default-1', rows: [aRate({ adoption: superseded })] };
  expect(propose(old, { name: 'default-2', rows: [aRate({ value: 50 })] })).toMatchObject({ problems: [{ code: 'edits-adopted' }] });
});

test('another key and another country are beside the point', () => {
  expect(rowsOf(change(aRate({ key: 'mileage.other' })))).toHaveLength(3);
  expect(rowsOf(change(aRate({ country: 'S', effectiveFrom: '2019-01-01' })))).toEqual([
    'mileage.test 45 2020-01-01.. adopted',
    'approve.test_max 25000 2000-01-01.. proposed',
    'mileage.test 45 2019-01-01.. proposed',
  ]);
});

test('only the row of the day before ends: one that ended earlier keeps its end', () => {
  const two: PolicyVersion = {
    name: 'default-1',
    rows: [aRate({ effectiveTo: '2020-12-31' }), aRate({ effectiveFrom: '2021-01-01', effectiveTo: '2026-12-31' })],
  };
  const after = (effectiveFrom: string) => propose(two, { name: 'default-2', rows: [aRate({ value: 55, effectiveFrom })] });
  expect(rowsOf(after('2026-12-31'))).toEqual([
    'mileage.test 45 2020-01-01..2020-12-31 proposed',
    'mileage.test 45 2021-01-01..2026-12-30 proposed',
    'mileage.test 55 2026-12-31.. proposed',
  ]);
  expect(rowsOf(after('2027-01-01'))[1]).toBe('mileage.test 45 2021-01-01..2026-12-31 proposed');
});

test('rows that contradict the others are refused with what is wrong', () => {
  expect(change(aRate({ value: 55.5, effectiveFrom: '2026-04-06' }))).toEqual({
    ok: false,
    problems: [{ code: 'contradicts', key: 'mileage.test', effectiveFrom: '2026-04-06', fault: 'value-does-not-fit' }],
  });
});

test('a version has a name of its own', () => {
  expect(propose(version, { name: 'default-1', rows: [aLimit({ value: 1 })] })).toEqual({ ok: false, problems: [{ code: 'name-taken' }] });
});
