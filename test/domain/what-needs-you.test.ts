import { expect, test } from 'vitest';
import type { PayeeStanding } from '#shared/domain/pay-turn.ts';
import { calledOffMeetings, costsWithUs, nextMeetings, payNeed, whatNeedsYou, type TakingPart } from '#shared/domain/what-needs-you.ts';
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
const confirmed = {
  detailsVersion: 1,
  state: 'confirmed',
  usableFrom: '2026-11-01',
  payWhen: 'as-it-comes',
  saidNowAt: '',
  readyBy: '',
} as const;
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

test('agreed money that waits for a press is one line however much it is, and a question about details comes before it', () => {
  const agreed = costs('approved');
  expect(payNeed([], { ...confirmed, state: 'sent-back' }, today)).toEqual([{ kind: 'pay', press: 'answer-about-details' }]);
  expect(payNeed([agreed], undefined, today)).toEqual([{ kind: 'pay', press: 'give-details' }]);
  expect(payNeed([agreed, agreed], undefined, today)).toHaveLength(1);
  expect(payNeed([{ ...agreed, totalPence: 0 }], undefined, today)).toEqual([]);
  expect(payNeed([costs('sent'), costs('paid')], undefined, today)).toEqual([]);
  expect(payNeed([agreed], confirmed, today)).toEqual([]);
});

test('costs with us are those sent and being paid, and those agreed that wait for nobody but us', () => {
  const titles = (state: string, payee?: PayeeStanding) =>
    costsWithUs(part({ invitations: [anInvitation()], costs: [costs(state)] }), payee, today).map(({ title }) => title);
  expect(['draft', 'sent', 'question', 'approved', 'settled', 'in-run', 'paid'].filter((state) => titles(state).length > 0)).toEqual([
    'sent',
    'in-run',
  ]);
  expect(titles('approved', confirmed)).toEqual(['Getting help sooner']);
  expect(costsWithUs(part({ costs: [costs('sent')] }), undefined, today)).toEqual([{ costs: costs('sent'), title: '' }]);
});

test('a meeting called off stays in sight until its day has passed, soonest first, but for who said no', () => {
  const off = (changes: object) => anInvitation({ calledOff: 'called-off', heldOn: today, ...changes });
  const found = (invitations: readonly ReturnType<typeof off>[]) =>
    calledOffMeetings(part({ invitations }), today).map(({ activityId }) => activityId);
  expect(
    found([off({ activityId: 'b', startsAt: '2026-11-23T15:00:00.000Z' }), off({ activityId: 'a', startsAt: '2026-11-23T10:00:00.000Z' })]),
  ).toEqual(['a', 'b']);
  expect(found([off({ heldOn: '2026-11-22' })])).toEqual([]);
  expect(found([off({ calledOff: '' })])).toEqual([]);
  const states = ['sent', 'yes', 'maybe', 'no', 'another-way', 'took-part', 'not-there', 'ended'] as const;
  expect(states.filter((state) => found([off({ state })]).length > 0)).toEqual(['sent', 'yes', 'maybe', 'another-way']);
});

test('the next meetings are those still to come, today among them, and none that was called off or is settled', () => {
  const found = (changes: object) => nextMeetings(part({ invitations: [anInvitation({ heldOn: today, ...changes })] }), today).length;
  const states = ['sent', 'yes', 'maybe', 'no', 'another-way', 'took-part', 'not-there', 'ended'] as const;
  expect(states.filter((state) => found({ state }) > 0)).toEqual(['sent', 'yes', 'maybe', 'another-way']);
  expect([found({ heldOn: '2026-11-22' }), found({ calledOff: 'called-off' }), found({ heldOn: '2026-11-24' })]).toEqual([0, 0, 1]);
});
