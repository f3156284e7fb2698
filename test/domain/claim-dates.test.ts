import { expect, test } from 'vitest';
import { datesAfterWaiting, datesKeptOrLater, promisedToday } from '#shared/domain/claim-dates.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { aClaim, anOffer } from '#test/support/builders.ts';

const holidays = bankHolidays['england-and-wales'];
const promises = { now: '2026-11-09T10:00:00.000Z', holidays, decideWithin: 3 };
const question = { words: 'Was this there and back?', askedBy: 's1', askedAt: '2026-11-10T09:00:00.000Z', answer: '', answeredAt: '' };
const waiting = (askedAt: string) =>
  aClaim({ state: 'question', decideBy: '2026-11-12', moneyBy: '2026-11-23', questions: [{ ...question, askedAt }] });

test('costs sent today are decided within the days of the policy and paid within those of the offer', () => {
  expect(promisedToday(aClaim(), promises)).toEqual({ decideBy: '2026-11-12', moneyBy: '2026-11-23' });
  expect(promisedToday(aClaim({ offer: anOffer({ paidWithinWorkingDays: 5 }) }), promises).moneyBy).toBe('2026-11-16');
});

test('a question that waited three days gives both dates three days', () => {
  const now = '2026-11-13T15:00:00.000Z';
  expect(datesAfterWaiting(waiting('2026-11-10T09:00:00.000Z'), { now, holidays })).toEqual({
    decideBy: '2026-11-17',
    moneyBy: '2026-11-26',
  });
});

test('a question asked when the decision was late already moves the money and not the missed date', () => {
  const now = '2026-11-17T15:00:00.000Z';
  expect(datesAfterWaiting(waiting('2026-11-13T09:00:00.000Z'), { now, holidays })).toEqual({
    decideBy: '2026-11-12',
    moneyBy: '2026-11-25',
  });
});

test('without a question that waits the dates are as they are', () => {
  const dates = { decideBy: '2026-11-12', moneyBy: '2026-11-23' };
  const now = '2026-11-20T15:00:00.000Z';
  expect(datesAfterWaiting(aClaim({ ...dates, state: 'sent', questions: [question] }), { now, holidays })).toEqual(dates);
  expect(datesAfterWaiting(aClaim({ state: 'question', questions: [question] }), { now, holidays })).toEqual({ decideBy: '', moneyBy: '' });
});

test('looked at again, each date is kept unless today’s promise is later', () => {
  const kept = aClaim({ decideBy: '2026-11-12', moneyBy: '2026-12-01' });
  expect(datesKeptOrLater(kept, promises)).toEqual({ decideBy: '2026-11-12', moneyBy: '2026-12-01' });
  expect(datesKeptOrLater({ ...kept, decideBy: '2026-11-11' }, promises)).toEqual({ decideBy: '2026-11-12', moneyBy: '2026-11-23' });
});
