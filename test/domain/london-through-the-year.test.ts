import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, daysBetween, instantOf, londonClockOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { notBefore } from '#shared/domain/messages/quiet-hours.ts';

const forward = '2026-03-29';
const back = '2026-10-25';
const anyDate = fc.oneof(
  fc.constantFrom(forward, back, daysAfter(forward, -1), daysAfter(back, -1)),
  fc.integer({ min: 0, max: 3_650 }).map((days) => daysAfter('2024-01-01', days)),
);
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const anyClock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`);
const anyInstant = fc.tuple(anyDate, anyClock).map(([date, clock]) => `${date}T${clock}:00.000Z`);
const lengthInMinutes = (date: string): number =>
  (Date.parse(instantOf(daysAfter(date, 1), '00:00')) - Date.parse(instantOf(date, '00:00'))) / 60_000;

test('a London date and time is the instant it names, on every day and at every minute the clock shows', () => {
  fc.assert(
    fc.property(anyDate, anyClock, (date, clock) => {
      const instant = instantOf(date, clock);
      expect(londonDateOf(instant)).toBe(date);
      // The hour that is skipped in spring is read an hour later; every other minute is itself.
      const skipped = lengthInMinutes(date) === 23 * 60 && clock >= '01:00' && clock < '02:00';
      expect(londonClockOf(instant)).toBe(skipped ? clock.replace('01:', '02:') : clock);
    }),
    { numRuns: 300 },
  );
});

test('the day the clock goes forward has 23 hours, the day it goes back 25, and the days beside them 24', () => {
  expect([-1, 0, 1].map((days) => lengthInMinutes(daysAfter(forward, days)) / 60)).toEqual([24, 23, 24]);
  expect([-1, 0, 1].map((days) => lengthInMinutes(daysAfter(back, days)) / 60)).toEqual([24, 25, 24]);
});

test('every instant is within its London day, and a later instant is never on an earlier day', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 0, max: 3_000 }), (instant, minutes) => {
      const date = londonDateOf(instant);
      expect(instantOf(date, '00:00') <= instant && instant < instantOf(daysAfter(date, 1), '00:00')).toBe(true);
      expect(londonDateOf(minutesAfter(instant, minutes)) >= date).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('so many days later and back again is the same day, through both changes', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, days) => {
      expect(daysBetween(date, daysAfter(date, days))).toBe(days);
      expect(daysAfter(daysAfter(date, days), -days)).toBe(date);
    }),
    { numRuns: 100 },
  );
});

test('a message never leaves in quiet hours, waits no longer than it has to, and asked again waits no more', () => {
  fc.assert(
    fc.property(anyInstant, fc.boolean(), (instant, weekend) => {
      const quiet = { from: '20:00', until: '08:00', weekend };
      const leaves = notBefore(instant, quiet);
      const clock = londonClockOf(leaves);
      expect(clock >= '08:00' && clock < '20:00').toBe(true);
      expect(notBefore(leaves, quiet)).toBe(leaves);
      expect(leaves === instant || (leaves > instant && clock === '08:00')).toBe(true);
      expect(daysBetween(londonDateOf(instant), londonDateOf(leaves))).toBeLessThanOrEqual(weekend ? 3 : 1);
    }),
    { numRuns: 200 },
  );
});
