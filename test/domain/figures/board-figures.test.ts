import { expect, test } from 'vitest';
import { hidden, shown } from '#shared/domain/disclosure-control/shown.ts';
import { boardFigures } from '#shared/domain/figures/board-figures.ts';
import { rules } from '#test/support/small-number-rules.ts';

const people = (kind: string, names: readonly string[]) => Object.fromEntries(names.map((name) => [`people.${kind}.${name}`, 1]));

test('meetings are counted, and those people took part in only when two besides the reader did', () => {
  const held = { 'held.a1': 1, 'held.a2': 1, 'present.a1': 2 };
  const of = (names: readonly string[]) => boardFigures([{ ...held, ...people('tookPart', names) }], rules);
  expect(of(['ann', 'bob'])).toMatchObject({ meetings: shown(2), meetingsWithExperts: hidden('small') });
  expect(of(['ann', 'bob', 'cy'])).toMatchObject({ meetings: shown(2), meetingsWithExperts: shown(1) });
});

test('people are the different ones of all twelve months together', () => {
  const month = (name: string) => ({ [`present.${name}`]: 1, ...people('tookPart', [name]) });
  const twice = boardFigures([month('ann'), month('bob'), month('ann')], rules);
  expect([twice.meetings, twice.meetingsWithExperts]).toEqual([shown(2), hidden('small')]);
  expect(boardFigures([month('ann'), month('bob'), month('cy')], rules).meetingsWithExperts).toEqual(shown(3));
});

test('a meeting that was recorded as somebody’s and not yet as held is one that was held', () => {
  expect(boardFigures([{ 'held.a1': 1, 'present.a1': 1, 'present.a2': 1 }], rules).meetings).toEqual(shown(2));
});

test('what was said is hidden while it is from one or two people, and what came of it while it is about one or two', () => {
  const amounts = { agreed: 6, 'outcome.done': 2, 'outcome.partly': 1, 'outcome.planned': 3, 'outcome.not-done': 4 };
  const of = (names: readonly string[]) =>
    boardFigures([{ ...amounts, ...people('said', names), ...people('toldWhatHappened', names) }], rules);
  expect(of(['ann', 'bob'])).toMatchObject({
    said: hidden('small'),
    outcomes: { done: hidden('small'), partly: hidden('small'), planned: hidden('small'), 'not-done': hidden('small') },
  });
  expect(of(['ann', 'bob', 'cy'])).toMatchObject({
    said: shown(6),
    outcomes: { done: shown(2), partly: shown(1), planned: shown(3), 'not-done': shown(4) },
  });
});

test('somebody whose part was taken back is nobody', () => {
  const month = { 'present.a1': 2, 'people.tookPart.ann': 1, 'people.tookPart.bob': 1, 'people.tookPart.cy': 0 };
  expect(boardFigures([month], rules).meetingsWithExperts).toEqual(hidden('small'));
});

test('answers stand beside their words on the same page, and are counted in full', () => {
  const amounts = { 'answer.yes': 1, 'answer.not-yet': 2, 'answer.no': 3, ...people('answered', ['ann']) };
  expect(boardFigures([amounts], rules).answers).toEqual({ yes: shown(1), 'not-yet': shown(2), no: shown(3) });
});

test('of a year in which nothing happened everything is nought', () => {
  const nought = shown(0);
  expect(boardFigures([{}], rules)).toEqual({
    meetings: nought,
    meetingsWithExperts: nought,
    said: nought,
    outcomes: { done: nought, partly: nought, planned: nought, 'not-done': nought },
    answers: { yes: nought, 'not-yet': nought, no: nought },
  });
});
