import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresFrom } from '#shared/domain/figures/reduce.ts';
import { added, type Amounts } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { replayDays } from '#shared/operations/stream/replay.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { takeBatch } from '#shared/operations/stream/take-batch.ts';
import { figuresStore, type FiguresStore } from '#shared/store/figures.ts';
import { addingEntry, dayShards, readDay } from '#shared/store/journal.ts';
import { journalStory } from '#test/support/journal-stories.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let engine: TestDatabase;
let figures: FiguresStore;
beforeAll(async () => {
  engine = await openTestDatabase();
  figures = figuresStore(engine.database);
});
afterAll(() => engine.stop());

const places = ['2026-09', '2026-10', '2026-11', '2026-12'];

/** Boards and aggregates of one run are its own: runs share the engine. */
const own = (entries: readonly JournalEntry[], run: string): readonly JournalEntry[] =>
  entries.map((entry) => ({
    ...entry,
    aggregate: `${entry.aggregate}-${run}`,
    facts: { ...entry.facts, ...('boardId' in entry.facts ? { boardId: `${String(entry.facts['boardId'])}-${run}` } : {}) },
  }));

const stored = async (run: string): Promise<Record<string, Amounts>> => {
  const pages = await Promise.all(places.map(async (period) => ({ period, page: await figures.ofPeriod(period, { limit: 1_000 }) })));
  return Object.fromEntries(
    pages.flatMap(({ period, page }) =>
      page.items
        .filter(({ boardId, amounts }) => boardId.endsWith(`-${run}`) && Object.keys(amounts).length > 0)
        .map(({ boardId, amounts }) => [`${period}\n${boardId}`, amounts]),
    ),
  );
};

test('stored figures are those that follow from the journal, whatever came first and however often', { timeout: 60_000 }, async () => {
  const take = takeEntry({ figures, transact: engine.transact });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      journalStory.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 })),
      ),
      async ([entries, delivered]) => {
        run += 1;
        for (const entry of own(delivered, String(run))) await take(entry);
        expect(await stored(String(run))).toEqual(Object.fromEntries(figuresFrom(own(entries, String(run)))));
      },
    ),
    { numRuns: 25 },
  );
});

test('two readers of the same stream at once count each entry once', { timeout: 60_000 }, async () => {
  const [entries] = fc.sample(journalStory, { numRuns: 1, seed: 7 }).map((story) => own(story, 'both'));
  const take = takeEntry({ figures, transact: engine.transact });
  const reader = async () => {
    for (const entry of entries ?? []) await take(entry);
  };
  await Promise.all([reader(), reader()]);
  expect(await stored('both')).toEqual(Object.fromEntries(figuresFrom(entries ?? [])));
});

test('the journal read from its start gives the same figures', { timeout: 60_000 }, async () => {
  const [entries] = fc.sample(journalStory, { numRuns: 1, seed: 11 }).map((story) => own(story, 'again'));
  for (const entry of entries ?? []) await engine.transact([addingEntry(entry)]);
  const deps = {
    dayShards,
    readDay: (day: { date: string; shard: number }, after: string) => readDay(engine.database, day, { limit: 3, after }),
  };
  const replay = replayDays(deps, takeEntry({ figures, transact: engine.transact }));
  const { taken } = await replay('2026-09-01', '2026-11-30');
  await replay('2026-11-01', '2026-11-30');
  expect(taken).toBe(entries?.length);
  expect(await stored('again')).toEqual(Object.fromEntries(figuresFrom(entries ?? [])));
});

test('a different way of counting puts the figures right when the journal is read again', async () => {
  const standing = {
    aggregate: 'activity#x',
    question: 'held',
    seq: 1,
    shares: [{ boardId: 'b-recount', period: '2026-11', amounts: { 'held.x': 1, old: 1 } }],
  };
  await engine.transact([figures.saving(standing, undefined), ...standing.shares.map((share) => figures.adding(share))]);
  const entry = {
    aggregate: 'activity#x',
    seq: 1,
    entryId: 'activity#x/1',
    type: 'activity-held',
    at: '2026-11-12T16:00:00.000Z',
    by: 'staff:h',
    previousHash: '',
    hash: '0',
  };
  await takeEntry({ figures, transact: engine.transact })({ ...entry, facts: { boardId: 'b-recount', heldOn: '2026-11-12', experts: 1 } });
  expect((await stored('recount'))['2026-11\nb-recount']).toEqual(added({ 'held.x': 1 }, {}));
});

test('a batch stops at the entry that cannot be taken, and says where', async () => {
  const taken: string[] = [];
  const [entries] = fc.sample(journalStory, { numRuns: 1, seed: 3 });
  const batch = (entries ?? [])
    .slice(0, 1)
    .flatMap((entry) => ['1', '2', '3'].map((position) => ({ position, entry: { ...entry, entryId: position } })));
  const take = async ({ entryId }: JournalEntry) => {
    if (entryId === '2') throw new Error('No');
    taken.push(entryId);
    await Promise.resolve();
  };
  expect(await takeBatch(batch, take, () => undefined)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  expect(taken).toEqual(['1']);
});
