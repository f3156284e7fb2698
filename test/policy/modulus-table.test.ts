import { expect, test } from 'vitest';
import { dateWithoutDay } from '#shared/content/dates.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';

test('the table says which one it is, and every row can be weighed', () => {
  expect(modulusTable).toMatchObject({ version: '8.50', validFrom: '2025-06-23' });
  expect(modulusTable.rows).toHaveLength(1_151);
  for (const row of modulusTable.rows) {
    expect(row.weights).toHaveLength(14);
    expect(`${row.firstSortCode}${row.lastSortCode}`).toMatch(/^\d{12}$/);
    expect(row.firstSortCode <= row.lastSortCode).toBe(true);
  }
  expect([...new Set(modulusTable.rows.map(({ exception }) => exception))].toSorted((a, b) => a - b)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
  ]);
});

test('sort codes of a low number keep their noughts, and each has one row or two', () => {
  expect(modulusTable.rows[0]).toMatchObject({ firstSortCode: '010004', lastSortCode: '016715', method: 'MOD11', exception: 0 });
  const rowsOf = (sortCode: string) =>
    modulusTable.rows.filter(({ firstSortCode, lastSortCode }) => firstSortCode <= sortCode && sortCode <= lastSortCode);
  const counts = new Set(modulusTable.rows.map(({ firstSortCode }) => rowsOf(firstSortCode).length));
  expect([...counts].toSorted((a, b) => a - b)).toEqual([1, 2]);
});

test('twenty-one sort codes are checked as another', () => {
  expect(Object.keys(modulusTable.substitutes)).toHaveLength(21);
  expect(modulusTable.substitutes['938173']).toBe('938017');
});

test('the row of the policy says the version and first day of the table that is used', () => {
  const { source } = policyOn('bank.modulus_table_version', '2026-11-23');
  expect(source).toContain(`${modulusTable.version}, from ${dateWithoutDay(modulusTable.validFrom)}`);
});
