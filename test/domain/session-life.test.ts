import { expect, test } from 'vitest';
import { isLive, isSteppedUp } from '#shared/domain/session-life.ts';
import type { Session } from '#shared/domain/session.ts';
import { personActor } from '#test/support/builders.ts';

const session: Session = {
  idHash: 'h',
  actor: personActor(),
  startedAt: '2026-11-23T08:00:00.000Z',
  lastSeenAt: '2026-11-23T09:00:00.000Z',
  steppedUpUntil: '2026-11-23T09:15:00.000Z',
  signedInAt: '2026-11-23T08:00:00.000Z',
};
const limits = { idleMinutes: 60, absoluteMinutes: 180 };

test('a sign-in lasts to the end of its idle time and not longer', () => {
  expect(isLive(session, limits, '2026-11-23T10:00:00.000Z')).toBe(true);
  expect(isLive(session, limits, '2026-11-23T10:00:00.001Z')).toBe(false);
});

test('however often it is used, it ends after its whole time', () => {
  const used = { ...session, lastSeenAt: '2026-11-23T10:59:00.000Z' };
  expect(isLive(used, limits, '2026-11-23T11:00:00.000Z')).toBe(true);
  expect(isLive(used, limits, '2026-11-23T11:00:00.001Z')).toBe(false);
});

test('a second proof holds until its instant', () => {
  expect(isSteppedUp(session, '2026-11-23T09:14:59.999Z')).toBe(true);
  expect(isSteppedUp(session, '2026-11-23T09:15:00.000Z')).toBe(false);
  expect(isSteppedUp({ ...session, steppedUpUntil: '' }, '2026-11-23T09:00:00.000Z')).toBe(false);
});
