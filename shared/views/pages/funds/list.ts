import { definePage } from '#shared/views/define-page.ts';
import { template } from './list.njk';

export interface FundsView {
  readonly rows: readonly { readonly cells: readonly { readonly text: string; readonly href?: string; readonly detail?: string }[] }[];
  readonly nextHref: string;
}

export const fundsPage = definePage<FundsView>(template);
