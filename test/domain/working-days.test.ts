import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfWeek, daysAfter } from '#shared/domain/london-time.ts';
import { isWorkingDay, workingDaysAfter, workingDaysBetween } from '#shared/domain/working-days.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';

const england = bankHolidays['england-and-wales'];
const { scotland } = bankHolidays;

describe('a working day', () => {
  test.each([
    ['a Monday', '2026-11-23', true],
    ['a Friday', '2026-11-27', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-29', false],
    ['a bank holiday on a Friday', '2026-12-25', false],
    ['the substitute for one on a Saturday', '2026-12-28', false],
  ])('%s (%s): %s', (_name, date, expected) => {
    expect(isWorkingDay(date, england)).toBe(expected);
  });

  test('is the same day on either side of a border only if neither has a holiday', () => {
    expect(isWorkingDay('2026-04-06', england)).toBe(false);
    expect(isWorkingDay('2026-04-06', scotland)).toBe(true);
  });
});

describe('working days after a date', () => {
  test.each([
    ['none, from a working day, is that day', '2026-11-23', 0, '2026-11-23'],
    ['none, from a Saturday, is the Monday', '2026-11-28', 0, '2026-11-30'],
    ['none, from a bank holiday, is the day after', '2026-08-31', 0, '2026-09-01'],
    ['one, from a Friday, is the Monday', '2026-11-27', 1, '2026-11-30'],
    ['one, from a Saturday, is the Monday', '2026-11-28', 1, '2026-11-30'],
    ['three over Easter', '2026-04-01', 3, '2026-04-08'],
    ['ten over Christmas and New Year', '2026-12-21', 10, '2027-01-07'],
  ])('%s', (_name, from, days, expected) => {
    expect(workingDaysAfter(from, days, england)).toBe(expected);
  });

  test('over Easter Scotland is a day sooner, because it works on Easter Monday', () => {
    expect(workingDaysAfter('2026-04-01', 3, scotland)).toBe('2026-04-07');
  });
});

describe('working days between two dates', () => {
  test.each([
    ['to the same day', '2026-11-23', '2026-11-23', 0],
    ['to the day before', '2026-11-24', '2026-11-23', 0],
    ['to the next day', '2026-11-23', '2026-11-24', 1],
    ['over a weekend', '2026-11-27', '2026-11-30', 1],
    ['Friday to Sunday', '2026-11-27', '2026-11-29', 0],
    ['over Easter', '2026-04-01', '2026-04-08', 3],
  ])('%s', (_name, from, to, expected) => {
    expect(workingDaysBetween(from, to, england)).toBe(expected);
  });
});

describe('beyond the years whose bank holidays are known', () => {
  const short = ['2026-01-01', '2026-12-25', '2027-01-01'];

  test('nothing is promised: it throws, naming the year', () => {
    expect(workingDaysAfter('2027-12-30', 1, short)).toBe('2027-12-31');
    expect(() => workingDaysAfter('2027-12-31', 1, short)).toThrow(new Error('The bank holidays of 2028 are not known'));
    expect(() => workingDaysBetween('2027-12-30', '2028-01-03', short)).toThrow('of 2028 are not known');
    expect(isWorkingDay('2026-01-02', short)).toBe(true);
    expect(() => isWorkingDay('2025-12-31', short)).toThrow(new Error('The bank holidays of 2025 are not known'));
  });

  test('a place without any bank holidays knows that of every year', () => {
    expect(isWorkingDay('2199-12-31', [])).toBe(true);
  });
});

describe('for any day of ten years, in each part of the country', () => {
  const anyDate = fc.integer({ min: 0, max: 3_650 }).map((days) => daysAfter('2024-01-01', days));
  const anywhere = fc.constantFrom(...Object.values(bankHolidays));
  const days = fc.integer({ min: 0, max: 40 });

  test('it ends on a working day, and counting there gives the same number back', () => {
    fc.assert(
      fc.property(anyDate, days, anywhere, (from, count, holidays) => {
        const to = workingDaysAfter(from, count, holidays);
        expect(isWorkingDay(to, holidays)).toBe(true);
        expect(dayOfWeek(to)).toBeLessThanOrEqual(5);
        expect(workingDaysBetween(from, to, holidays)).toBe(isWorkingDay(from, holidays) ? count : Math.max(count, 1));
      }),
      { numRuns: 150 },
    );
  });

  test('one more day is never sooner', () => {
    fc.assert(
      fc.property(anyDate, days, anywhere, (from, count, holidays) => {
        expect(workingDaysAfter(from, count + 1, holidays) > workingDaysAfter(from, count, holidays) || count === 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
