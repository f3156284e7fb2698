import { definePage } from '#shared/views/define-page.ts';
import { template } from './stopped.njk';

export interface StoppedView {
  readonly carryOnHref: string;
  /** "Monday 30 November 2026". */
  readonly keptUntil: string;
}

/** Somebody stopped in the middle of joining: what is kept, and how to come back. */
export const stoppedPage = definePage<StoppedView>(template);
