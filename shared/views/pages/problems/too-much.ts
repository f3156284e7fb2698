import { definePage } from '#shared/views/define-page.ts';
import { template } from './too-much.njk';

/** More text than a form can hold. */
export const tooMuch = definePage<object>(template);
