import { chainIsWhole, type JournalEntry } from '#shared/domain/journal.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PageOf } from '#shared/store/read.ts';

export interface JournalDeps {
  readonly dayShards: number;
  /** Entries of one part of a UTC day that come after a place in it ('' is its start), oldest first. */
  readonly readDayFrom: (day: { date: string; shard: number }, place: string, limit: number) => Promise<PageOf<JournalEntry>>;
  readonly readHistory: (aggregate: string, page: { limit: number; after?: string }) => Promise<PageOf<JournalEntry>>;
}

/** One page of a day, in order. `next` is where the next one starts; '' at the end. */
export interface DayOfJournal {
  readonly entries: readonly JournalEntry[];
  readonly next: string;
}

const entriesAtOnce = 100;

/**
 * The entries of a UTC day, in order of time over all its parts; undefined for whoever may not read the journal. A part that has more is
 * cut where the shortest part was cut, so that no entry is passed over.
 */
export const readJournalDay = async (
  deps: JournalDeps,
  asked: { readonly actor: Actor; readonly date: string; readonly from: string },
): Promise<DayOfJournal | undefined> => {
  if (!mayDo(asked.actor, 'journal.read')) return undefined;
  const shards = Array.from({ length: deps.dayShards }, (_none, shard) => shard);
  const parts = await Promise.all(shards.map((shard) => deps.readDayFrom({ date: asked.date, shard }, asked.from, entriesAtOnce)));
  const cuts = parts.flatMap(({ items, next }) => (next === '' ? [] : items.slice(-1).map(placeOf))).toSorted();
  const cut = cuts[0];
  const entries = parts
    .flatMap(({ items }) => items)
    .filter((entry) => cut === undefined || placeOf(entry) <= cut)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { entries, next: cut ?? '' };
};

/** Where an entry stands in its day. */
const placeOf = (entry: JournalEntry): string => `${entry.at}#${entry.entryId}`;

/** One aggregate's history. `whole`: its chain is unbroken from the first entry to the last one read. */
export interface HistoryOfJournal {
  readonly entries: readonly JournalEntry[];
  readonly whole: boolean;
  /** There are more than are read and checked here. */
  readonly more: boolean;
}

const historyAtMost = 1_000;

/** Everything that happened to one aggregate, its chain checked; undefined when there is nothing, or for whoever may not. */
export const readJournalHistory = async (deps: JournalDeps, actor: Actor, aggregate: string): Promise<HistoryOfJournal | undefined> => {
  if (aggregate === '' || !mayDo(actor, 'journal.read')) return undefined;
  const page = await deps.readHistory(aggregate, { limit: historyAtMost });
  if (page.items.length === 0) return undefined;
  return { entries: page.items, whole: chainIsWhole(page.items), more: page.next !== '' };
};
