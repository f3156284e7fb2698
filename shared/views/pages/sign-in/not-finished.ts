import { definePage } from '#shared/views/define-page.ts';
import { template } from './not-finished.njk';

export interface NotFinishedView {
  readonly againHref: string;
}

/** The sign-in did not come to its end, for whatever reason. */
export const notFinishedPage = definePage<NotFinishedView>(template);
