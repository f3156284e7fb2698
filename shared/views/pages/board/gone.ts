import { definePage } from '#shared/views/define-page.ts';
import { template } from './gone.njk';

/** What a member of the board typed about words that are no longer shown: theirs to copy. */
export interface GoneView {
  readonly typed: string;
  readonly boardHref: string;
}

export const gonePage = definePage<GoneView>(template);
