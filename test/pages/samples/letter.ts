import { definePage } from '#shared/views/define-page.ts';
import { template } from './letter.njk';

/** A letter, which prints as one. For looking at; never deployed. */
export const letterSample = definePage<Readonly<Record<string, never>>>(template);
