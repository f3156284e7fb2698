import { definePage } from '#shared/views/define-page.ts';
import { template } from './list.njk';

interface Rows {
  readonly rows: readonly { readonly cells: readonly object[] }[];
}

export interface RunsView {
  readonly show: 'ready' | 'runs';
  readonly canMake: boolean;
  readonly requestId: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly values: readonly string[];
  /** Payments that one run takes. */
  readonly most: number;
  readonly problem: string;
  readonly waiting: Rows;
  readonly runs: Rows;
  readonly nextHref: string;
}

export const runsPage = definePage<RunsView>(template);
