import { definePage } from '#shared/views/define-page.ts';
import { template } from './queue.njk';

export interface QueueView {
  readonly filters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly text: string }[];
  }[];
  readonly rows: readonly {
    readonly cells: readonly {
      readonly text: string;
      readonly href?: string;
      readonly detail?: string;
      readonly mark?: { readonly text: string; readonly tone: string };
    }[];
  }[];
  readonly caption: string;
  readonly empty: string;
  /** '' on the last page. */
  readonly nextHref: string;
}

export const queuePage = definePage<QueueView>(template);
