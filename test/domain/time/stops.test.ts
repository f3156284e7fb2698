import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, instantOf } from '#shared/domain/london-time.ts';
import { clocks, type ClockName, type StopKind } from '#shared/domain/time/clocks.ts';
import { dateAfterStops, type Stop } from '#shared/domain/time/stops.ts';
import { isWorkingDay } from '#shared/domain/working-days.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';

const holidays = bankHolidays['england-and-wales'];
const stop = (kind: StopKind, fromOn: string, untilOn: string): Stop => ({
  kind,
  from: instantOf(fromOn, '10:00'),
  until: instantOf(untilOn, '16:00'),
});
/** Sent on Monday 9 November 2026, decided by the Thursday. */
const decided = (...stops: Stop[]): string =>
  dateAfterStops({ clock: 'costs-decided', startedOn: '2026-11-09', dueOn: '2026-11-12' }, { stops, holidays });

describe('a question about costs stops the clock on us', () => {
  test.each([
    ['nothing asked', [], '2026-11-12'],
    ['asked and answered on one day', [stop('question', '2026-11-10', '2026-11-10')], '2026-11-12'],
    ['answered the next day', [stop('question', '2026-11-10', '2026-11-11')], '2026-11-13'],
    ['answered on the Saturday', [stop('question', '2026-11-12', '2026-11-14')], '2026-11-13'],
    ['asked on a Saturday, answered on the Sunday', [stop('question', '2026-11-07', '2026-11-08')], '2026-11-12'],
    ['asked on the last day, answered over the weekend', [stop('question', '2026-11-12', '2026-11-16')], '2026-11-16'],
    ['asked a day too late', [stop('question', '2026-11-13', '2026-11-20')], '2026-11-12'],
    ['two questions', [stop('question', '2026-11-09', '2026-11-10'), stop('question', '2026-11-13', '2026-11-16')], '2026-11-16'],
    ['the other way round', [stop('question', '2026-11-13', '2026-11-16'), stop('question', '2026-11-09', '2026-11-10')], '2026-11-16'],
    ['one within another', [stop('question', '2026-11-09', '2026-11-12'), stop('question', '2026-11-10', '2026-11-11')], '2026-11-17'],
    ['two that overlap', [stop('question', '2026-11-09', '2026-11-11'), stop('question', '2026-11-10', '2026-11-12')], '2026-11-17'],
    ['begun before the costs were sent', [stop('question', '2026-11-02', '2026-11-10')], '2026-11-13'],
  ])('%s', (_name, stops, expected) => {
    expect(decided(...stops)).toBe(expected);
  });
});

describe('what stops which clock', () => {
  const whole = (clock: ClockName, kind: StopKind): string =>
    dateAfterStops({ clock, startedOn: '2026-11-02', dueOn: '2026-11-27' }, { stops: [stop(kind, '2026-11-13', '2026-11-16')], holidays });

  test('every clock on the person stops in a pause, by days', () => {
    const onThem = [...Object.keys(clocks)].filter((name) => isClock(name) && clocks[name].on === 'person').filter(isClock);
    expect(onThem).toEqual(['consent-review', 'inactive-account', 'draft-costs', 'parked-costs', 'reply-to-outcome']);
    for (const clock of onThem) {
      expect(whole(clock, 'pause')).toBe('2026-11-30');
      expect(whole(clock, 'question')).toBe('2026-11-27');
      expect(whole(clock, 'clarification')).toBe('2026-11-27');
    }
  });

  test('what we promised goes on in a pause, and stops by working days while we wait for an answer', () => {
    for (const clock of ['costs-decided', 'costs-paid'] as const) {
      expect(clocks[clock].on).toBe('us');
      expect(whole(clock, 'pause')).toBe('2026-11-27');
      expect(whole(clock, 'clarification')).toBe('2026-11-27');
      expect(whole(clock, 'question')).toBe('2026-11-30');
    }
  });

  test('a data request waits for what makes it clear, by days, and a complaint for nothing', () => {
    expect(clocks['data-request'].on).toBe('us');
    expect(whole('data-request', 'clarification')).toBe('2026-11-30');
    expect(whole('data-request', 'pause')).toBe('2026-11-27');
    expect(whole('data-request', 'question')).toBe('2026-11-27');
    expect(clocks['data-complaint'].on).toBe('us');
    for (const kind of ['pause', 'question', 'clarification'] as const) expect(whole('data-complaint', kind)).toBe('2026-11-27');
  });
});

const isClock = (name: string): name is ClockName => name in clocks;

test('a pause within another counts once, by days too', () => {
  const due = { clock: 'draft-costs', startedOn: '2026-11-02', dueOn: '2026-11-27' } as const;
  const stops = [stop('pause', '2026-11-03', '2026-11-13'), stop('pause', '2026-11-05', '2026-11-09')];
  expect(dateAfterStops(due, { stops, holidays })).toBe('2026-12-07');
});

test('a clock that ends on a weekend can still be stopped on the Monday it really ends', () => {
  const due = { clock: 'data-request', startedOn: '2026-10-31', dueOn: '2026-11-28' } as const;
  expect(dateAfterStops(due, { stops: [stop('clarification', '2026-11-30', '2026-12-02')], holidays })).toBe('2026-11-30');
  expect(dateAfterStops(due, { stops: [stop('clarification', '2026-12-01', '2026-12-02')], holidays })).toBe('2026-11-28');
});

test('the day of a stop is London’s, late in a summer evening', () => {
  const stops = [{ kind: 'question', from: '2026-07-06T22:59:00.000Z', until: '2026-07-06T23:00:00.000Z' }] as const;
  expect(dateAfterStops({ clock: 'costs-decided', startedOn: '2026-07-06', dueOn: '2026-07-09' }, { stops, holidays })).toBe('2026-07-10');
});

test('stops in any order give the same date, never an earlier one, and for working days a working day', () => {
  const anyStop = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([from, days]) => {
    const fromOn = daysAfter('2026-03-02', from);
    return stop('question', fromOn, daysAfter(fromOn, days));
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyStop, { maxLength: 5, selector: ({ from }) => from }), fc.func(fc.integer()), (stops, order) => {
      const due = { clock: 'costs-paid', startedOn: '2026-03-02', dueOn: '2026-03-16' } as const;
      const date = dateAfterStops(due, { stops, holidays });
      const shuffled = stops.toSorted((one, other) => order(one.from) - order(other.from));
      expect(dateAfterStops(due, { stops: shuffled, holidays })).toBe(date);
      expect(date >= due.dueOn && isWorkingDay(date, holidays)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
