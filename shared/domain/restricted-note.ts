import { isLondonDate, monthsAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Versioned } from '#shared/domain/versioned.ts';
import { isWorkingDay, type BankHolidays } from '#shared/domain/working-days.ts';

/** A short note that only the named lead and the deputy read, with the working day on which it is looked at again. */
export interface RestrictedNote {
  readonly noteId: string;
  /** Who or what it is about, in a few words. */
  readonly about: string;
  readonly words: string;
  /** London date, a working day. */
  readonly lookAgainOn: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** The chain of who read and wrote: what was in a note is never part of it. */
export type RestrictedLog = Versioned;

export type NoteProblem =
  | { readonly code: 'about-missing' }
  | { readonly code: 'about-too-long'; readonly most: number }
  | { readonly code: 'words-missing' }
  | { readonly code: 'words-too-long'; readonly letters: number; readonly most: number }
  | { readonly code: 'date-not-understood' }
  | { readonly code: 'date-gone' }
  | { readonly code: 'date-too-far' }
  | { readonly code: 'not-a-working-day' };

export const longestAbout = 120;
export const longestNote = 2_000;

/** Checks a note as it was written; every problem is found. `today` is a London date. */
export const checkNote = (
  note: Pick<RestrictedNote, 'about' | 'words' | 'lookAgainOn'>,
  on: { readonly today: string; readonly holidays: BankHolidays },
): OutcomeOf<Pick<RestrictedNote, 'about' | 'words' | 'lookAgainOn'>, NoteProblem> => {
  const problems = [...aboutProblems(note.about), ...wordsProblems(note.words), ...dateProblems(note.lookAgainOn, on)];
  return problems.length > 0 ? refuse(...problems) : accept(note);
};

const aboutProblems = (about: string): readonly NoteProblem[] => {
  if (about === '') return [{ code: 'about-missing' }];
  return about.length > longestAbout ? [{ code: 'about-too-long', most: longestAbout }] : [];
};

const wordsProblems = (words: string): readonly NoteProblem[] => {
  if (words === '') return [{ code: 'words-missing' }];
  return words.length > longestNote ? [{ code: 'words-too-long', letters: words.length, most: longestNote }] : [];
};

/** A note nobody looks at for longer is forgotten; a year further on is a slip of the finger. */
const monthsAheadAtMost = 24;

const dateProblems = (date: string, on: { readonly today: string; readonly holidays: BankHolidays }): readonly NoteProblem[] => {
  if (!isLondonDate(date)) return [{ code: 'date-not-understood' }];
  if (date < on.today) return [{ code: 'date-gone' }];
  if (date > monthsAfter(on.today, monthsAheadAtMost)) return [{ code: 'date-too-far' }];
  return isWorkingDay(date, on.holidays) ? [] : [{ code: 'not-a-working-day' }];
};
