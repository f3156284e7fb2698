import { expect, test } from 'vitest';
import type { ClaimState } from '#shared/domain/claim.ts';
import { allRemoved, canStillBePaid, removeDetails, withoutNotes, withoutWords } from '#shared/domain/removing.ts';
import { aClaim, aContribution, aLine, aPerson } from '#test/support/builders.ts';

const closing = aPerson({
  state: 'closing',
  removeOn: '2026-12-07',
  closedFrom: 'active',
  reach: { kind: 'post', address: '1 High Street', openToOthers: 'no' },
  keptApartStaffIds: ['s1'],
});

test('details are removed on their day and not before', () => {
  expect(removeDetails(closing, '2026-12-06')).toBeUndefined();
  expect(removeDetails(closing, '2026-12-07')).toEqual({
    ...closing,
    state: 'closed',
    alias: '',
    knownAs: '',
    email: '',
    reach: { kind: 'email', openToOthers: 'not-sure' },
    senderPhrase: '',
    contactName: '',
    keptApartStaffIds: [],
  });
  expect(removeDetails(closing, '2027-01-01')?.state).toBe('closed');
});

test('nobody who is not closing loses anything', () => {
  for (const state of ['active', 'paused', 'closed'] as const) {
    expect(removeDetails({ ...closing, state }, '2027-01-01')).toBeUndefined();
  }
  expect(removeDetails({ ...closing, removeOn: '' }, '2027-01-01')).toBeUndefined();
});

test('once all is removed no day is waited for', () => {
  expect(allRemoved({ ...closing, version: 4 })).toEqual({ ...closing, version: 5, removeOn: '' });
});

test.each<[ClaimState, boolean]>([
  ['draft', false],
  ['sent', true],
  ['question', true],
  ['approved', true],
  ['in-run', true],
  ['settled', false],
  ['paid', false],
])('a claim that is %s can still be paid: %s', (state, can) => {
  expect(canStillBePaid({ state })).toBe(can);
});

test('a claim loses its notes and questions, and keeps what was paid and why', () => {
  const question = { words: 'Which bus?', askedBy: 's1', askedAt: '', answer: 'The 12', answeredAt: '' };
  const claim = aClaim({ version: 6, lines: [aLine(), aLine({ lineId: 'l2', note: '' })], questions: [question] });
  expect(withoutNotes(claim)).toEqual({
    ...claim,
    version: 7,
    questions: [],
    lines: [aLine({ note: '' }), aLine({ lineId: 'l2', note: '' })],
  });
  const clean = aClaim({ lines: [aLine({ note: '' })] });
  expect(withoutNotes(clean)).toBeUndefined();
  expect(withoutNotes({ ...clean, questions: [question] })?.questions).toEqual([]);
  expect(withoutNotes({ ...clean, lines: [aLine({ note: '' }), aLine({ lineId: 'l2', note: 'x' })] })).toBeDefined();
});

test('words go once, and nobody can show them again', () => {
  const said = aContribution({ version: 2, showing: 'with-name' });
  expect(withoutWords(said)).toEqual({ ...said, version: 3, words: '', showing: 'hold' });
  expect(withoutWords({ ...said, words: '' })).toBeUndefined();
});
