import type { JournalEntry } from '#shared/domain/journal.ts';
import { isLondonDate, londonDateOf } from '#shared/domain/london-time.ts';
import type { Period } from '#shared/domain/figures/standing.ts';

/** A fact that has to be there. One that is missing is a fault of whoever wrote the entry: it goes to the dead letters, not into a figure. */
export const textFact = (entry: JournalEntry, name: string): string => {
  const fact = entry.facts[name];
  if (typeof fact !== 'string' || fact === '') throw new Error(`${entry.entryId} (${entry.type}) lacks ${name}`);
  return fact;
};

/** A whole number that has to be there. */
export const numberFact = (entry: JournalEntry, name: string): number => {
  const fact = entry.facts[name];
  if (typeof fact !== 'number' || !Number.isSafeInteger(fact)) throw new Error(`${entry.entryId} (${entry.type}) lacks ${name}`);
  return fact;
};

/** The month of a London date. */
export const monthOf = (londonDate: string): Period => {
  if (!isLondonDate(londonDate)) throw new Error('A month of something that is not a London date');
  return londonDate.slice(0, 7);
};

/** The London month in which an entry was written. */
export const monthWritten = (entry: JournalEntry): Period => monthOf(londonDateOf(entry.at));

/** What follows `claim#`, `invitation#` and so on. */
export const idIn = (entry: JournalEntry): string => entry.aggregate.slice(entry.aggregate.indexOf('#') + 1);
