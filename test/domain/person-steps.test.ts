import { expect, test } from 'vitest';
import { close, comeBack, pause, resume } from '#shared/domain/person-steps.ts';
import type { PersonState } from '#shared/domain/person.ts';
import { aPerson } from '#test/support/builders.ts';

const states: readonly PersonState[] = ['active', 'paused', 'closing', 'closed'];
const now = '2026-11-23T23:30:00.000Z';
const steps = {
  pause: { from: ['active'], to: 'paused', take: (state: PersonState) => pause(aPerson({ state }), { moneyMessages: 'hold', now }) },
  resume: { from: ['paused'], to: 'active', take: (state: PersonState) => resume(aPerson({ state }), now) },
  close: { from: ['active', 'paused'], to: 'closing', take: (state: PersonState) => close(aPerson({ state }), { now, graceDays: 14 }) },
  comeBack: { from: ['closing'], to: 'active', take: (state: PersonState) => comeBack(aPerson({ state, removeOn: '2026-12-07' })) },
};

test.each(Object.entries(steps).flatMap(([name, step]) => states.map((state) => ({ name, state, step }))))(
  '$name from $state follows the table',
  ({ state, step }) => {
    expect(step.take(state)?.state).toBe(step.from.includes(state) ? step.to : undefined);
  },
);

test('closing counts its days from the London date, also just before midnight', () => {
  expect(close(aPerson(), { now: '2026-11-23T23:30:00.000Z', graceDays: 14 })?.removeOn).toBe('2026-12-07');
  expect(close(aPerson(), { now: '2026-06-30T23:30:00.000Z', graceDays: 14 })?.removeOn).toBe('2026-07-15');
  expect(comeBack(aPerson({ state: 'closing', removeOn: '2026-12-07' }))?.removeOn).toBe('');
});

test('coming back leads to what was before closing: a pause goes on until they end it', () => {
  const paused = aPerson({ state: 'paused', moneyMessagesWhilePaused: 'hold' });
  const closed = close(paused, { now, graceDays: 14 });
  expect(closed).toMatchObject({ state: 'closing', closedFrom: 'paused' });
  expect(closed && comeBack(closed)).toEqual(paused);
  const open = aPerson();
  const left = close(open, { now, graceDays: 14 });
  expect(left && comeBack(left)).toEqual(open);
});

test('pausing keeps what was said about money messages', () => {
  expect(pause(aPerson(), { moneyMessages: 'hold', now })?.moneyMessagesWhilePaused).toBe('hold');
  expect(pause(aPerson(), { moneyMessages: 'keep', now })?.moneyMessagesWhilePaused).toBe('keep');
});

test('a pause is kept with when it began and when it ended, because clocks stood still in it', () => {
  const earlier = { from: '2026-01-01T10:00:00.000Z', until: '2026-02-01T10:00:00.000Z' };
  const paused = pause(aPerson({ pauses: [earlier] }), { moneyMessages: 'keep', now });
  expect(paused?.pauses).toEqual([earlier, { from: now, until: '' }]);
  const later = '2026-12-24T10:00:00.000Z';
  expect(paused && resume(paused, later)?.pauses).toEqual([earlier, { from: now, until: later }]);
});

test('of very many pauses the last hundred are kept', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ from: `2025-01-01T10:00:00.${100 + index}Z`, until: now }));
  const pauses = pause(aPerson({ pauses: many }), { moneyMessages: 'keep', now })?.pauses;
  expect(pauses).toEqual([...many.slice(1), { from: now, until: '' }]);
});
