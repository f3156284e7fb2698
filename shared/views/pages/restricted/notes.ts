import { definePage } from '#shared/views/define-page.ts';
import { template } from './notes.njk';

/** The named lead's notes, and writing one. */
export interface NotesView {
  readonly rows: readonly {
    readonly cells: readonly {
      readonly text: string;
      readonly href?: string;
      readonly tag?: { readonly text: string; readonly tone: string };
    }[];
  }[];
  readonly action: string;
  readonly requestId: string;
  readonly about: string;
  readonly words: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly aboutProblem: string;
  readonly wordsProblem: string;
  readonly dateProblem: string;
}

export const notesPage = definePage<NotesView>(template);
