import { expect, test } from 'vitest';
import { startClaim } from '#shared/domain/claiming.ts';
import { waitsForBoard } from '#shared/domain/contribution.ts';
import { noteSaid, recordTookPart } from '#shared/domain/recording.ts';
import { offerTotalPence } from '#shared/domain/replying.ts';
import { agree, answerOutcome, consentsOf, remove } from '#shared/domain/settling.ts';
import { handsIn } from '#shared/domain/three-hands.ts';
import { aContribution, anActivity, anInvitation, anOffer, staffWith } from '#test/support/builders.ts';

const now = '2026-11-12T16:30:00.000Z';
const of = (changes = {}) => ({ invitation: anInvitation(changes), activity: anActivity(), now });
const host = staffWith(['host']);
const yes = { tookPart: 'yes', notes: 0, claimStarted: false } as const;

test('whoever invited somebody never records that they came, whatever other role they hold', () => {
  const both = staffWith(['coordinator', 'host'], { staffId: 's-coordinator' });
  expect(recordTookPart(both, of(), yes)).toEqual({ ok: false, problems: [{ code: 'is-inviter' }] });
});

test('a host of the board records it as host; another coordinator as themselves', () => {
  expect(recordTookPart(host, of(), yes)).toMatchObject({
    ok: true,
    value: { invitation: { tookPartRecordedBy: 's-host', tookPartRecordedByHost: true } },
  });
  const other = staffWith(['coordinator'], { staffId: 's-other' });
  expect(recordTookPart(other, of(), yes)).toMatchObject({
    ok: true,
    value: { invitation: { tookPartRecordedBy: 's-other', tookPartRecordedByHost: false } },
  });
});

test('nothing is recorded before the meeting starts', () => {
  expect(recordTookPart(host, { ...of(), now: '2026-11-12T13:59:00.000Z' }, yes)).toEqual({
    ok: false,
    problems: [{ code: 'not-started' }],
  });
});

test('who took part is owed the offer whatever they had replied; who was not there is not', () => {
  const total = offerTotalPence(anOffer());
  expect(recordTookPart(host, of({ state: 'sent' }), yes)).toMatchObject({ ok: true, value: { promisePence: total } });
  expect(recordTookPart(host, of({ state: 'yes', promisedPence: total }), yes)).toMatchObject({ ok: true, value: { promisePence: 0 } });
  const notThere = recordTookPart(host, of({ state: 'yes', promisedPence: total }), { ...yes, tookPart: 'no' });
  expect(notThere).toMatchObject({ ok: true, value: { promisePence: -total, invitation: { state: 'not-there', promisedPence: 0 } } });
});

test('a record keeps that the reply was yes, however often it is corrected', () => {
  let { invitation } = of({ state: 'yes' });
  for (const tookPart of ['no', 'yes', 'no'] as const) {
    const recorded = recordTookPart(host, { ...of(), invitation }, { ...yes, tookPart });
    invitation = recorded.ok ? recorded.value.invitation : expect.fail('A record can be put right');
    expect(invitation.saidYes).toBe(true);
  }
  for (const state of ['sent', 'maybe', 'no', 'another-way'] as const)
    expect(recordTookPart(host, of({ state }), { ...yes, tookPart: 'no' })).toMatchObject({ value: { invitation: { saidYes: false } } });
});

test('a record can be put right, and the same again only adds notes', () => {
  expect(recordTookPart(host, of({ state: 'not-there' }), yes)).toMatchObject({ ok: true, value: { invitation: { state: 'took-part' } } });
  const again = of({ state: 'took-part', promisedPence: 1 });
  expect(recordTookPart(host, again, { ...yes, notes: 1 })).toEqual({ ok: true, value: { invitation: again.invitation, promisePence: 0 } });
});

