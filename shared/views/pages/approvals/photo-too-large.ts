import { definePage } from '#shared/views/define-page.ts';
import { template } from './photo-too-large.njk';

export const photoTooLargePage = definePage<Record<string, never>>(template);
