import { expect, test } from 'vitest';
import {
  calendarDay,
  clockInWords,
  clockRangeInWords,
  dateBeside,
  dateInWords,
  dateWithoutDay,
  dateWithoutYear,
  instantInWords,
  lengthInWords,
  monthInWords,
} from '#shared/content/dates.ts';

test('beside another date the year is said only where it is another one', () => {
  expect(dateBeside({ on: '2026-01-01', beside: '2026-12-31' })).toBe('Thursday 1 January');
  expect(dateBeside({ on: '2025-12-31', beside: '2026-01-01' })).toBe('Wednesday 31 December 2025');
  expect(dateBeside({ on: '2027-01-01', beside: '2026-12-31' })).toBe('Friday 1 January 2027');
});

test('a date is said in full', () => {
  expect(dateInWords('2026-11-26')).toBe('Thursday 26 November 2026');
  expect(dateWithoutDay('2026-03-01')).toBe('1 March 2026');
  expect(dateWithoutYear('2026-03-01')).toBe('Sunday 1 March');
  expect(monthInWords('2026-03')).toBe('March 2026');
  expect(calendarDay('2026-09-03')).toEqual({ day: '3', month: 'Sep' });
});

test.each([
  ['14:00', '2pm'],
  ['14:30', '2:30pm'],
  ['09:05', '9:05am'],
  ['12:00', 'midday'],
  ['12:30', '12:30pm'],
  ['00:00', 'midnight'],
  ['00:15', '12:15am'],
])('%s is %s', (clock, words) => {
  expect(clockInWords(clock)).toBe(words);
});

test('from and until', () => {
  expect(clockRangeInWords('10:00', '12:00')).toBe('10am to midday');
});

test('an instant is read in London, summer and winter', () => {
  expect(instantInWords('2026-11-27T09:12:00.000Z')).toBe('Friday 27 November 2026, 9:12am');
  expect(instantInWords('2026-06-30T23:30:00.000Z')).toBe('Wednesday 1 July 2026, 12:30am');
});

test.each([
  [30, '30 minutes'],
  [60, '1 hour'],
  [90, '1 hour 30 minutes'],
  [121, '2 hours 1 minute'],
  [0, '0 minutes'],
])('%i minutes is %s', (minutes, words) => {
  expect(lengthInWords(minutes)).toBe(words);
});

test.each(['2026-13-01', '26/11/2026', ''])('"%s" is not a date', (text) => {
  expect(() => dateWithoutDay(text)).toThrow('YYYY-MM-DD');
});

test.each(['24:00', '9:00', '2pm'])('"%s" is not a clock time', (text) => {
  expect(() => clockInWords(text)).toThrow('HH:MM');
});
