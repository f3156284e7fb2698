import type { CloseMoney } from '#shared/content/close-words.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './close.njk';

export interface CloseView {
  readonly closing: boolean;
  /** "Monday 7 December 2026": the day the details go; '' while the account is open. */
  readonly removeOn: string;
  readonly graceDays: number;
  /** They had paused before they closed: that is what they come back to. */
  readonly wasPaused: boolean;
  /** What becomes of money that is agreed, in one line, with the way to what it asks of them. */
  readonly money: CloseMoney;
  readonly requestId: string;
}

export const closePage = definePage<CloseView>(template);
