import { expect, test } from 'vitest';
import { carryOnAt, halfTypedOf } from '#shared/domain/half-typed.ts';
import { nothingAnswered } from '#shared/domain/joining.ts';

test('what was typed on a page of joining is kept, in its own fields and no others', () => {
  const typed = { knownAs: 'Sam', adult: 'yes', reach: 'phone', number: '07', address: '', shared: 'no', phrase: 'Ali', extra: 'x' };
  expect(halfTypedOf('name', typed)).toEqual({ question: 'name', typed: { knownAs: 'Sam' } });
  expect(halfTypedOf('age', typed)).toEqual({ question: 'age', typed: { adult: 'yes' } });
  expect(halfTypedOf('reach', typed)).toEqual({ question: 'reach', typed: { reach: 'phone', number: '07' } });
  expect(halfTypedOf('reach', { address: '1 High Street' })).toEqual({ question: 'reach', typed: { address: '1 High Street' } });
  expect(halfTypedOf('shared', typed)).toEqual({ question: 'shared', typed: { shared: 'no' } });
  expect(halfTypedOf('phrase', typed)).toEqual({ question: 'phrase', typed: { phrase: 'Ali' } });
  expect(halfTypedOf('choices', { 'show-first-name': 'yes', knownAs: 'Sam' })).toEqual({
    question: 'choices',
    typed: { 'show-first-name': 'yes' },
  });
});

test('of one field 2,000 letters are kept', () => {
  expect(halfTypedOf('name', { knownAs: 'a'.repeat(2_001) }).typed['knownAs']).toBe('a'.repeat(2_000));
});

test('somebody carries on where they stopped, else at the first question without an answer', () => {
  expect(carryOnAt(nothingAnswered, halfTypedOf('phrase', {}))).toBe('phrase');
  expect(carryOnAt(nothingAnswered, undefined)).toBe('name');
});
