import { definePage } from '#shared/views/define-page.ts';
import { template } from './close.njk';

export interface CloseView {
  readonly closing: boolean;
  /** "Monday 7 December 2026": the day the details go; '' while the account is open. */
  readonly removeOn: string;
  readonly graceDays: number;
  readonly requestId: string;
}

export const closePage = definePage<CloseView>(template);
