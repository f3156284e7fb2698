import { describe, expect, test } from 'vitest';
import type { Step } from '#shared/domain/disclosure-control/draft.ts';
import { hideAllAlike, hideFewPeople, hideSmallBase, roundNumbers } from '#shared/domain/disclosure-control/first-steps.ts';
import { everyStep, publishTable } from '#shared/domain/disclosure-control/publish-table.ts';
import type { Shown } from '#shared/domain/disclosure-control/shown.ts';
import type { Attribute, CountedTable, PublishedTable } from '#shared/domain/disclosure-control/table.ts';
import { hideWhatStillFollows, hideNextSmallest } from '#shared/domain/disclosure-control/what-follows.ts';
import { feePence, tableOf } from '#test/support/random-tables.ts';
import { rules } from '#test/support/small-number-rules.ts';

type Counts = readonly (readonly number[])[];

const publish = (table: CountedTable, steps: readonly Step[] = everyStep): PublishedTable => {
  const published = publishTable(table, rules, steps);
  if (!published.ok) throw new Error('This table crosses nothing about people');
  return published.value;
};

const read = (one: Shown): string => (one.kind === 'shown' ? String(one.value) : { small: '*', base: '-', earlier: '!' }[one.because]);

/** A measure as it would be printed: cells, then the total of the row; the totals last. */
const printed = (published: PublishedTable, name = 'people'): readonly string[] => {
  const measure = published.measures[name];
  if (measure === undefined) throw new Error(`Nothing is called ${name}`);
  return [
    ...measure.cells.map((cells, row) => [...cells, measure.rowTotals[row] ?? measure.total].map(read).join(' ')),
    [...measure.columnTotals, measure.total].map(read).join(' '),
  ];
};

/** Without money in it, so that eight people are enough. */
const peopleOnly = (counts: Counts): CountedTable => ({ ...tableOf(counts), measures: {} });
const after = (counts: Counts, ...steps: readonly Step[]) => printed(publish(peopleOnly(counts), steps));

describe('what leaves', () => {
  test('is a value or a reason, with the labels, and nothing else', () => {
    const published = publish(tableOf([[3, 20, 9]]));
    expect(published.rows).toEqual(['board 1']);
    expect(published.columns).toEqual(['answer 1', 'answer 2', 'answer 3']);
    expect(Object.keys(published).toSorted()).toEqual(['columns', 'measures', 'rows']);
    expect(published.measures['people']?.cells).toEqual([
      [
        { kind: 'hidden', because: 'small' },
        { kind: 'shown', value: 20 },
        { kind: 'hidden', because: 'small' },
      ],
    ]);
  });

  test('says of a cell that is hidden because of another the same as of one about few people', () => {
    expect(printed(publish(tableOf([[3, 20, 9]])))).toEqual(['* 20 * 30', '* 20 * 30']);
  });

  test('hides a cell in money when it is hidden in people, and rounds money to five half days', () => {
    expect(printed(publish(tableOf([[3, 20, 9]])), 'fees')).toEqual(['* 150000 * 250000', '* 150000 * 250000']);
    expect(32 * feePence).toBe(264_000);
  });

  test('rounds what is not money as it rounds people', () => {
    const table: CountedTable = { ...tableOf([[24, 33]]), measures: { days: 'time' } };
    const cells = table.cells.map((ofRow) => ofRow.map(({ people }) => ({ people, values: { days: people + 4 } })));
    expect(printed(publish({ ...table, cells }), 'days')).toEqual(['30 35 65', '30 35 65']);
  });

  test('counts nothing where a measure was not counted', () => {
    const cells = [
      [
        { people: 24, values: {} },
        { people: 33, values: { fees: 50_000 } },
      ],
    ];
    expect(printed(publish({ ...tableOf([[24, 33]]), cells }), 'fees')).toEqual(['0 50000 50000', '0 50000 50000']);
  });
});

describe('two things about people are never crossed', () => {
  const about = (kind: Attribute['kind'], name: string): Attribute => ({ kind, name, labels: ['one'] });
  const crossed = (rowsBy: Attribute, columnsBy: Attribute) =>
    publishTable({ rowsBy, columnsBy, measures: {}, cells: [[{ people: 90, values: {} }]] }, rules);

  test.each([
    ['equality', 'people'],
    ['people', 'equality'],
    ['people', 'people'],
    ['equality', 'equality'],
  ] as const)('%s by %s is refused', (rows, columns) => {
    expect(crossed(about(rows, 'ethnicity'), about(columns, 'board'))).toEqual({
      ok: false,
      problems: [{ code: 'two-attributes-crossed', rowsBy: 'ethnicity', columnsBy: 'board' }],
    });
  });

  test.each([
    ['plain', 'people'],
    ['equality', 'plain'],
    ['plain', 'plain'],
  ] as const)('%s by %s is not', (rows, columns) => {
    expect(crossed(about(rows, 'one'), about(columns, 'other')).ok).toBe(true);
  });
});

