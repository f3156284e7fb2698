import { expect, test } from 'vitest';
import { standingOf, type Review, type ReviewWhen } from '#shared/domain/policy/review-calendar.ts';

const review = (when: ReviewWhen, lookedAtOn: string): Review => ({ when, check: 'a rate', source: 'a test', keys: [], lookedAtOn });
const day: ReviewWhen = { kind: 'day', monthDay: '04-01' };
const monday: ReviewWhen = { kind: 'first-monday-from', monthDay: '04-06' };
const third: ReviewWhen = { kind: 'every-years', monthDay: '12-01', everyYears: 3, from: 2025 };

test('a review is due from its day on', () => {
  const looked = review(day, '2025-11-01');
  expect(standingOf(looked, '2026-03-31')).toEqual({ state: 'coming', dueOn: '2026-04-01' });
  expect(standingOf(looked, '2026-04-01')).toEqual({ state: 'due', sinceOn: '2026-04-01' });
  expect(standingOf(looked, '2027-03-31')).toEqual({ state: 'due', sinceOn: '2026-04-01' });
});

test('until somebody has looked, on the day itself or later', () => {
  expect(standingOf(review(day, '2026-03-31'), '2026-11-23')).toEqual({ state: 'due', sinceOn: '2026-04-01' });
  expect(standingOf(review(day, '2026-04-01'), '2026-11-23')).toEqual({ state: 'coming', dueOn: '2027-04-01' });
});

test('looked at once long ago, it is due since the latest day', () => {
  expect(standingOf(review(day, '2020-04-01'), '2026-02-01')).toEqual({ state: 'due', sinceOn: '2025-04-01' });
});

test.each([
  ['2024', '2024-04-08'],
  ['2025', '2025-04-07'],
  ['2026', '2026-04-06'],
  ['2027', '2027-04-12'],
])('the first Monday on or after 6 April of %s is %s', (year, dueOn) => {
  expect(standingOf(review(monday, '2023-12-31'), dueOn)).toEqual({ state: 'due', sinceOn: dueOn });
  expect(standingOf(review(monday, dueOn), `${year}-01-01`)).toEqual({ state: 'coming', dueOn });
});

test('every third year is every third year', () => {
  expect(standingOf(review(third, '2025-12-16'), '2026-12-02')).toEqual({ state: 'coming', dueOn: '2028-12-01' });
  expect(standingOf(review(third, '2022-12-01'), '2025-11-30')).toEqual({ state: 'coming', dueOn: '2025-12-01' });
  expect(standingOf(review(third, '2025-11-30'), '2027-01-01')).toEqual({ state: 'due', sinceOn: '2025-12-01' });
  expect(standingOf(review(third, '2027-01-01'), '2028-12-01')).toEqual({ state: 'due', sinceOn: '2028-12-01' });
});

test('an event has no day: it is looked at when it happens', () => {
  expect(standingOf(review({ kind: 'event', event: 'a budget' }, ''), '2026-11-23')).toEqual({ state: 'happens', event: 'a budget' });
});
