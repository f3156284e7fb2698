import { definePage } from '#shared/views/define-page.ts';
import { template } from './supporter-home.njk';

/** The same page whether there is nothing to do or nobody to do it for: being taken off is silent (care H10). */
export const supporterHomePage = definePage<object>(template);