describe('a small base', () => {
  test('shows its total alone below twenty people', () => {
    expect(
      after(
        [
          [10, 9],
          [0, 0],
        ],
        hideSmallBase,
      ),
    ).toEqual(['- - -', '- - -', '- - 19']);
    expect(
      after(
        [
          [10, 10],
          [0, 0],
        ],
        hideSmallBase,
      ),
    ).toEqual(['10 10 20', '0 0 0', '10 10 20']);
  });

  test('of one row, or of one column, keeps what is its total', () => {
    expect(after([[10, 9]], hideSmallBase)).toEqual(['- - 19', '- - 19']);
    expect(after([[10], [9]], hideSmallBase)).toEqual(['- -', '- -', '19 19']);
    expect(after([[19]], hideSmallBase)).toEqual(['19 19', '19 19']);
  });

  test('of nobody is a table of noughts', () => {
    expect(after([[0, 0]], hideSmallBase)).toEqual(['0 0 0', '0 0 0']);
  });

  test.each(['rowsBy', 'columnsBy'] as const)('is below fifty where people are told apart by what equality law protects: %s', (side) => {
    const plain = { ...peopleOnly([[40, 9]]), rowsBy: { name: 'all', kind: 'plain', labels: ['all'] } } as const;
    const of = (counts: Counts) => {
      const table = { ...plain, cells: peopleOnly(counts).cells };
      return printed(publish({ ...table, [side]: { ...table[side], kind: 'equality' } }, [hideSmallBase]));
    };
    expect([of([[40, 9]]), of([[40, 10]])]).toEqual([
      ['- - 49', '- - 49'],
      ['40 10 50', '40 10 50'],
    ]);
  });
});

describe('few people', () => {
  test('are one to seven, in cells and in totals', () => {
    expect(
      after(
        [
          [0, 1, 7],
          [8, 0, 20],
        ],
        hideFewPeople,
      ),
    ).toEqual(['0 * * 8', '8 0 20 28', '8 * 27 36']);
  });

  test('are one to eight as soon as there is money in the table', () => {
    expect(printed(publish(tableOf([[8, 9, 30]]), [hideFewPeople]))).toEqual(['* 9 30 47', '* 9 30 47']);
  });
});

describe('a line in which everybody stands in one place', () => {
  test('goes with its noughts and its total', () => {
    expect(
      after(
        [
          [0, 12, 0],
          [10, 20, 30],
        ],
        hideAllAlike,
      ),
    ).toEqual(['* * * *', '* 20 * 60', '* 32 * 72']);
    expect(
      after(
        [
          [0, 10],
          [12, 20],
        ],
        hideAllAlike,
      ),
    ).toEqual(['* * *', '* 20 32', '* 30 42']);
    expect(
      after(
        [
          [5, 10],
          [12, 20],
        ],
        hideAllAlike,
      ),
    ).toEqual(['5 10 15', '12 20 32', '17 30 47']);
  });

  test('is not one with a single cell, nor one of nobody', () => {
    expect(after([[12], [20]], hideAllAlike)).toEqual(['12 12', '20 20', '32 32']);
    expect(
      after(
        [
          [0, 0],
          [20, 30],
        ],
        hideAllAlike,
      ),
    ).toEqual(['* * 0', '* * 50', '* * 50']);
    expect(after([[0, 0, 0]], hideAllAlike)).toEqual(['0 0 0 0', '0 0 0 0']);
  });
});

describe('what follows from what is shown', () => {
  test('the next smallest of a row goes with its only hidden cell, and a nought does not', () => {
    expect(
      after(
        [
          [3, 0, 40, 9],
          [30, 31, 32, 30],
        ],
        hideFewPeople,
        hideNextSmallest,
      ),
    ).toEqual(['* 0 40 * 52', '* 31 32 * 123', '33 31 72 39 175']);
  });

  test('two that come to few between them take a third along', () => {
    expect(after([[3, 4, 40]], hideFewPeople, hideNextSmallest)).toEqual(['* * * 47', '* * 40 47']);
    expect(after([[3, 7, 40]], hideFewPeople, hideNextSmallest)).toEqual(['* * 40 50', '* * 40 50']);
  });

  test('two that come to nine stay, because either can be eight; two that come to eight do not', () => {
    expect(after([[3, 6, 40]], hideFewPeople, hideNextSmallest)).toEqual(['* * 40 49', '* * 40 49']);
    expect(after([[3, 5, 40]], hideFewPeople, hideNextSmallest)).toEqual(['* * * 48', '* * 40 48']);
  });

  test('totals go where no cell is left to', () => {
    const counts = [
      [9, 0, 0],
      [3, 20, 30],
    ];
    expect(after(counts, hideFewPeople, hideNextSmallest)).toEqual(['* 0 0 9', '* * 30 53', '12 20 30 62']);
    expect(after(counts, hideFewPeople, hideNextSmallest, hideWhatStillFollows)).toEqual(['* 0 0 *', '* * 30 *', '* * 30 62']);
  });

  test('a table with nothing to hide stays whole', () => {
    expect(
      after(
        [
          [20, 30],
          [40, 50],
        ],
        ...everyStep.filter((step) => step !== roundNumbers),
      ),
    ).toEqual(['20 30 50', '40 50 90', '60 80 140']);
  });
});

test('rounding is to five', () => {
  expect(after([[21, 33]], roundNumbers)).toEqual(['20 35 55', '20 35 55']);
  expect(after([[21, 33]])).toEqual(['21 33 54', '21 33 54']);
});
