import { definePage } from '#shared/views/define-page.ts';
import { template } from './what-we-share.njk';

/** What we do not do as a matter of routine, and the true list of when the law makes us (care F11). */
export const whatWeSharePage = definePage<object>(template);
