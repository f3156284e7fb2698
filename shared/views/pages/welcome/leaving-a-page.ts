import { definePage } from '#shared/views/define-page.ts';
import { template } from './leaving-a-page.njk';

/** What "Leave this page" does and what it can't. */
export const leavingAPagePage = definePage<object>(template);
