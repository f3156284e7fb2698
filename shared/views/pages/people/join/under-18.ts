import { definePage } from '#shared/views/define-page.ts';
import { template } from './under-18.njk';

export interface Under18View {
  readonly name: string;
  readonly phone: string;
  readonly phoneHref: string;
}

/** For somebody under 18: nothing is kept, and there is a person with a name (care H5). */
export const under18Page = definePage<Under18View>(template);
