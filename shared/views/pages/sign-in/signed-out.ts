import { definePage } from '#shared/views/define-page.ts';
import { template } from './signed-out.njk';

/** Said once, calmly. */
export const signedOutPage = definePage<object>(template);
