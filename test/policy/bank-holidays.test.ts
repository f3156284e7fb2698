import { describe, expect, test } from 'vitest';
import { bankHolidaysOf } from '#infra/make-bank-holidays.ts';
import { divisions } from '#shared/domain/working-days.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';

test.each(divisions)('the list of %s is what the library makes', (division) => {
  expect(bankHolidays[division]).toEqual(bankHolidaysOf(division));
});

test('each list is in order, without a day twice, from 2020 to the end of 2034', () => {
  for (const dates of Object.values(bankHolidays)) {
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect([dates.at(0), dates.at(-1)]).toEqual(['2020-01-01', '2034-12-26']);
  }
});

/** As published for each part of the country, written here by hand. Weekend days that moved are left out. */
describe('the days everybody knows', () => {
  const everywhere = ['2026-01-01', '2026-04-03', '2026-05-04', '2026-05-25', '2026-12-25', '2026-12-28', '2027-12-27', '2027-12-28'];
  test.each([
    ['england-and-wales', ['2026-04-06', '2026-08-31', '2022-06-03', '2022-09-19', '2023-05-08', '2028-01-03']],
    ['scotland', ['2026-01-02', '2026-06-15', '2026-08-03', '2026-11-30', '2024-12-02', '2027-01-04', '2028-01-03', '2028-01-04']],
    ['northern-ireland', ['2026-03-17', '2026-04-06', '2026-07-13', '2027-07-12', '2024-03-18', '2026-08-31']],
  ] as const)('%s has them', (division, own) => {
    expect([...everywhere, ...own].filter((date) => !bankHolidays[division].includes(date))).toEqual([]);
  });

  test.each([
    ['scotland', ['2026-04-06', '2026-08-31', '2026-03-17', '2026-07-13']],
    ['england-and-wales', ['2026-01-02', '2026-06-15', '2026-08-03', '2026-11-30', '2026-03-17', '2026-07-13']],
    ['northern-ireland', ['2026-01-02', '2026-06-15', '2026-08-03', '2026-11-30']],
  ] as const)('%s works on the days that are somebody else’s', (division, others) => {
    expect(others.filter((date) => bankHolidays[division].includes(date))).toEqual([]);
  });
});

test('the organisation says in its data whose bank holidays count', () => {
  expect(organisation.bankHolidaysOf).toBe('england-and-wales');
  expect(ownBankHolidays).toBe(bankHolidays['england-and-wales']);
});
