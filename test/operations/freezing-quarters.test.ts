import { afterAll, beforeAll, expect, test } from 'vitest';
import { shown } from '#shared/domain/disclosure-control/shown.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { freezingQuarters } from '#shared/operations/figures/freeze-quarter.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';
import { chained } from '#test/support/journal-stories.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
beforeAll(async () => {
  engine = await openTestDatabase();
});
afterAll(() => engine.stop());

/** A function `figures` that has just begun, for these boards. */
const counting = (...boardIds: readonly string[]) => {
  const deps = {
    boardIds,
    figures: figuresStore(engine.database),
    snapshots: snapshotsStore,
    readTogether: (wanted: readonly Wanted<unknown>[]) => readTogether(engine.database, wanted),
    transact: engine.transact,
    smallNumbersOn,
  };
  const take = freezingQuarters(deps, takeEntry(deps));
  return async (entries: readonly JournalEntry[]): Promise<void> => {
    for (const entry of entries) await take(entry);
  };
};

/** People of a board who were each paid £50 on a day, and it was written down on that day or another. */
const paidOn = (day: string, about: { readonly boardId: string; readonly people: number; readonly writtenOn?: string }) =>
  chained(
    Array.from({ length: about.people }, (_none, index) => ({
      aggregate: `claim#${about.boardId}.${day}.${about.writtenOn ?? ''}.${index}`,
      type: 'claim-paid' as const,
      at: `${about.writtenOn ?? day}T10:00:00.000Z`,
      facts: {
        boardId: about.boardId,
        alias: `alias${day}${index}`,
        payablePence: 5_000,
        feePence: 5_000,
        costsPence: 0,
        workingDays: 6,
        paidOn: day,
        promisedBy: day,
      },
    })),
  );

const spentOf = async (boardId: string, quarter: string) => {
  const wanted = snapshotsStore.wantingSnapshot({ boardId, quarter });
  const snapshot = (await readTogether(engine.database, [wanted]))(wanted);
  return snapshot === undefined ? 'none' : [snapshot.paid.quarter, snapshot.paid.figures.spentPence];
};

test('a quarter is frozen by the first entry that was written after it was settled, with all before that and nothing after', async () => {
  const boardId = 'settled';
  const story = [
    ...paidOn('2026-08-20', { boardId, people: 9 }),
    // Written down two weeks after the quarter ended, and a day later than that.
    ...paidOn('2026-09-30', { boardId, people: 1, writtenOn: '2026-10-14' }),
    ...paidOn('2026-09-30', { boardId, people: 1, writtenOn: '2026-10-15' }),
  ];
  const take = counting(boardId);
  await take(story.slice(0, -1));
  expect(await spentOf(boardId, '2026-09')).toBe('none');
  await take(story.slice(-1));
  expect(await spentOf(boardId, '2026-09')).toEqual(['2026-09', shown(50_000)]);
});

test('the same entries again, and another instance, change nothing', async () => {
  const boardId = 'again';
  const story = [...paidOn('2026-08-20', { boardId, people: 9 }), ...paidOn('2026-10-20', { boardId, people: 1 })];
  await counting(boardId)(story);
  await counting(boardId)([...paidOn('2026-09-30', { boardId, people: 12, writtenOn: '2026-10-21' }), ...story]);
  expect(await spentOf(boardId, '2026-09')).toEqual(['2026-09', shown(45_000)]);
});

test('what is put right late in a quarter that is frozen is in no later year either: the difference would be about one person', async () => {
  const boardId = 'late';
  await counting(boardId)([
    ...paidOn('2026-08-20', { boardId, people: 9 }),
    ...paidOn('2026-09-30', { boardId, people: 1, writtenOn: '2026-10-20' }),
    ...paidOn('2026-11-20', { boardId, people: 10 }),
    ...paidOn('2027-01-20', { boardId, people: 1 }),
  ]);
  expect(await spentOf(boardId, '2026-12')).toEqual(['2026-12', shown(95_000)]);
});

test('two instances at once make one snapshot of each board', async () => {
  const boards = ['one-of-two', 'other-of-two'];
  await counting('elsewhere')(boards.flatMap((boardId) => paidOn('2026-08-20', { boardId, people: 9 })));
  const after = paidOn('2026-10-20', { boardId: 'elsewhere', people: 1 });
  await Promise.all([counting(...boards)(after), counting(...boards)(after)]);
  for (const boardId of boards) expect(await spentOf(boardId, '2026-09')).toEqual(['2026-09', shown(45_000)]);
});

test('when nothing was written for half a year, the last snapshot there is comes before', async () => {
  const boardId = 'quiet';
  await counting(boardId)([
    ...paidOn('2026-02-20', { boardId, people: 9 }),
    ...paidOn('2026-04-20', { boardId, people: 2 }),
    ...paidOn('2026-11-20', { boardId, people: 1 }),
  ]);
  expect(await spentOf(boardId, '2026-06')).toBe('none');
  expect(await spentOf(boardId, '2026-09')).toEqual(['2026-03', shown(45_000)]);
});
