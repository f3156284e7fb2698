import { expect, test } from 'vitest';
import { nextMeetings, whatNeedsYou, type TakingPart } from '#shared/domain/what-needs-you.ts';
import { aContribution, anInvitation } from '#test/support/builders.ts';

const today = '2026-11-23';
const part = (given: Partial<TakingPart>): TakingPart => ({ invitations: [], contributions: [], costs: [], ...given });
const kinds = (given: Partial<TakingPart>): readonly string[] => whatNeedsYou(part(given), today).map(({ kind }) => kind);
const costs = (state: string) => ({
  activityId: 'a1',
  personId: 'p1',
  claimId: 'k1',
  heldOn: '2026-11-12',
  state,
  totalPence: 100,
  dueOn: '',
  decidedAt: '',
});
const outcome = { kind: 'done', words: 'We did', recordedBy: 's1', recordedAt: '2026-11-20T10:00:00.000Z' } as const;

test('an invitation waits for a reply until its day is over, and nobody is asked twice', () => {
  expect(kinds({ invitations: [anInvitation({ heldOn: today })] })).toEqual(['reply']);
  expect(kinds({ invitations: [anInvitation({ heldOn: '2026-11-22' })] })).toEqual([]);
  expect(kinds({ invitations: [anInvitation({ heldOn: today, state: 'maybe' })] })).toEqual([]);
});

test('costs can be told from the day of the meeting on, whether or not anybody recorded it', () => {
  expect(kinds({ invitations: [anInvitation({ heldOn: today, state: 'yes' })] })).toEqual(['tell-costs']);
  expect(kinds({ invitations: [anInvitation({ heldOn: '2026-11-24', state: 'yes' })] })).toEqual([]);
  expect(kinds({ invitations: [anInvitation({ state: 'took-part' })] })).toEqual(['tell-costs']);
  expect(kinds({ invitations: [anInvitation({ state: 'not-there', saidYes: true })] })).toEqual([]);
});

test('once costs are told it is their own state that counts', () => {
  const invitations = [anInvitation({ state: 'took-part' })];
  expect(kinds({ invitations, costs: [costs('draft')] })).toEqual(['finish-costs']);
  expect(kinds({ invitations, costs: [costs('question')] })).toEqual(['answer-question']);
  ['sent', 'approved', 'settled', 'in-run', 'paid'].forEach((state) => {
    expect(kinds({ invitations, costs: [costs(state)] })).toEqual([]);
  });
});

test('words wait to be checked, and an answer waits to be looked at, once', () => {
  expect(kinds({ contributions: [aContribution()] })).toEqual(['check-words']);
  expect(kinds({ contributions: [aContribution({ state: 'agreed' })] })).toEqual([]);
  expect(kinds({ contributions: [aContribution({ state: 'answered', outcome: { ...outcome, answer: '' } })] })).toEqual(['answer-outcome']);
  expect(kinds({ contributions: [aContribution({ state: 'answered', outcome: { ...outcome, answer: 'yes' } })] })).toEqual([]);
});

test('the next meetings come soonest first, without those they said no to', () => {
  const invitations = [
    anInvitation({ activityId: 'later', heldOn: '2026-12-03', startsAt: '2026-12-03T14:00:00.000Z', state: 'yes' }),
    anInvitation({ activityId: 'no', heldOn: '2026-11-30', startsAt: '2026-11-30T14:00:00.000Z', state: 'no' }),
    anInvitation({ activityId: 'sooner', heldOn: '2026-11-25', startsAt: '2026-11-25T14:00:00.000Z' }),
    anInvitation({ activityId: 'over', heldOn: '2026-11-20', startsAt: '2026-11-20T14:00:00.000Z', state: 'yes' }),
  ];
  expect(nextMeetings(part({ invitations }), today).map(({ activityId }) => activityId)).toEqual(['sooner', 'later']);
});
