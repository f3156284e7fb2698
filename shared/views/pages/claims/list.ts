import type { Tag } from '#shared/content/claim-words.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './list.njk';

export interface CostsListView {
  readonly problem: string;
  readonly toStart: readonly {
    readonly activityId: string;
    readonly requestId: string;
    readonly dateText: string;
    readonly card: {
      readonly title: string;
      readonly dateText: string;
      readonly day: string;
      readonly month: string;
      readonly lines: readonly string[];
    };
  }[];
  readonly started: readonly {
    readonly title: string;
    readonly href: string;
    readonly amount: string;
    readonly tag: Tag;
    readonly lines: readonly string[];
  }[];
  readonly moreHref: string;
}

export const costsListPage = definePage<CostsListView>(template);
