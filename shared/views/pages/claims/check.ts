import { definePage } from '#shared/views/define-page.ts';
import { template } from './check.njk';

export interface CheckCostsView {
  readonly group: string;
  readonly date: string;
  readonly title: string;
  readonly newer: string;
  readonly rows: readonly {
    readonly key: string;
    readonly lines: readonly string[];
    readonly changeHref: string;
    readonly changeText: string;
  }[];
  readonly total: string;
  /** The same in whole pence: the form brings it back, and what is sent is what was seen. */
  readonly totalPence: number;
  /** Said when something is more than was offered: it is a question, not a cut. */
  readonly beyond: string;
  /** '' while there is nothing to send. */
  readonly action: string;
  /** Then: what it still needs. */
  readonly blockedBecause: string;
  readonly requestId: string;
  readonly version: number;
  readonly turn: string;
  readonly dates: readonly { readonly label: string; readonly date: string }[];
  readonly steps: readonly string[];
  readonly advice: readonly string[];
  readonly backHref: string;
}

export const checkCostsPage = definePage<CheckCostsView>(template);
