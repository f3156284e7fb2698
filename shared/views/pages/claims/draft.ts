import type { Tag } from '#shared/content/claim-words.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './draft.njk';

interface Task {
  readonly text: string;
  readonly href: string;
  readonly hint: string;
  readonly status: Tag;
}

export interface CostsDraftView {
  readonly group: string;
  readonly date: string;
  readonly title: string;
  readonly problem: string;
  /** Something to know before adding to it; '' when there is nothing. */
  readonly note: string;
  readonly lines: readonly Task[];
  readonly total: string;
  readonly adds: readonly Task[];
  /** Said when there is room for no more. */
  readonly full: string;
  readonly askLines: readonly string[];
  /** '' while there is nothing to send. */
  readonly checkHref: string;
  readonly asked: readonly { readonly what: string; readonly when: string }[];
}

export const costsDraftPage = definePage<CostsDraftView>(template);
