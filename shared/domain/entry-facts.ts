import type { JournalEntry } from '#shared/domain/journal.ts';

/**
 * A text that an entry of the journal has to say. Throws where it is missing or empty: that is a fault of whoever wrote the entry, and goes
 * to the dead letters and not into a figure or a posting (design: invariant 6).
 */
export const textFact = (entry: JournalEntry, name: string): string => {
  const fact = entry.facts[name];
  if (typeof fact !== 'string' || fact === '') throw new Error(`${entry.entryId} (${entry.type}) lacks ${name}`);
  return fact;
};

/** A whole number that an entry has to say: pence, days, a count. Throws where it is missing or has a fraction, for the same reason. */
export const numberFact = (entry: JournalEntry, name: string): number => {
  const fact = entry.facts[name];
  if (typeof fact !== 'number' || !Number.isSafeInteger(fact)) throw new Error(`${entry.entryId} (${entry.type}) lacks ${name}`);
  return fact;
};

/** What follows `claim#`, `invitation#` and so on: the id of what an entry is about. */
export const idIn = (entry: JournalEntry): string => entry.aggregate.slice(entry.aggregate.indexOf('#') + 1);
