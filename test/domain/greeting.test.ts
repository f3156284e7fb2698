import { expect, test } from 'vitest';
import { greet, waitsForHello } from '#shared/domain/greeting.ts';
import { aPerson } from '#test/support/builders.ts';

const waiting = aPerson({ greetedAt: '', helloBy: '2026-11-25' });

test('somebody new waits for a hello until one was said', () => {
  expect(waitsForHello(waiting)).toBe(true);
  expect(greet(waiting, '2026-11-24T10:00:00.000Z')).toEqual({ ...waiting, greetedAt: '2026-11-24T10:00:00.000Z' });
});

test.each([
  ['they were greeted', { greetedAt: '2026-11-24T10:00:00.000Z' }],
  ['no day was promised', { helloBy: '' }],
  ['they paused', { state: 'paused' }],
  ['they are leaving', { state: 'closing' }],
] as const)('nobody waits where %s', (_why, changes) => {
  expect(waitsForHello({ ...waiting, ...changes })).toBe(false);
  expect(greet({ ...waiting, ...changes }, '2026-11-24T11:00:00.000Z')).toBeUndefined();
});
