import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt, sentencesOf, wordsOf } from '#shared/content/sentences.ts';

test.each([
  [
    'lines, full stops and questions end sentences',
    'One day. Is that right?\nYes! We start: Come in',
    ['One day.', 'Is that right?', 'Yes!', 'We start:', 'Come in'],
  ],
  ['an amount ends none', 'The bus is £4.50. It is £1,200.00 today', ['The bus is £4.50.', 'It is £1,200.00 today']],
  ['a time ends none', 'We start at 2.30pm today. At 2 p.m. Monday too', ['We start at 2.30pm today.', 'At 2 p.m. Monday too']],
  [
    'a sentence can begin with a digit or an amount',
    'We wait. 3 people come. £5 is enough.',
    ['We wait.', '3 people come.', '£5 is enough.'],
  ],
  [
    'short forms end none',
    'See Dr. Rao, e.g. Monday, i.e. Not today, at St. Ann’s, approx. £5.',
    ['See Dr. Rao, e.g. Monday, i.e. Not today, at St. Ann’s, approx. £5.'],
  ],
  [
    'Mr. Mrs. Ms. and an initial end none',
    'Mr. Day, Mrs. May, Ms. Lee, Mx. Ro and J. Smith',
    ['Mr. Day, Mrs. May, Ms. Lee, Mx. Ro and J. Smith'],
  ],
  [
    'a word that ends as a short form does ends one',
    'We reached the coast. Come. Come to the west. Then go.',
    ['We reached the coast.', 'Come.', 'Come to the west.', 'Then go.'],
  ],
  ['a small letter goes on', 'Wait. and see', ['Wait. and see']],
  [
    'a closing quotation mark belongs to its sentence',
    'It says “No.” You say “Yes.” “Maybe”',
    ['It says “No.”', 'You say “Yes.”', '“Maybe”'],
  ],
  ['what has no word is none', ' … \n\n— \n!', []],
  ['no text has none', '', []],
])('%s', (_name, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test.each([
  ['The bus is £4.50, 2.30pm.', 5],
  ['Don’t ring 0808 157 0140', 5],
  ['well-known', 1],
  ['– / …', 0],
])('"%s" has %i words', (sentence, count) => {
  expect(wordsOf(sentence)).toHaveLength(count);
});

test('the sentence at a place of a text is the one that stands there', () => {
  const text = 'One is here.  Two is there.\nThree';
  expect([0, 11, 14, 26, 28].map((place) => sentenceAt(text, place))).toEqual([
    'One is here.',
    'One is here.',
    'Two is there.',
    'Two is there.',
    'Three',
  ]);
});

test('no word of any text is lost or made up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sentencesOf(text).join(' ').replaceAll(/\s/g, '').length).toBeLessThanOrEqual(text.replaceAll(/\s/g, '').length);
      expect(sentencesOf(text).every((sentence) => text.includes(sentence))).toBe(true);
    }),
  );
});

test('full sentences come apart as they were put together', () => {
  const sentence = fc.constantFrom('The bus is £4.50.', 'Is it 2.30pm?', 'Come in!', 'See Dr. Rao at 2pm.', '3 people came.');
  fc.assert(
    fc.property(fc.array(sentence), fc.constantFrom(' ', '\n', '  '), (sentences, between) => {
      expect(sentencesOf(sentences.join(between))).toEqual(sentences);
    }),
  );
});
