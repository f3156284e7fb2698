import { definePage } from '#shared/views/define-page.ts';
import { template } from './you.njk';

export interface YouView {
  readonly rows: readonly {
    readonly key: string;
    readonly lines: readonly string[];
    readonly changeHref: string;
    readonly changeText: string;
  }[];
  readonly paused: boolean;
  readonly closing: boolean;
}

/** What we know about them, and how to change it. */
export const youPage = definePage<YouView>(template);
