import { describe, expect, test } from 'vitest';
import { draftOf, hiding, type Draft, type Entry } from '#shared/domain/disclosure-control/draft.ts';
import { roomOf } from '#shared/domain/disclosure-control/room.ts';
import { hideWhatStillFollows } from '#shared/domain/disclosure-control/what-follows.ts';
import { tableOf } from '#test/support/random-tables.ts';
import { rules } from '#test/support/small-number-rules.ts';

type Counts = readonly (readonly number[])[];

/** A table of people with these entries hidden, `0,1` for row and column; its totals stand after the last. */
const withHidden = (counts: Counts, hidden: readonly string[]): Draft =>
  hiding(draftOf({ ...tableOf(counts), measures: {} }, rules), ({ row, column }) => hidden.includes(`${row},${column}`));

const hiddenIn = ({ entries }: Draft): readonly Entry[] => entries.filter(({ hidden }) => hidden !== 'no');

const namesOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ row, column }) => `${row},${column}`);

const room = (draft: Draft, of: string, enough: number) => {
  const entry = draft.entries.find(({ row, column }) => `${row},${column}` === of);
  if (entry === undefined) throw new Error(`There is no ${of}`);
  const { others, sides } = roomOf(entry, hiddenIn(draft), enough);
  return { others, sides: sides.map((side) => [...side].toSorted()) };
};

const square = [
  [3, 9],
  [30, 40],
];

describe('the room of a hidden number', () => {
  test('is none when it is the only one in its row or in its column', () => {
    expect(room(withHidden(square, ['0,0']), '0,0', 7)).toEqual({ others: 0, sides: [['column 0'], ['row 0']] });
    expect(room(withHidden(square, ['0,0', '0,1']), '0,0', 7)).toEqual({ others: 0, sides: [['column 0'], ['column 1', 'row 0']] });
    expect(room(withHidden(square, ['0,0', '1,0']), '0,0', 7)).toEqual({ others: 0, sides: [['column 0', 'row 1'], ['row 0']] });
  });

  test('is what the others round it can give and take: each of them stays one person at least', () => {
    const all = withHidden(square, ['0,0', '0,1', '1,0', '1,1']);
    // 3 can be 11 while 9 becomes 1, or 1 while 9 becomes 11.
    expect(room(all, '0,0', 50).others).toBe(8 + 2);
    expect(room(all, '0,1', 50).others).toBe(2 + 8);
    expect(room(all, '1,0', 50).others).toBe(2 + 8);
    expect(room(all, '1,1', 50).others).toBe(8 + 2);
  });

  test('is counted no further than asked for, each way', () => {
    const all = withHidden(square, ['0,0', '0,1', '1,0', '1,1']);
    expect(room(all, '0,0', 5).others).toBe(5 + 2);
    expect(room(all, '0,1', 5).others).toBe(2 + 5);
    expect(room(all, '0,0', 1).others).toBe(1 + 1);
  });

  test('of a nought is upwards only', () => {
    const draft = withHidden(
      [
        [0, 9],
        [30, 40],
      ],
      ['0,0', '0,1', '1,0', '1,1'],
    );
    expect(room(draft, '0,0', 50).others).toBe(8);
  });

  test('leads through totals as through cells: a row whose total is hidden can be longer', () => {
    const draft = withHidden(square, ['0,0', '0,2', '2,0', '2,2']);
    // The cell, the totals of its row and its column, and the total of all, can all be more by the same.
    expect(room(draft, '0,0', 50).others).toBe(50 + 2);
    expect(room(draft, '2,2', 50).others).toBe(50 + 2);
  });

  test('adds up what runs along several ways', () => {
    const three = [
      [3, 4, 5],
      [30, 40, 50],
    ];
    const draft = withHidden(three, ['0,0', '0,1', '0,2', '1,0', '1,1', '1,2']);
    expect(room(draft, '0,0', 50).others).toBe(3 + 4 + 2);
  });

  test('runs back along a way that was taken first, when two have to share it', () => {
    const counts = [
      [2, 9, 9],
      [9, 2, 9],
      [9, 9, 2],
    ];
    const draft = withHidden(counts, ['0,0', '0,1', '1,0', '1,1', '1,2', '2,1', '2,2', '0,2', '2,0']);
    expect(room(draft, '0,0', 50).others).toBe(16 + 1);
  });
});

describe('what follows though every row and every column has two hidden cells', () => {
  test('is the one bridge between two blocks: the smallest that joins them as well is hidden with it', () => {
    const counts = [
      [30, 30, 25, 40],
      [30, 30, 26, 40],
      [40, 40, 30, 30],
      [21, 40, 30, 30],
    ];
    const blocks = ['0,0', '0,1', '1,0', '1,1', '2,2', '2,3', '3,2', '3,3'];
    const draft = withHidden(counts, [...blocks, '1,2']);
    expect(room(draft, '1,2', 7)).toEqual({
      others: 0,
      sides: [
        ['column 2', 'column 3', 'row 2', 'row 3'],
        ['column 0', 'column 1', 'row 0', 'row 1'],
      ],
    });
    expect(namesOf(hiddenIn(hideWhatStillFollows(draft))).toSorted()).toEqual([...blocks, '1,2', '3,0'].toSorted());
    expect(namesOf(hiddenIn(hideWhatStillFollows(withHidden(counts, blocks)))).toSorted()).toEqual(blocks.toSorted());
  });

  test('is each of several that come to one person each', () => {
    const ones = [
      [1, 1, 40],
      [1, 1, 41],
      [50, 60, 70],
    ];
    const draft = withHidden(ones, ['0,0', '0,1', '1,0', '1,1']);
    expect(room(draft, '0,0', 7).others).toBe(1 - 1);
    const after = hideWhatStillFollows(draft);
    for (const name of namesOf(hiddenIn(after))) expect(room(after, name, 7).others).toBeGreaterThanOrEqual(7);
    expect(namesOf(hiddenIn(after))).toEqual(expect.arrayContaining(['0,2', '2,0']));
  });

  test('is left when there is room for seven others, and not when there is for six', () => {
    const of = (people: number): readonly string[] => {
      const draft = withHidden(
        [
          [1, people],
          [60, 90],
        ],
        ['0,0', '0,1', '1,0', '1,1'],
      );
      return namesOf(hiddenIn(hideWhatStillFollows(draft)));
    };
    // The one can be up to eight more of its row's nine; in the other row there are enough to give and take.
    expect(of(8)).toEqual(['0,0', '0,1', '1,0', '1,1']);
    expect(of(7).length).toBeGreaterThan(4);
  });

  test('noughts are hidden only when nothing with people in it helps', () => {
    const draft = withHidden([[9, 0, 30]], ['0,0', '1,0', '0,3', '1,3']);
    const names = namesOf(hiddenIn(hideWhatStillFollows(draft)));
    expect(names).toEqual(['0,0', '0,3', '1,0', '1,3']);
    const alone = withHidden([[0, 0]], ['0,0']);
    expect(namesOf(hiddenIn(hideWhatStillFollows(alone)))).toEqual(expect.arrayContaining(['0,0', '0,1']));
  });
});
