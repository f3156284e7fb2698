import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
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

/** Every year the service can be asked about, and those ahead for which Node has rules. */
const instants = fc.date({ min: new Date('2000-01-01T00:00:00.000Z'), max: new Date('2037-12-31T23:59:59.999Z'), noInvalidDate: true });
const dates = instants.map((date) => date.toISOString().slice(0, 10));
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** The same by another way: the time zone rules that come with Node. */
const byTheRules = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');

describe('London time', () => {
  test('is what the time zone rules of Node say, in any year from 2000 on', () => {
    fc.assert(
      fc.property(instants, (date) => {
        const instant = date.toISOString();
        expect([londonDateOf(instant), londonClockOf(instant)]).toEqual([
          byTheRules(instant).toPlainDate().toString(),
          byTheRules(instant).toPlainTime().toString({ smallestUnit: 'minute' }),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('changes at the hour the rules say, each spring and autumn', () => {
    for (let year = 2000; year <= 2037; year += 1) {
      for (const month of ['03', '10']) {
        for (let day = 24; day <= 31; day += 1) {
          for (const time of ['00:59:59.999', '01:00:00.000', '01:30:00.000', '02:00:00.000']) {
            const instant = `${year}-${month}-${day}T${time}Z`;
            expect(londonClockOf(instant)).toBe(byTheRules(instant).toPlainTime().toString({ smallestUnit: 'minute' }));
          }
        }
      }
    }
  });

  test('leads back to the instant, also for clock times that are skipped or come twice', () => {
    const examples: [string, string][] = [
      ['2026-03-29', '01:30'],
      ['2026-10-25', '01:30'],
      ['2026-10-25', '00:59'],
    ];
    fc.assert(
      fc.property(dates, clocks, (date, clock) => {
        const { epochMilliseconds } = Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime('Europe/London');
        expect(instantOf(date, clock)).toBe(new Date(epochMilliseconds).toISOString());
      }),
      { numRuns: 500, examples },
    );
  });
});

describe('calendar dates', () => {
  test('go on by days and months as a calendar does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, count) => {
        expect(daysAfter(date, count)).toBe(Temporal.PlainDate.from(date).add({ days: count }).toString());
        expect(monthsAfter(date, count)).toBe(Temporal.PlainDate.from(date).add({ months: count }).toString());
        expect(daysBetween(date, daysAfter(date, count))).toBe(count);
        expect(dayOfWeek(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek);
      }),
      {
        numRuns: 500,
        examples: [
          ['2024-01-31', 1],
          ['2024-02-29', 12],
          ['2023-12-31', 2],
        ],
      },
    );
  });

  test('are real ones, written in full', () => {
    expect(['2024-02-29', '2026-12-31', '2000-01-01'].filter((text) => !isLondonDate(text))).toEqual([]);
    expect(
      ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '12/11/2026', '', '2026-11-12T10:00'].filter(isLondonDate),
    ).toEqual([]);
  });

  test.each([
    ['a day', () => daysAfter('2026-02-30', 1)],
    ['a month', () => monthsAfter('soon', 1)],
    ['a clock time', () => instantOf('2026-02-28', '24:00')],
    ['an instant', () => londonDateOf('yesterday')],
    ['an instant to count from', () => minutesAfter('yesterday', 1)],
  ])('%s that is none throws', (_what, work) => {
    expect(work).toThrow(RangeError);
  });
});
