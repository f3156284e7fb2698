import { definePage } from '#shared/views/define-page.ts';
import { template } from './history.njk';

/** Everything that happened to one thing. */
export interface HistoryView {
  readonly aggregate: string;
  readonly chain: { readonly text: string; readonly tone: string };
  readonly explained: string;
  readonly rows: readonly { readonly under: string; readonly cells: readonly { readonly text: string; readonly detail?: string }[] }[];
}

export const historyPage = definePage<HistoryView>(template);
