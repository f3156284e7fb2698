import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleNeeded, type Quantity } from '#shared/domain/disclosure-control/rules.ts';
import { hidden, shown } from '#shared/domain/disclosure-control/shown.ts';
import { countOfPeople, percentOf, roundedTo, valueAboutPeople } from '#shared/domain/disclosure-control/single-figures.ts';
import { rules } from '#test/support/small-number-rules.ts';

describe('how many different people have to be behind a number', () => {
  test.each<[Quantity, number]>([
    ['people', 8],
    ['money', 9],
    ['time', 9],
    ['experience', 9],
    ['things', 3],
  ])('%s: %i', (quantity, needed) => {
    expect(peopleNeeded(quantity, rules)).toBe(needed);
  });

  test('experience asks for as many answers as the policy says, when those are more', () => {
    expect(peopleNeeded('experience', { ...rules, fewestAnswers: 12 })).toBe(13);
    expect(peopleNeeded('experience', { ...rules, hiddenUpTo: 10 })).toBe(12);
  });
});

test.each([
  [0, 0],
  [2, 0],
  [3, 5],
  [7, 5],
  [8, 10],
  [12, 10],
  [13, 15],
])('%i is rounded to %i', (value, rounded) => {
  expect(roundedTo(value, 5)).toBe(rounded);
});

test('half way goes up, and to the nearest one is the number itself', () => {
  expect([roundedTo(25_000, 50_000), roundedTo(24_999, 50_000), roundedTo(8, 1)]).toEqual([50_000, 0, 8]);
});

test('one to seven people are hidden; nobody is nought, and eight are about ten', () => {
  expect([0, 1, 7, 8, 12, 13].map((people) => countOfPeople(people, rules))).toEqual([
    shown(0),
    hidden('small'),
    hidden('small'),
    shown(10),
    shown(10),
    shown(15),
  ]);
});

test('money and time are shown from nine people on: a reader who is one of them takes away their own and is left with eight', () => {
  const value = (people: number) => valueAboutPeople({ value: 99_123, people }, 'money', rules);
  expect([value(1), value(8), value(9)]).toEqual([hidden('small'), hidden('small'), shown(99_123)]);
  expect(valueAboutPeople({ value: 0, people: 0 }, 'time', rules)).toEqual(shown(0));
});

test('a value is judged by its people and never by its size', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 8 }), (value, people) => {
      expect(valueAboutPeople({ value, people }, 'money', rules)).toEqual(hidden('small'));
    }),
  );
});

test('things are shown when two besides the reader are behind them', () => {
  const meetings = (people: number) => valueAboutPeople({ value: 5, people }, 'things', rules);
  expect([0, 1, 2, 3].map(meetings)).toEqual([shown(5), hidden('small'), hidden('small'), shown(5)]);
});

describe('a percentage', () => {
  const percent = (part: number, whole: number, people = 9) => percentOf({ part, whole, people }, 'time', rules);

  test('is worked out from both numbers rounded, and is whole', () => {
    expect([percent(23, 25), percent(22, 25), percent(17, 30), percent(0, 20)]).toEqual([shown(100), shown(80), shown(50), shown(0)]);
    expect(percent(33, 45)).toEqual(shown(78));
  });

  test('is not shown of fewer than twenty, nor of eight people', () => {
    expect([percent(19, 19), percent(20, 20), percent(20, 20, 8)]).toEqual([hidden('base'), shown(100), hidden('small')]);
    expect(percentOf({ part: 20, whole: 20, people: 8 }, 'people', rules)).toEqual(shown(100));
  });

  test('would tell how few are missing if it were worked out from the numbers themselves', () => {
    const missing = (roundTo: number): number => {
      const told = percentOf({ part: 23, whole: 25, people: 9 }, 'time', { ...rules, roundTo });
      return told.kind === 'shown' ? 25 - Math.round((told.value * 25) / 100) : 0;
    };
    expect([missing(1), missing(5)]).toEqual([2, 0]);
  });
});
