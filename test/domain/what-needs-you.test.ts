import { expect, test } from 'vitest';
import { calledOffMeetings, costsWithUs, nextMeetings, payNeed, whatNeedsYou, type TakingPart } from '#shared/domain/what-needs-you.ts';
import { aContribution, anInvitation, aPayee } from '#test/support/builders.ts';

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

const openOnes = (['sent', 'yes', 'maybe', 'another-way', 'no', 'took-part', 'not-there', 'ended'] as const).map((state, at) =>
  anInvitation({ activityId: state, state, heldOn: today, startsAt: `2026-11-23T1${9 - at}:00:00.000Z` }),
);

test('a meeting stays to come to the end of its day, whatever was replied but no', () => {
  expect(nextMeetings(part({ invitations: openOnes }), today).map(({ activityId }) => activityId)).toEqual([
    'another-way',
    'maybe',
    'yes',
    'sent',
  ]);
  expect(nextMeetings(part({ invitations: openOnes }), '2026-11-24')).toEqual([]);
  expect(calledOffMeetings(part({ invitations: openOnes }), today)).toEqual([]);
});

test('a meeting called off stands apart until its day has passed', () => {
  const off = openOnes.map((one) => ({ ...one, calledOff: 'called-off' as const }));
  expect(calledOffMeetings(part({ invitations: off }), today).map(({ activityId }) => activityId)).toEqual([
    'another-way',
    'maybe',
    'yes',
    'sent',
  ]);
  expect(nextMeetings(part({ invitations: off }), today)).toEqual([]);
  expect(kinds({ invitations: [anInvitation({ heldOn: today, calledOff: 'called-off' })] })).toEqual([]);
});

test('agreed money that waits for the person is asked about once, and a question about details comes first', () => {
  const agreed = { ...costs('approved'), totalPence: 4_200 };
  expect(payNeed([agreed, agreed], undefined, today)).toHaveLength(1);
  expect(payNeed([{ ...agreed, totalPence: 0 }], undefined, today)).toEqual([]);
  expect(payNeed([costs('sent')], undefined, today)).toEqual([]);
  expect(payNeed([], aPayee({ state: 'sent-back' }), today)).toEqual([{ kind: 'pay', press: 'answer-about-details' }]);
  expect(payNeed([agreed], aPayee(), today)).toEqual([]);
});

test('with us is what was sent, what is on its way, and what is ours to pay', () => {
  const all = ['draft', 'sent', 'question', 'approved', 'settled', 'in-run', 'paid'].map((state) => ({
    ...costs(state),
    totalPence: 4_200,
  }));
  const invitations = [anInvitation({ activityId: 'a1', title: 'Getting help sooner' })];
  const withUs = (payee: ReturnType<typeof aPayee> | undefined) =>
    costsWithUs(part({ costs: all, invitations }), payee, today).map((one) => [one.costs.state, one.title]);
  expect(withUs(aPayee())).toEqual([
    ['sent', 'Getting help sooner'],
    ['approved', 'Getting help sooner'],
    ['in-run', 'Getting help sooner'],
  ]);
  // Without bank details agreed money waits for the person.
  expect(withUs(undefined).map(([state]) => state)).toEqual(['sent', 'in-run']);
  expect(costsWithUs(part({ costs: [costs('sent')] }), undefined, today)[0]?.title).toBe('');
});

test('of several things of one meeting there is one line, which says how many; of two meetings two', () => {
  const contributions = [
    aContribution({ contributionId: 'c1' }),
    aContribution({ contributionId: 'c2' }),
    aContribution({ contributionId: 'c3', activityId: 'a2' }),
    aContribution({ contributionId: 'c4', state: 'answered', outcome: { ...outcome, answer: '' } }),
  ];
  expect(whatNeedsYou(part({ contributions }), today)).toEqual([
    { kind: 'check-words', contribution: contributions[0], things: 2 },
    { kind: 'answer-outcome', contribution: contributions[3], things: 1 },
    { kind: 'check-words', contribution: contributions[2], things: 1 },
  ]);
});

test('costs are known by the name of their meeting', () => {
  const invitations = [anInvitation({ activityId: 'a1', title: 'Getting help sooner', state: 'took-part' })];
  expect(whatNeedsYou(part({ invitations, costs: [costs('draft')] }), today)).toEqual([
    { kind: 'finish-costs', costs: costs('draft'), title: 'Getting help sooner' },
  ]);
  expect(whatNeedsYou(part({ costs: [costs('question')] }), today)).toEqual([
    { kind: 'answer-question', costs: costs('question'), title: '' },
  ]);
});
