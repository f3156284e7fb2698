import { definePage } from '#shared/views/define-page.ts';
import { template } from './help.njk';

export interface HelpView {
  readonly team: string;
  readonly organisation: string;
}

/** Help first, then how to tell us something, and who reads it when. Works signed out. */
export const helpPage = definePage<HelpView>(template);
