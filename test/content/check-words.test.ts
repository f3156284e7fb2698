import { expect, test } from 'vitest';
import { checkWords, readingGrade, sentencesOf } from '#shared/content/check-words.ts';

const kinds = (text: string, audience: 'person' | 'legal' | 'staff' = 'person') =>
  checkWords(text, audience).map((finding) => finding.kind);

test.each([
  ['Your code has expired.', 'hurries'],
  ['That is an invalid date.', 'blames'],
  ['You must sign in.', 'blames'],
  ['You take part as a survivor.', 'reveals'],
  ['Co-production Board', 'reveals'],
  ['Tell us your story.', 'asks-for-a-story'],
  ['Your claim is with Priya.', 'said-better'],
])('"%s" has a word we do not use', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test.each([
  'You do not need to tell us what happened to you.',
  'This note is being looked after by the named lead.',
  'A mustard sandwich is £2.50 and the refund is in the post.',
  'Money by Tuesday 8 December 2026.',
])('"%s" is fine', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('a legal notice may say must, and still never says why somebody knows us', () => {
  expect(kinds('The law says we must tell the tax office.', 'legal')).toEqual([]);
  expect(kinds('This is the safeguarding team.', 'legal')).toEqual(['reveals']);
});

test('staff pages may say what is so', () => {
  expect(kinds('The export failed with an error.', 'staff')).toEqual([]);
});

test('a sentence has at most 20 words', () => {
  const sentence = (words: number) => `${Array.from({ length: words }, () => 'go').join(' ')}.`;
  expect(kinds(sentence(20))).toEqual([]);
  expect(kinds(sentence(21))).toEqual(['long-sentence']);
});

test('lines, full stops and questions end sentences; amounts and times do not', () => {
  expect(sentencesOf('The bus is £4.50. Is that right?\nWe start at 2.30pm today')).toEqual([
    'The bus is £4.50.',
    'Is that right?',
    'We start at 2.30pm today',
  ]);
});

test('hard text is found, easy text is not', () => {
  const easy = Array.from({ length: 20 }, () => 'You can stop at any time.').join(' ');
  const hard = Array.from(
    { length: 20 },
    () => 'Administrative reimbursement arrangements necessitate contemporaneous documentation.',
  ).join(' ');
  expect(kinds(easy)).toEqual([]);
  expect(kinds(hard)).toEqual(['hard-to-read']);
  expect(readingGrade(sentencesOf(easy))).toBeLessThan(readingGrade(sentencesOf(hard)));
});
