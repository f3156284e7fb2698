import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twelveMonthsTo } from '#shared/domain/figures/period.ts';
import { figuresFrom, standingsOf } from '#shared/domain/figures/reduce.ts';
import { middleAndSlowestTenth } from '#shared/domain/figures/spread.ts';
import { changesBetween } from '#shared/domain/figures/standing.ts';
import { chained, journalStory } from '#test/support/journal-stories.ts';

const plain = (figures: ReturnType<typeof figuresFrom>) => Object.fromEntries([...figures].map(([place, amounts]) => [place, amounts]));

test('figures are the same in whatever order entries arrive, and however often', () => {
  fc.assert(
    fc.property(
      journalStory.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 })),
      ),
      ([entries, delivered]) => {
        expect(plain(figuresFrom(delivered))).toEqual(plain(figuresFrom(entries)));
      },
    ),
    { numRuns: 300 },
  );
});

test('what changes between two answers, added to the first, is the second', () => {
  fc.assert(
    // A story in which nothing happened has no answer to compare.
    fc.property(
      journalStory.filter((entries) => entries.length > 0),
      (entries) => {
        const [first, second] = [standingsOf(entries[0] ?? neverHappens()), standingsOf(entries.at(-1) ?? neverHappens())];
        const before = first.flatMap(({ shares }) => shares);
        const after = second.flatMap(({ shares }) => shares);
        expect(changesBetween([], changesBetween([...before, ...changesBetween(before, after)], after))).toEqual([]);
      },
    ),
  );
});

test('a correction takes the place of the first record', () => {
  const about = { boardId: 'thursday', heldOn: '2026-11-12', alias: 'ann', activityId: 'a1', promisedPence: 0, promiseChangePence: 0 };
  const entries = chained([
    {
      aggregate: 'invitation#a1.ann',
      type: 'took-part-recorded' as const,
      at: '2026-11-12T16:00:00.000Z',
      facts: { ...about, tookPart: 'yes' },
    },
    {
      aggregate: 'invitation#a1.ann',
      type: 'took-part-recorded' as const,
      at: '2026-11-12T17:00:00.000Z',
      facts: { ...about, tookPart: 'no' },
    },
  ]);
  expect(plain(figuresFrom(entries))).toEqual({});
  expect(plain(figuresFrom(entries.toReversed()))).toEqual({});
});

test('an entry without a fact it needs is a fault, not a figure', () => {
  const [entry] = chained([
    { aggregate: 'activity#a1', type: 'activity-held' as const, at: '2026-11-12T16:00:00.000Z', facts: { heldOn: '2026-11-12' } },
  ]);
  expect(() => standingsOf(entry ?? neverHappens())).toThrow('lacks boardId');
});

test('the middle and the slowest tenth are whole days that somebody waited', () => {
  expect(
    middleAndSlowestTenth(
      new Map([
        [3, 5],
        [9, 4],
        [20, 1],
      ]),
    ),
  ).toEqual({ middle: 3, slowestTenth: 9 });
  expect(middleAndSlowestTenth(new Map())).toBeUndefined();
});

test('the period is twelve whole months, the last one the month of the day', () => {
  const period = twelveMonthsTo('2026-11-23');
  expect([period.months[0], period.months.at(-1), period.from, period.to]).toEqual(['2025-12', '2026-11', '2025-12-01', '2026-11-30']);
});

const neverHappens = (): never => {
  throw new Error('A story has at least one entry');
};

test('a payment that came back is no longer paid in the month that it was, and is paid in that of the next run', () => {
  const who = { boardId: 'thursday', fundId: 'f', alias: 'ann' };
  const about = { aggregate: 'claim#k', at: '2026-11-25T10:00:00.000Z', by: 'staff:s-maker' };
  const paidFacts = {
    ...who,
    payablePence: 800,
    feePence: 800,
    costsPence: 0,
    paidOn: '2026-11-25',
    promisedBy: '2026-12-03',
    workingDays: 4,
  };
  const paid = { ...about, type: 'claim-paid' as const, facts: paidFacts };
  const back = { ...about, type: 'claim-came-back' as const, facts: { ...who, payablePence: 800, because: 'account-closed' } };
  expect(plain(figuresFrom(chained([paid, back])))).toEqual({});
  const again = { ...paid, facts: { ...paidFacts, paidOn: '2026-12-04', workingDays: 11 } };
  expect(plain(figuresFrom(chained([paid, back, again]).toReversed()))).toEqual({
    '2026-12\nthursday': { spentPence: 800, paidClaims: 1, 'daysToPay.11': 1, 'people.paid.ann': 1 },
  });
});

test('what is held back after the board answered is in no figure, and comes back whole when it is shown again', () => {
  const aggregate = 'contribution#c1';
  const facts = { boardId: 'b1', alias: 'a', activityId: 'a1', heldOn: '2026-11-12' };
  const answered = [
    { aggregate, type: 'contribution-recorded', at: '2026-11-12T10:00:00.000Z', facts },
    { aggregate, type: 'contribution-agreed', at: '2026-11-13T10:00:00.000Z', facts: { ...facts, showing: 'with-name' } },
    { aggregate, type: 'outcome-recorded', at: '2026-11-14T10:00:00.000Z', facts: { ...facts, kind: 'done' } },
    { aggregate, type: 'outcome-answered', at: '2026-11-15T10:00:00.000Z', facts: { ...facts, answer: 'no' } },
  ] as const;
  const again = (showing: string, at: string) =>
    ({ aggregate, type: 'contribution-agreed', at, facts: { ...facts, showing, kind: 'done', answer: 'no' } }) as const;
  const held = again('hold', '2026-11-16T10:00:00.000Z');
  const before = plain(figuresFrom(chained(answered)));
  expect(plain(figuresFrom(chained([...answered, held])))).toEqual({});
  expect(plain(figuresFrom(chained([...answered, held, again('without-name', '2026-11-17T10:00:00.000Z')])))).toEqual(before);
});
