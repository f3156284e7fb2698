import { expect, test } from 'vitest';
import {
  dayOfWeek,
  daysAfter,
  daysBetween,
  instantOf,
  isLondonDate,
  londonClockOf,
  londonDateOf,
  minutesAfter,
  monthsAfter,
} from '#shared/domain/london-time.ts';

test('an instant late in the evening is the next London day while summer time holds', () => {
  expect(londonDateOf('2026-06-30T23:30:00.000Z')).toBe('2026-07-01');
  expect(londonDateOf('2026-12-31T23:30:00.000Z')).toBe('2026-12-31');
});

test('the clock goes forward on 29 March 2026 and back on 25 October 2026, at one in the morning UTC', () => {
  expect(londonClockOf('2026-03-29T00:59:00.000Z')).toBe('00:59');
  expect(londonClockOf('2026-03-29T01:00:00.000Z')).toBe('02:00');
  expect(londonClockOf('2026-10-25T00:59:00.000Z')).toBe('01:59');
  expect(londonClockOf('2026-10-25T01:00:00.000Z')).toBe('01:00');
});

test('a London clock time is the instant it names, an hour earlier in UTC in summer', () => {
  expect(instantOf('2026-11-12', '14:00')).toBe('2026-11-12T14:00:00.000Z');
  expect(instantOf('2026-07-12', '14:00')).toBe('2026-07-12T13:00:00.000Z');
});

test('a clock time that the spring change skips is read as an hour later', () => {
  expect(londonClockOf(instantOf('2026-03-29', '01:30'))).toBe('02:30');
});

test('days and months are counted on the calendar, whatever the clock does', () => {
  expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
});

test('Monday is 1 and Sunday is 7', () => {
  expect(dayOfWeek('2026-11-23')).toBe(1);
  expect(dayOfWeek('2026-11-29')).toBe(7);
});

test('only a real date, written in full, is a date', () => {
  expect(isLondonDate('2028-02-29')).toBe(true);
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '29/02/2028', '', '2026-11-23T10:00', '+012026-11-23'])
    expect(isLondonDate(text)).toBe(false);
});

test('minutes later cross midnight and the change of the clock in UTC', () => {
  expect(minutesAfter('2026-10-25T00:50:00.000Z', 20)).toBe('2026-10-25T01:10:00.000Z');
});