test('whoever but a host said they came has a hand in the payment, also when it was corrected before the costs were started', () => {
  const other = staffWith(['coordinator'], { staffId: 's-other' });
  let { invitation } = of();
  for (const [staff, tookPart] of [
    [other, 'yes'],
    [host, 'no'],
    [other, 'yes'],
    [host, 'no'],
    [host, 'yes'],
  ] as const) {
    const recorded = recordTookPart(staff, { ...of(), invitation }, { ...yes, tookPart });
    invitation = recorded.ok ? recorded.value.invitation : expect.fail('A record can be put right');
  }
  expect(invitation).toMatchObject({ tookPartRecordedBy: 's-host', tookPartRecordedByHost: true, earlierConfirmers: ['s-other'] });
  const claim = startClaim(invitation, { claimId: 'k1', startedAt: now, actualCostOnly: false });
  expect(handsIn({ claim, personCreatedBy: 'self' }).approve).toEqual(['s-other']);
});

test('words of somebody who was not there are asked about', () => {
  expect(recordTookPart(host, of(), { tookPart: 'no', notes: 1, claimStarted: false })).toEqual({
    ok: false,
    problems: [{ code: 'said-but-not-there' }],
  });
});

test('what was said waits for the person, held, with its answer due thirty days after the meeting', () => {
  const note = noteSaid(anInvitation(), { contributionId: 'c9', words: 'A name helps.', recordedBy: 's-host', outcomeDueDays: 30 });
  expect(note).toMatchObject({ state: 'waiting-for-person', showing: 'hold', outcomeDueOn: '2026-12-12', version: 0 });
});

test('agreeing keeps the person’s own words, and empty words are asked about', () => {
  expect(agree(aContribution(), { words: 'Mine.', showing: 'hold', at: now })).toMatchObject({
    ok: true,
    value: { words: 'Mine.', state: 'agreed', agreedAt: now },
  });
  expect(agree(aContribution(), { words: '', showing: 'hold', at: now })).toEqual({ ok: false, problems: [{ code: 'no-words' }] });
});

test('taking it out deletes the words, from every state but one already taken out', () => {
  for (const state of ['waiting-for-person', 'agreed', 'answered'] as const) {
    expect(remove(aContribution({ state, showing: 'with-name' }))).toMatchObject({
      ok: true,
      value: { words: '', showing: 'hold', state: 'removed' },
    });
  }
  expect(remove(aContribution({ state: 'removed' })).ok).toBe(false);
});

test('showing is a consent to just that, and holding back is none', () => {
  const given = { at: now, wordingOf: (purpose: string) => `${purpose}/1` };
  expect(consentsOf(aContribution({ showing: 'with-name' }), given).map(({ purpose, state }) => [purpose, state])).toEqual([
    ['show-first-name', 'given'],
  ]);
  expect(consentsOf(aContribution({ showing: 'without-name' }), given).map(({ purpose }) => purpose)).toEqual(['use-words-without-name']);
  expect(consentsOf(aContribution({ showing: 'hold' }), given)).toEqual([]);
});

test('"does this answer it" is asked only of an answer', () => {
  const outcome = { kind: 'done', words: 'Done.', recordedBy: 's1', recordedAt: now, answer: '' } as const;
  expect(answerOutcome(aContribution(), { answer: 'yes', lookAgainBy: '2026-12-23' })).toEqual({
    ok: false,
    problems: [{ code: 'nothing-to-answer' }],
  });
  const answered = aContribution({ state: 'answered', outcome });
  expect(answerOutcome(answered, { answer: 'yes', lookAgainBy: '2026-12-23' })).toMatchObject({
    value: { outcome: { answer: 'yes' }, outcomeDueOn: answered.outcomeDueOn },
  });
  expect(waitsForBoard(answered)).toBe(false);
});

test('"not yet" is the board’s turn again, by a day that a second press does not move', () => {
  const outcome = { kind: 'done', words: 'Done.', recordedBy: 's1', recordedAt: now, answer: '' } as const;
  const given = answerOutcome(aContribution({ state: 'answered', outcome }), { answer: 'not-yet', lookAgainBy: '2026-12-23' });
  if (!given.ok) throw new Error('It is an answer');
  expect(given.value).toMatchObject({ outcome: { answer: 'not-yet' }, outcomeDueOn: '2026-12-23' });
  expect(waitsForBoard(given.value)).toBe(true);
  expect(answerOutcome(given.value, { answer: 'no', lookAgainBy: '2027-01-09' })).toMatchObject({ value: { outcomeDueOn: '2026-12-23' } });
});
