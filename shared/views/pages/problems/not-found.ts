import { definePage } from '#shared/views/define-page.ts';
import { template } from './not-found.njk';

/** The same page whether something doesn't exist or isn't this person's to see. */
export const notFound = definePage<object>(template);
