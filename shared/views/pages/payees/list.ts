import { definePage } from '#shared/views/define-page.ts';
import { template } from './list.njk';

export interface PayeesView {
  readonly rows: readonly { readonly cells: readonly { readonly text: string; readonly href?: string }[] }[];
  readonly nextHref: string;
}

export const payeesPage = definePage<PayeesView>(template);
