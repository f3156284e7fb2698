import { definePage } from '#shared/views/define-page.ts';
import { template } from './note.njk';

/** One of the named lead's notes. */
export interface NoteView {
  readonly about: string;
  readonly words: string;
  readonly lookAgainOn: string;
  readonly late: boolean;
  readonly written: string;
}

export const notePage = definePage<NoteView>(template);
