import { expect, test } from 'vitest';
import { longestName, readKnownAs } from '#shared/domain/known-as.ts';
import { dateProblem, dateTyped, readDate } from '#shared/domain/reading-dates.ts';
import { lengthLimits, readClock, readMinutes } from '#shared/domain/reading-times.ts';

const typed = (text: string) => {
  const [day = '', month = '', year = ''] = text.split('/');
  return { day, month, year };
};

test.each([
  ['7/3/2027', '2027-03-07'],
  ['07/03/27', '2027-03-07'],
  [' 7 / 3 / 2027 ', '2027-03-07'],
  ['29/2/2028', '2028-02-29'],
  ['1/1/2000', '2000-01-01'],
  ['1/1/00', '2000-01-01'],
])('%s is the date %s', (text, date) => {
  expect(readDate(typed(text))).toBe(date);
  expect(dateProblem(typed(text))).toBeUndefined();
});

test.each([
  ['', 'not-numbers'],
  ['7//2027', 'not-numbers'],
  ['seven/3/2027', 'not-numbers'],
  ['7/March/2027', 'not-numbers'],
  ['7/3/2027x', 'not-numbers'],
  ['7/3/x2027', 'not-numbers'],
  ['31/6/2027', 'no-such-day'],
  ['29/2/2027', 'no-such-day'],
  ['7/13/2027', 'no-such-day'],
  ['007/3/2027', 'no-such-day'],
  ['7/003/2027', 'no-such-day'],
  ['7/3/20277', 'no-such-day'],
  ['31/12/1999', 'long-ago'],
  ['7/3/5', 'long-ago'],
  ['7/3/202', 'long-ago'],
] as const)('"%s" is no date of ours: %s', (text, problem) => {
  expect(readDate(typed(text))).toBeUndefined();
  expect(dateProblem(typed(text))).toBe(problem);
});

test('a date goes back into its three boxes without leading noughts', () => {
  expect(dateTyped('2027-03-07')).toEqual({ day: '7', month: '3', year: '2027' });
  expect(dateTyped('2026-11-23')).toEqual({ day: '23', month: '11', year: '2026' });
});

test.each([
  ['14:00', '14:00'],
  ['14.30', '14:30'],
  ['2pm', '14:00'],
  ['2:30 PM', '14:30'],
  ['9', '09:00'],
  ['0', '00:00'],
  ['23:59', '23:59'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['1am', '01:00'],
  ['11:05pm', '23:05'],
])('%s is %s on the clock', (text, clock) => {
  expect(readClock(text)).toBe(clock);
});

test.each(['', '24:00', '14:60', '0am', '0pm', '13pm', '14:5', '14:300', '2 o clock', 'x2pm', '2pmx', '14-30', '123'])(
  '"%s" is no time',
  (text) => {
    expect(readClock(text)).toBeUndefined();
  },
);

test('a meeting lasts from 15 minutes to ten hours', () => {
  expect(lengthLimits).toEqual({ least: 15, most: 600 });
  expect(['15', ' 600 ', '120'].map(readMinutes)).toEqual([15, 600, 120]);
  expect(['14', '601', '', '12.5', 'x60', '60x', '00060'].map(readMinutes)).toEqual(Array.from({ length: 7 }, () => undefined));
});

test('a name is whatever somebody wants to be called, in one line', () => {
  expect(readKnownAs('  Zoë \t\n  O’Neill\u00a0 ')).toEqual({ ok: true, value: 'Zoë O’Neill' });
  expect(readKnownAs('أحمد')).toEqual({ ok: true, value: 'أحمد' });
  expect(readKnownAs(' \n ')).toEqual({ ok: false, problems: [{ code: 'name-missing' }] });
  expect(longestName).toBe(60);
  expect(readKnownAs('a'.repeat(60))).toEqual({ ok: true, value: 'a'.repeat(60) });
  expect(readKnownAs('a'.repeat(61))).toEqual({ ok: false, problems: [{ code: 'name-too-long', most: 60 }] });
});
