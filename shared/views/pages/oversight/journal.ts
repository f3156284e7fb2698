import { definePage } from '#shared/views/define-page.ts';
import { template } from './journal.njk';

/** A day of the journal. */
export interface JournalView {
  readonly day: string;
  readonly date: string;
  readonly problem: string;
  readonly beforeHref: string;
  readonly afterHref: string;
  readonly rows: readonly {
    readonly under: string;
    readonly cells: readonly { readonly text: string; readonly href?: string; readonly detail?: string }[];
  }[];
  readonly moreHref: string;
}

export const journalPage = definePage<JournalView>(template);
