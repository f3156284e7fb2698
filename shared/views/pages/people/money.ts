import { definePage } from '#shared/views/define-page.ts';
import { template } from './money.njk';

export interface MoneyView {
  /** What counts now, in a sentence. */
  readonly now: string;
  readonly problem: string;
  readonly requestId: string;
}

/** What may be offered to them. Neither answer is chosen for them, and none asks for a reason. */
export const moneyPage = definePage<MoneyView>(template);
