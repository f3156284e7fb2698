import { definePage } from '#shared/views/define-page.ts';
import { template } from './too-much.njk';

export interface TooMuchView {
  /** What they typed, field by field, to copy; nothing where it was secret or is longer than a page can show. */
  readonly shown: readonly string[];
}

/** More text than a form can hold. */
export const tooMuch = definePage<TooMuchView>(template);
