import { describe, expect, test } from 'vitest';
import { promisedDates } from '#shared/domain/time/promises.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';

const rules = { decideWithin: 3, paidWithin: 10, holidays: bankHolidays['england-and-wales'] };

describe('two dates are promised when costs are sent', () => {
  test('both from the day they were sent, when bank details are there already', () => {
    const dates = { decideBy: '2026-11-12', moneyBy: '2026-11-23' };
    expect(promisedDates({ sentOn: '2026-11-09', readyOn: '2026-11-09' }, rules)).toEqual(dates);
    expect(promisedDates({ sentOn: '2026-11-09', readyOn: '2026-09-01' }, rules)).toEqual(dates);
  });

  test('the second starts when bank details are there', () => {
    expect(promisedDates({ sentOn: '2026-11-09', readyOn: '2026-11-11' }, rules)).toEqual({
      decideBy: '2026-11-12',
      moneyBy: '2026-11-25',
    });
  });

  test('there is no second while they are not', () => {
    expect(promisedDates({ sentOn: '2026-11-09', readyOn: '' }, rules)).toEqual({ decideBy: '2026-11-12', moneyBy: '' });
  });

  test('across Easter, England waits for two days more than the calendar says and Scotland for one', () => {
    const sent = { sentOn: '2026-04-01', readyOn: '2026-04-01' };
    expect(promisedDates(sent, rules)).toEqual({ decideBy: '2026-04-08', moneyBy: '2026-04-17' });
    expect(promisedDates(sent, { ...rules, holidays: bankHolidays.scotland })).toEqual({ decideBy: '2026-04-07', moneyBy: '2026-04-16' });
  });
});
