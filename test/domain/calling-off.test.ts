import { expect, test } from 'vitest';
import { callOff, calledOffFor, isLeftToMark, isPaidInFull, keepsOffer, movedLateFrom } from '#shared/domain/calling-off.ts';
import type { InvitationState } from '#shared/domain/invitation.ts';
import { daysAfter } from '#shared/domain/london-time.ts';
import { workingDaysBetween } from '#shared/domain/working-days.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { anActivity, anInvitation } from '#test/support/builders.ts';

/** Thursday 12 November 2026; five working days before it is Thursday 5 November. */
const heldOn = '2026-11-12';
const on = (today: string) => ({ today, fullWithinWorkingDays: 5, holidays: [] });
const states: readonly InvitationState[] = ['sent', 'yes', 'maybe', 'no', 'another-way', 'took-part', 'not-there', 'ended'];

test.each([
  ['2026-11-04', false],
  ['2026-11-05', true],
  ['2026-11-12', true],
])('called off on %s, five working days before the 12th counted from the 5th, it is paid in full: %s', (today, inFull) => {
  expect(isPaidInFull({ heldOn }, on(today))).toBe(inFull);
});

test('a bank holiday between is no working day, so the promise begins a day sooner', () => {
  expect(isPaidInFull({ heldOn }, { ...on('2026-11-04'), holidays: ['2026-11-10'] })).toBe(true);
});

test('once it was moved late from an earlier day it is paid in full however long before it is called off', () => {
  expect(isPaidInFull({ heldOn: '2027-11-12', movedLateFrom: heldOn }, on('2026-11-04'))).toBe(true);
});

test('only a yes and a maybe keep what was offered', () => {
  expect(states.filter((state) => keepsOffer({ state }))).toEqual(['yes', 'maybe']);
});

test('a meeting is marked as moved late from a day that somebody kept free and that was near', () => {
  const before = { state: 'ready', heldOn, movedLateFrom: undefined } as const;
  const after = { heldOn: '2026-12-01' };
  const kept = { ...on('2026-11-05'), invitations: [{ state: 'no' }, { state: 'yes' }] } as const;
  expect(movedLateFrom(before, after, kept)).toBe(heldOn);
  expect(movedLateFrom(before, after, { ...kept, today: '2026-11-04' })).toBeUndefined();
  expect(movedLateFrom(before, after, { ...kept, invitations: [{ state: 'no' }, { state: 'sent' }] })).toBeUndefined();
  expect(movedLateFrom(before, after, { ...kept, invitations: [] })).toBeUndefined();
  expect(movedLateFrom(before, { heldOn }, kept)).toBeUndefined();
  for (const state of ['draft', 'held', 'cancelled'] as const) expect(movedLateFrom({ ...before, state }, after, kept)).toBeUndefined();
});

test('the first day it was moved late from stays, whatever comes after', () => {
  const kept = { ...on('2026-11-30'), invitations: [{ state: 'yes' }] } as const;
  const before = { state: 'ready', heldOn: '2026-12-01', movedLateFrom: heldOn } as const;
  expect(movedLateFrom(before, { heldOn: '2027-01-05' }, kept)).toBe(heldOn);
  expect(movedLateFrom(before, { heldOn: '2026-12-01' }, kept)).toBe(heldOn);
});

test('a meeting still to come is called off, on the London date of that instant', () => {
  const ready = anActivity({ startsAt: '2026-07-12T14:00:00.000Z', lengthMinutes: 60 });
  expect(callOff(ready, '2026-07-01T23:30:00.000Z')).toEqual({
    ok: true,
    value: { ...ready, state: 'cancelled', calledOffOn: '2026-07-02' },
  });
  expect(callOff(ready, '2026-07-12T14:59:59.999Z').ok).toBe(true);
  expect(callOff(ready, '2026-07-12T15:00:00.000Z')).toEqual({ ok: false, problems: [{ code: 'held-or-over' }] });
});

test('a draft whose day has passed can still be called off, because nobody came', () => {
  expect(callOff(anActivity({ state: 'draft' }), '2026-12-01T09:00:00.000Z')).toMatchObject({ ok: true, value: { state: 'cancelled' } });
});

test('a meeting that was held is not called off, and one that was called off is not called off again', () => {
  expect(callOff(anActivity({ state: 'held' }), '2026-11-01T09:00:00.000Z')).toEqual({ ok: false, problems: [{ code: 'held-or-over' }] });
  expect(callOff(anActivity({ state: 'cancelled' }), '2026-11-01T09:00:00.000Z')).toEqual({
    ok: false,
    problems: [{ code: 'called-off-already' }],
  });
});

test('an invitation is left to mark while its meeting is called off and it does not say so', () => {
  expect(isLeftToMark({ state: 'cancelled' }, { calledOff: '' })).toBe(true);
  expect(isLeftToMark({ state: 'ready' }, { calledOff: '' })).toBe(false);
  expect(isLeftToMark({ state: 'cancelled' }, { calledOff: 'called-off' })).toBe(false);
  expect(isLeftToMark({ state: 'cancelled' }, { calledOff: 'paid-in-full' })).toBe(false);
});

test.each([
  ['yes', true, 'paid-in-full', 8_250, 0],
  ['maybe', true, 'paid-in-full', 8_250, 0],
  ['no', true, 'called-off', 0, -8_250],
  ['yes', false, 'called-off', 0, -8_250],
] as const)(
  'with the reply %s, late %s, an invitation is %s and %i pence stay held',
  (state, inFull, calledOff, promisedPence, promisePence) => {
    const invitation = anInvitation({ state, promisedPence: 8_250 });
    expect(calledOffFor(invitation, inFull)).toEqual({ invitation: { ...invitation, calledOff, promisedPence }, promisePence });
  },
);

test('an invitation that says it is called off is not marked again', () => {
  expect(calledOffFor(anInvitation({ state: 'yes', calledOff: 'called-off' }), true)).toBeUndefined();
});

test('a day far beyond every bank holiday that is known, as after a slip in the year, can be called off and put right', () => {
  const rules = { today: '2026-11-23', fullWithinWorkingDays: 5, holidays: ownBankHolidays };
  expect(isPaidInFull({ heldOn: '2062-12-03', movedLateFrom: undefined }, rules)).toBe(false);
});

test('late is what has so many working days left or fewer, on every day of a year', () => {
  const rules = { today: '2026-12-21', fullWithinWorkingDays: 5, holidays: ownBankHolidays };
  for (let days = -3; days < 365; days += 1) {
    const heldOn = daysAfter(rules.today, days);
    const late = workingDaysBetween(rules.today, heldOn, ownBankHolidays) <= 5;
    expect([heldOn, isPaidInFull({ heldOn, movedLateFrom: undefined }, rules)]).toEqual([heldOn, late]);
  }
});
