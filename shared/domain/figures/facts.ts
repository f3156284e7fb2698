import type { Period } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { isLondonDate, londonDateOf } from '#shared/domain/london-time.ts';

/** The month of a London date. */
export const monthOf = (londonDate: string): Period => {
  if (!isLondonDate(londonDate)) throw new Error('A month of something that is not a London date');
  return londonDate.slice(0, 7);
};

/** The London month in which an entry was written. */
export const monthWritten = (entry: JournalEntry): Period => monthOf(londonDateOf(entry.at));
