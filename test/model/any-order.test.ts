import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { figuresFrom } from '#shared/domain/figures/reduce.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { takeEntry } from '#shared/operations/figures/take-entry.ts';
import { tellAbout } from '#shared/operations/messages/tell-about.ts';
import { takeBatch } from '#shared/operations/stream/take-batch.ts';
import { quietOn } from '#shared/policy/quiet-on.ts';
import { transact, type Write } from '#shared/store/transact.ts';
import { itemsOf, type Source } from '#test/model/everything.ts';
import { emptyTable, play, sequences } from '#test/model/sequence.ts';
import type { Deps } from '#test/model/world.ts';
import { seededNumbers } from '#test/support/fault-proxy.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 30_000);
afterAll(() => engine.stop());

/** The journal as a stream of several shards may bring it: each chain in order, chains mixed anyhow, in batches of which some come twice. */
const delivered = (entries: readonly JournalEntry[], random: () => number): readonly (readonly JournalEntry[])[] => {
  const chains = [...Map.groupBy(entries, ({ aggregate }) => aggregate).values()].map((chain) => [...chain]);
  const mixed: JournalEntry[] = [];
  while (chains.some((chain) => chain.length > 0)) {
    const next = chains[Math.floor(random() * chains.length)]?.shift();
    if (next !== undefined) mixed.push(next);
  }
  const batches: (readonly JournalEntry[])[] = [];
  while (mixed.length > 0) {
    const batch = mixed.splice(0, 1 + Math.floor(random() * 7));
    batches.push(batch, ...(random() < 0.3 ? [batch] : []));
  }
  return batches;
};

/** Gives batches as Lambda does: what could not be taken comes again, from there on. */
const deliver = async (batches: readonly (readonly JournalEntry[])[], take: (entry: JournalEntry) => Promise<void>): Promise<void> => {
  for (const batch of batches) {
    let left = batch.map((entry, index) => ({ position: String(index), entry }));
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries > 20) throw new Error('A batch that is never taken');
      const { batchItemFailures } = await takeBatch(left, take, () => undefined);
      const from = batchItemFailures[0]?.itemIdentifier;
      left = from === undefined ? [] : left.slice(left.findIndex(({ position }) => position === from));
    }
  }
};

const writing = (deps: Deps) => (writes: readonly Write[]) => transact(deps.database, writes, deps.retrying);

/** What the figures come to, by place, however they were counted. */
const figuresIn = async (source: Source): Promise<Readonly<Record<string, object>>> =>
  Object.fromEntries(
    (await itemsOf(source, 'board'))
      .filter(({ pk }) => pk.startsWith('figures#'))
      .map(
        ({ pk, sk, ...amounts }) =>
          [
            `${pk.slice('figures#'.length)}\n${sk.slice('board#'.length)}`,
            Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)),
          ] as const,
      )
      .filter(([, amounts]) => Object.keys(amounts).length > 0),
  );

/** Messages as they ended, without when; and how often each mail left. */
const messagesIn = async (source: Source, mails: readonly string[]) => ({
  messages: (await itemsOf(source, 'messages'))
    .filter(({ sk }) => sk.startsWith('message#'))
    .map(({ pk, sk, state, kind, path }) => JSON.stringify([pk, ofANote(sk), state, kind, ofAMeeting(String(path))]))
    .toSorted(),
  mails: mails.map(ofANote).toSorted(),
});

/** Several notes of one meeting are one thing to hear about: which of them the one mail is about is the one that arrives first. */
const ofANote = (name: string): string =>
  name
    .replace(/ (\S+)$/, (_, entry: string) => ` ${Buffer.from(entry, 'base64url').toString()}`)
    .replace(/contribution#[^/]+\/1$/, 'a note');
const ofAMeeting = (path: string): string => path.replace(/\/said\/[^/]+$/, '/said');

/** A working morning: nothing waits for the night to be over. */
const workingHours = '2026-11-24T10:30:00.000Z';

const teller = (deps: Deps, mails: string[]) =>
  tellAbout({
    now: () => workingHours,
    messages: deps.messages,
    people: deps.people,
    activities: deps.activities,
    transact: writing(deps),
    sendMail: (_mail, tags) => {
      mails.push(`${tags['alias'] ?? ''} ${tags['entry'] ?? ''}`);
      return Promise.resolve('taken');
    },
    publicOrigin: 'https://alongside.example',
    quietOn,
  });

test('figures and messages come out the same in whatever order chains arrive, with batches given twice', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      await play(engine, {
        ...sequence,
        look: async (all, { world }) => {
          const random = seededNumbers(sequence.seed);
          const expected = Object.fromEntries(figuresFrom(all.entries));
          const told: object[] = [];
          for (let order = 0; order < 3; order += 1) {
            await deliver(delivered(all.entries, random), takeEntry({ figures: world.deps.figures, transact: writing(world.deps) }));
            const mails: string[] = [];
            await deliver(delivered(all.entries, random), teller(world.plain, mails));
            expect(await figuresIn(world.source)).toEqual(expected);
            expect(new Set(mails).size).toBe(mails.length);
            told.push(await messagesIn(world.source, mails));
            await emptyTable(world.source, 'board');
            await emptyTable(world.source, 'messages');
          }
          expect(told[1]).toEqual(told[0]);
          expect(told[2]).toEqual(told[0]);
        },
      });
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

test('on a bad day too, no mail leaves twice', { timeout: 120_000 }, async () => {
  const [sequence] = fc.sample(sequences, { numRuns: 1, seed: 11 });
  expect(sequence).toBeDefined();
  if (sequence === undefined) return;
  await play(engine, {
    ...sequence,
    look: async (all, { world }) => {
      const mails: string[] = [];
      const batches = delivered(all.entries, seededNumbers(3));
      await Promise.all([deliver(batches, teller(world.deps, mails)), deliver(batches, teller(world.deps, mails))]);
      expect(mails.length).toBeGreaterThan(0);
      expect(new Set(mails).size).toBe(mails.length);
    },
  });
});
