import { definePage } from '#shared/views/define-page.ts';
import { template } from './your-rights.njk';

/** What somebody can always do here. */
export const yourRightsPage = definePage<object>(template);
