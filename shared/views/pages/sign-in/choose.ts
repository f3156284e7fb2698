import { definePage } from '#shared/views/define-page.ts';
import { template } from './choose.njk';

export interface ChooseView {
  readonly peopleHref: string;
  readonly staffHref: string;
  /** True when they were on their way somewhere. */
  readonly goesOn: boolean;
}

/** Which sign-in. */
export const choosePage = definePage<ChooseView>(template);
