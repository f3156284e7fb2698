import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, instantOf, monthsAfter } from '#shared/domain/london-time.ts';
import { breachToldBy, complaintDates, extendRequest, rightsDates, type RightsRequest } from '#shared/domain/time/rights-clocks.ts';
import type { Stop } from '#shared/domain/time/stops.ts';
import { isWorkingDay } from '#shared/domain/working-days.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn } from '#shared/policy/lookup.ts';

const rules = { policyOn, holidays: bankHolidays['england-and-wales'] };
const received = (receivedOn: string, changes: Partial<RightsRequest> = {}): RightsRequest => ({
  receivedOn,
  toldOfExtensionOn: '',
  stops: [],
  ...changes,
});
const waited = (fromOn: string, untilOn: string): Stop => ({
  kind: 'clarification',
  from: instantOf(fromOn, '10:00'),
  until: instantOf(untilOn, '10:00'),
});

describe('a data request is answered within a calendar month', () => {
  test.each([
    ['on the same day of the next month', '2026-09-03', '2026-10-05', 'which is a Saturday, so the Monday'],
    ['on a working day', '2026-09-09', '2026-10-09', 'a Friday'],
    ['received on 31 January', '2026-01-31', '2026-03-02', '28 February is a Saturday'],
    ['received on 31 January, on a Sunday', '2027-01-31', '2027-03-01', '28 February is a Sunday'],
    ['received on 31 January of a leap year', '2028-01-31', '2028-02-29', 'a Tuesday'],
    ['received on 30 November', '2026-11-30', '2026-12-30', 'a Wednesday'],
    ['the month ends on a bank holiday', '2026-11-25', '2026-12-29', '25 is Christmas Day, 28 the substitute'],
    ['received on a Sunday counts from that Sunday', '2026-11-22', '2026-12-22', 'a Tuesday'],
  ])('%s: %s by %s (%s)', (_name, receivedOn, respondBy) => {
    expect(rightsDates(received(receivedOn), rules)).toMatchObject({ respondBy, tellOfExtensionBy: respondBy });
  });

  test('Scotland has other bank holidays', () => {
    const { scotland } = bankHolidays;
    expect(rightsDates(received('2026-03-06'), { ...rules, holidays: scotland }).respondBy).toBe('2026-04-06');
    expect(rightsDates(received('2026-03-06'), rules).respondBy).toBe('2026-04-07');
  });

  test('our own aim is 28 days, whatever day that is', () => {
    expect(rightsDates(received('2026-11-21'), rules).aimBy).toBe('2026-12-19');
  });
});

describe('a complex request', () => {
  test('takes three months in all when they were told within the first', () => {
    expect(rightsDates(received('2026-01-31', { toldOfExtensionOn: '2026-02-20' }), rules)).toEqual({
      aimBy: '2026-02-28',
      tellOfExtensionBy: '2026-03-02',
      respondBy: '2026-04-30',
    });
  });

  test('can be extended until the last day of the first month and not after', () => {
    const request = received('2026-01-31');
    expect(extendRequest(request, '2026-03-02', rules)).toEqual({ ok: true, value: { ...request, toldOfExtensionOn: '2026-03-02' } });
    expect(extendRequest(request, '2026-03-03', rules)).toEqual({ ok: false, problems: [{ code: 'told-too-late', by: '2026-03-02' }] });
  });

  test('is extended once', () => {
    const extended = received('2026-01-31', { toldOfExtensionOn: '2026-02-20' });
    expect(extendRequest(extended, '2026-02-21', rules)).toEqual({ ok: false, problems: [{ code: 'extended-already' }] });
  });
});

describe('waiting for what makes it clear', () => {
  test('gives the days back before the weekend is looked at', () => {
    // 9 October and five days is Wednesday 14 October.
    const request = received('2026-09-09', { stops: [waited('2026-09-14', '2026-09-19')] });
    expect(rightsDates(request, rules)).toEqual({ aimBy: '2026-10-12', tellOfExtensionBy: '2026-10-14', respondBy: '2026-10-14' });
  });

  test('moves an extended date as well, and how long there is to tell them', () => {
    const request = received('2026-09-09', { stops: [waited('2026-09-14', '2026-09-19')], toldOfExtensionOn: '2026-10-14' });
    expect(rightsDates(request, rules)).toMatchObject({ tellOfExtensionBy: '2026-10-14', respondBy: '2026-12-14' });
  });

  test('asked for after the month is over moves nothing', () => {
    expect(rightsDates(received('2026-09-09', { stops: [waited('2026-10-10', '2026-10-20')] }), rules).respondBy).toBe('2026-10-09');
  });
});

test('for any day of five years: a working day, never before the month is over, and at most five days after', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_826 }).map((days) => daysAfter('2026-01-01', days)),
      (receivedOn) => {
        const { respondBy, aimBy } = rightsDates(received(receivedOn), rules);
        const month = monthsAfter(receivedOn, 1);
        expect(isWorkingDay(respondBy, rules.holidays)).toBe(true);
        expect(respondBy >= month && respondBy <= daysAfter(month, 5)).toBe(true);
        expect(aimBy <= respondBy).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

describe('a complaint about data', () => {
  const today = '2026-11-23';
  test.each([
    ['the day the law begins', '2026-06-19', '2026-06-24', '2026-07-19'],
    ['the day before it begins', '2026-06-18', '2026-06-23', ''],
    ['on a Friday before a bank holiday', '2026-08-28', '2026-09-03', '2026-09-27'],
  ])('%s (%s): we aim at %s, the law says %s', (_name, receivedOn, ourBy, lawBy) => {
    expect(complaintDates({ receivedOn, today }, rules)).toEqual({ ourBy, lawBy });
  });
});

describe('a breach', () => {
  test.each([
    ['over a weekend', '2026-11-27T16:30:00.000Z', '2026-11-30T16:30:00.000Z'],
    ['while the clock goes forward', '2026-03-27T16:30:00.000Z', '2026-03-30T16:30:00.000Z'],
    ['while the clock goes back', '2026-10-23T16:30:00.000Z', '2026-10-26T16:30:00.000Z'],
  ])('is told within 72 hours %s', (_name, knownAt, expected) => {
    expect(breachToldBy(knownAt, policyOn)).toBe(expected);
  });
});
