import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOfPeople, countOfThings, valueAboutPeople, withoutTheOnlyGap, type Shown } from '#shared/domain/small-numbers.ts';

const rules = { hiddenUpTo: 7 };
const shown = (value: number): Shown => ({ kind: 'shown', value });
const hidden: Shown = { kind: 'hidden' };

test('one to seven people are hidden, nobody and eight are shown', () => {
  expect([0, 1, 7, 8].map((people) => countOfPeople(people, rules))).toEqual([shown(0), hidden, hidden, shown(8)]);
});

test('a value is judged by its people and never by its size', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 7 }), (value, people) => {
      expect(valueAboutPeople(value, people, rules)).toEqual(hidden);
    }),
  );
});

test('things are shown unless they are all of one person', () => {
  expect([countOfThings(5, 1), countOfThings(5, 2), countOfThings(0, 1)]).toEqual([hidden, shown(5), shown(0)]);
});

test('one hidden part never stands alone among parts that could be taken away', () => {
  expect(withoutTheOnlyGap([shown(300), hidden, shown(200)])).toEqual([shown(300), hidden, hidden]);
  expect(withoutTheOnlyGap([shown(0), hidden, shown(200)])).toEqual([shown(0), hidden, hidden]);
  expect(withoutTheOnlyGap([hidden, hidden, shown(5)])).toEqual([hidden, hidden, shown(5)]);
});
