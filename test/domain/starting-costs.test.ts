import { expect, test } from 'vitest';
import { mayStart, startClaim } from '#shared/domain/claiming.ts';
import type { InvitationState } from '#shared/domain/invitation.ts';
import { anInvitation, anOffer } from '#test/support/builders.ts';

const today = '2026-11-12';
const invited = { heldOn: today, calledOff: '', saidYes: false, state: 'yes' } as const;

test.each([
  ['who said yes may from the day of the meeting on', {}, { ok: true, value: undefined }],
  ['the day before is too soon', { heldOn: '2026-11-13' }, { ok: false, problems: [{ code: 'not-held-yet', heldOn: '2026-11-13' }] }],
  ['who took part may whatever the day', { state: 'took-part', heldOn: '2026-11-13' }, { ok: true, value: undefined }],
  ['who said yes may though marked as not there', { state: 'not-there', saidYes: true }, { ok: true, value: undefined }],
  ['who was not there and had not said yes may not', { state: 'not-there' }, { ok: false, problems: [{ code: 'not-taken-part' }] }],
  [
    'called off late, the payment stands at once',
    { calledOff: 'paid-in-full', state: 'maybe', heldOn: '2027-01-01' },
    { ok: true, value: undefined },
  ],
  ['called off in good time there is nothing to send', { calledOff: 'called-off' }, { ok: false, problems: [{ code: 'called-off' }] }],
] as const)('%s', (_what, changes, expected) => {
  expect(mayStart({ ...invited, ...changes }, today)).toEqual(expected);
});

test.each<InvitationState>(['sent', 'maybe', 'no', 'another-way', 'ended'])('with the reply %s costs are not started', (state) => {
  expect(mayStart({ ...invited, state, saidYes: true }, today)).toEqual({ ok: false, problems: [{ code: 'not-taken-part' }] });
});

const from = { claimId: 'k9', startedAt: '2026-11-13T09:00:00.000Z', actualCostOnly: false };

test('costs begin as an empty draft with the offer, the money that is held and every hand so far', () => {
  const invitation = anInvitation({
    state: 'took-part',
    promisedPence: 20_250,
    invitedBy: 's2',
    arrangedBy: ['s1', 's2'],
    repliesNotedBy: ['s3', 's3'],
    tookPartRecordedBy: 's4',
    tookPartRecordedByHost: true,
    earlierConfirmers: ['s5'],
    keptApartStaffIds: ['s6'],
  });
  expect(startClaim(invitation, from)).toEqual({
    version: 0,
    seq: 0,
    headHash: '',
    notedBeside: 0,
    claimId: 'k9',
    personId: 'p1',
    alias: 'alias1',
    activityId: 'a1',
    activityTitle: 'Getting help sooner',
    boardId: 'b1',
    boardPlainName: 'Thursday group',
    heldOn: '2026-11-12',
    offer: anOffer(),
    lines: [],
    state: 'draft',
    startedAt: '2026-11-13T09:00:00.000Z',
    sentAt: '',
    decideBy: '',
    moneyBy: '',
    questions: [],
    decidedAt: '',
    decidedBy: '',
    secondLook: false,
    firstDecision: undefined,
    alikeCleared: [],
    calledOff: false,
    payablePence: 0,
    promisedPence: 20_250,
    runId: '',
    paidOn: '',
    hands: { originate: ['alias1', 's3'], approve: [], pay: [] },
    tookPartRecordedBy: 's4',
    tookPartRecordedByHost: true,
    recordedNotThere: false,
    earlierConfirmers: ['s5'],
    keptApartStaffIds: ['s6'],
    arrangedBy: ['s1', 's2'],
    endsAt: '2026-11-12T16:00:00.000Z',
  });
});

test('a record that somebody was not there is no confirmation, and goes with their costs', () => {
  const invitation = anInvitation({ state: 'not-there', tookPartRecordedBy: 's4', tookPartRecordedByHost: true, invitedBy: 's9' });
  expect(startClaim(invitation, from)).toMatchObject({
    tookPartRecordedBy: '',
    tookPartRecordedByHost: false,
    recordedNotThere: true,
    arrangedBy: ['s-coordinator', 's9'],
  });
});

test('who takes back only what they spent starts without a fee', () => {
  expect(startClaim(anInvitation(), { ...from, actualCostOnly: true }).offer).toEqual({ ...anOffer(), feePence: 0, feeFor: '' });
});

test('a claim for a meeting called off late says so, and one called off in time does not', () => {
  const calledOff = (how: 'paid-in-full' | 'called-off') => startClaim(anInvitation({ calledOff: how }), from).calledOff;
  expect([calledOff('paid-in-full'), calledOff('called-off')]).toEqual([true, false]);
});
