import { definePage } from '#shared/views/define-page.ts';
import { template } from './list.njk';

/** Meetings of one month. */
export interface PlanListView {
  readonly month: string;
  readonly previous: { readonly href: string; readonly text: string };
  readonly next: { readonly href: string; readonly text: string };
  readonly filters: readonly object[];
  readonly clearHref: string;
  readonly rows: readonly object[];
  /** '' when there are no more. */
  readonly moreHref: string;
  readonly canPlan: boolean;
}

export const planListPage = definePage<PlanListView>(template);
