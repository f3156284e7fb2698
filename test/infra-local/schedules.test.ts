import { expect, test } from 'vitest';
import { readExpression } from '#infra/local/schedules/expression.ts';
import { isDueBetween } from '#infra/local/schedules/timer.ts';

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000;

/** The minutes of a span in which an expression is due in London, as UTC instants. */
const dueTimes = (expression: string, from: string, to: string): readonly string[] => {
  const when = readExpression(expression);
  const times = [];
  for (let minute = minuteOf(from); minute < minuteOf(to); minute += 1) {
    if (isDueBetween({ when, timeZone: 'Europe/London' }, minute - 1, minute))
      times.push(new Date(minute * 60_000).toISOString().slice(0, 16));
  }
  return times;
};

test('seven in the morning is seven in London, winter and summer', () => {
  expect(dueTimes('cron(0 7 * * ? *)', '2026-03-28T00:00Z', '2026-03-30T00:00Z')).toEqual(['2026-03-28T07:00', '2026-03-29T06:00']);
});

test.each([
  ['cron(30 9 ? * MON-FRI *)', ['2026-11-23T09:30', '2026-11-24T09:30']],
  ['cron(0 0/12 * * ? *)', ['2026-11-23T00:00', '2026-11-23T12:00', '2026-11-24T00:00', '2026-11-24T12:00']],
  ['cron(0 6 ? * MON#4 *)', ['2026-11-23T06:00']],
  ['cron(0 6 ? * 2#1 *)', []],
  ['cron(0 6 L * ? *)', []],
  ['cron(15,45 8 23 11 ? 2026)', ['2026-11-23T08:15', '2026-11-23T08:45']],
  ['rate(12 hours)', ['2026-11-23T00:00', '2026-11-23T12:00', '2026-11-24T00:00', '2026-11-24T12:00']],
])('%s', (expression, expected) => {
  expect(dueTimes(expression, '2026-11-23T00:00Z', '2026-11-25T00:00Z')).toEqual(expected);
});

test('the last day and the last Friday of a month', () => {
  expect(dueTimes('cron(0 6 L * ? *)', '2026-11-28T00:00Z', '2026-12-02T00:00Z')).toEqual(['2026-11-30T06:00']);
  expect(dueTimes('cron(0 6 ? * 6L *)', '2026-11-18T00:00Z', '2026-12-02T00:00Z')).toEqual(['2026-11-27T06:00']);
});

test('one that was missed while the runner was off is due once at the next start', () => {
  const schedule = { when: readExpression('cron(0 7 * * ? *)'), timeZone: 'Europe/London' };
  expect(isDueBetween(schedule, minuteOf('2026-11-23T06:00Z'), minuteOf('2026-11-23T09:00Z'))).toBe(true);
  expect(isDueBetween(schedule, minuteOf('2026-11-23T08:00Z'), minuteOf('2026-11-23T09:00Z'))).toBe(false);
});

test('an expression nobody can read is refused with a sentence', () => {
  expect(() => readExpression('every morning')).toThrow("can't be read");
});
