import { describe, expect, test } from 'vitest';
import type { InvitationState } from '#shared/domain/invitation.ts';
import { reminderAt, type RemindedOf } from '#shared/domain/messages/reminding.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { aPerson, anInvitation } from '#test/support/builders.ts';

const rules = { mostReminders: 1, remindAfter: 5, holidays: bankHolidays['england-and-wales'] };
const invited = { invitedAt: '2026-10-20T09:00:00.000Z', startsAt: '2026-11-12T14:00:00.000Z' };
const of = (changes: Partial<RemindedOf> = {}): RemindedOf => ({
  invitation: anInvitation(invited),
  person: aPerson(),
  remindersSent: 0,
  doNotRemind: false,
  ...changes,
});
const problemsOf = (changes: Partial<RemindedOf>): unknown => {
  const outcome = reminderAt(of(changes), rules);
  return outcome.ok ? [] : outcome.problems;
};

test('somebody who hasn’t replied is reminded once, five working days after they were invited', () => {
  expect(reminderAt(of(), rules)).toEqual({ ok: true, value: '2026-10-27T00:00:00.000Z' });
  // The day before the clock goes back, late in the evening: London's dates count.
  expect(reminderAt(of({ invitation: anInvitation({ ...invited, invitedAt: '2026-10-23T23:30:00.000Z' }) }), rules)).toEqual({
    ok: true,
    value: '2026-10-30T00:00:00.000Z',
  });
});

describe('nobody is reminded', () => {
  test.each(['yes', 'maybe', 'no', 'another-way', 'took-part', 'not-there', 'ended'] satisfies InvitationState[])(
    'after the invitation is %s',
    (state) => {
      expect(problemsOf({ invitation: anInvitation({ ...invited, state }) })).toEqual([{ code: 'replied' }]);
    },
  );

  test('a second time', () => {
    expect(problemsOf({ remindersSent: 1 })).toEqual([{ code: 'reminded-already' }]);
    expect(reminderAt(of({ remindersSent: 1 }), { ...rules, mostReminders: 2 })).toMatchObject({ ok: true });
  });

  test('after they said not to', () => {
    expect(problemsOf({ doNotRemind: true })).toEqual([{ code: 'asked-not-to' }]);
  });

  test('while they pause, or once they close their account', () => {
    expect(problemsOf({ person: aPerson({ state: 'paused' }) })).toEqual([{ code: 'paused' }]);
    for (const state of ['closing', 'closed'] as const) expect(problemsOf({ person: aPerson({ state }) })).toEqual([{ code: 'closed' }]);
  });

  test('of a meeting that comes first', () => {
    const soon = (startsAt: string) => ({ invitation: anInvitation({ ...invited, startsAt }) });
    expect(problemsOf(soon('2026-10-27T00:00:00.000Z'))).toEqual([{ code: 'meeting-comes-first' }]);
    expect(problemsOf(soon('2026-10-27T00:00:00.001Z'))).toEqual([]);
  });

  test('and every reason is said', () => {
    const person = aPerson({ state: 'paused' });
    expect(problemsOf({ remindersSent: 3, doNotRemind: true, person })).toEqual([
      { code: 'reminded-already' },
      { code: 'asked-not-to' },
      { code: 'paused' },
    ]);
  });
});
