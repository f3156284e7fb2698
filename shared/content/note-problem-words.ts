import type { NoteProblem } from '#shared/domain/restricted-note.ts';

/** A problem of a restricted note: the field it is at, and what to do. */
export const noteProblemWords = (problem: NoteProblem): { readonly field: 'about' | 'words' | 'again-day'; readonly text: string } => {
  switch (problem.code) {
    case 'about-missing':
      return { field: 'about', text: 'Write who or what it is about.' };
    case 'about-too-long':
      return { field: 'about', text: `Please shorten this to ${problem.most} letters or fewer.` };
    case 'words-missing':
      return { field: 'words', text: 'Write the note.' };
    case 'words-too-long':
      return { field: 'words', text: `That is ${problem.letters} letters. Please shorten it to ${problem.most} or fewer.` };
    case 'date-not-understood':
      return { field: 'again-day', text: 'Write the day as numbers, like 27 11 2026.' };
    case 'date-gone':
      return { field: 'again-day', text: 'Choose today or a later day.' };
    case 'date-too-far':
      return { field: 'again-day', text: 'That is more than two years ahead. Is the year right?' };
    case 'not-a-working-day':
      return { field: 'again-day', text: 'Choose a working day: nobody may be there to look on that one.' };
    default:
      return problem satisfies never;
  }
};
