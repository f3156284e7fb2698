import { definePage } from '#shared/views/define-page.ts';
import { template } from './no-place.njk';

/** Somebody of the staff whose provider gives them no role here. */
export const noPlacePage = definePage<object>(template);
