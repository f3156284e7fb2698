import { expect, test } from 'vitest';
import { answerContribution, longestAnswer, type AnswerGiven } from '#shared/domain/answering.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import { aContribution } from '#test/support/builders.ts';

const agreed = (changes: Partial<Contribution> = {}) =>
  aContribution({ state: 'agreed', showing: 'without-name', agreedAt: '2026-11-14T09:00:00.000Z', ...changes });
const given = (changes: Partial<AnswerGiven> = {}): AnswerGiven => ({
  kind: 'done',
  words: 'Each letter now names somebody.',
  by: 's-board',
  at: '2026-11-20T10:00:00.000Z',
  ...changes,
});
const codes = (contribution: Contribution, changes: Partial<AnswerGiven>) => {
  const answer = answerContribution(contribution, given(changes));
  return answer.ok ? [] : answer.problems.map(({ code }) => code);
};

test('an answer is kept with who wrote it and when, and asks the person whether it answers', () => {
  expect(answerContribution(agreed(), given())).toEqual({
    ok: true,
    value: {
      ...agreed(),
      state: 'answered',
      outcome: {
        kind: 'done',
        words: 'Each letter now names somebody.',
        recordedBy: 's-board',
        recordedAt: '2026-11-20T10:00:00.000Z',
        answer: '',
      },
    },
  });
});

test('every problem of an answer is found', () => {
  expect(codes(agreed(), { kind: '', words: '' })).toEqual(['kind-missing', 'words-missing']);
  expect(codes(agreed(), { kind: 'done', words: '' })).toEqual(['words-missing']);
  expect(codes(agreed(), { kind: '', words: 'Something' })).toEqual(['kind-missing']);
});

test('what was not done always says why', () => {
  expect(codes(agreed(), { kind: 'not-done', words: '' })).toEqual(['why-missing']);
  expect(codes(agreed(), { kind: 'not-done', words: 'There was no money for it.' })).toEqual([]);
});

test('an answer has at most 2,000 letters, and says how many it has', () => {
  expect(longestAnswer).toBe(2_000);
  expect(codes(agreed(), { words: 'a'.repeat(2_000) })).toEqual([]);
  expect(answerContribution(agreed(), given({ words: 'a'.repeat(2_001) }))).toEqual({
    ok: false,
    problems: [{ code: 'words-too-long', letters: 2_001, most: 2_000 }],
  });
});

test('the answer that stands is not taken for a new one, and another kind or other words are', () => {
  const answered = agreed({
    state: 'answered',
    outcome: { kind: 'done', words: given().words, recordedBy: 's', recordedAt: '', answer: 'no' },
  });
  expect(codes(answered, {})).toEqual(['same-as-before']);
  expect(codes(answered, { kind: 'partly' })).toEqual([]);
  expect(codes(answered, { words: 'Each letter names somebody, and how to ring them.' })).toEqual([]);
});

test('what is held back or not agreed to can not be answered', () => {
  expect(codes(agreed({ showing: 'hold' }), {})).toEqual(['held-back']);
  expect(codes(agreed({ state: 'waiting-for-person' }), {})).toEqual(['not-now']);
  expect(codes(agreed({ state: 'removed' }), {})).toEqual(['not-now']);
});
