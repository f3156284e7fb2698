import { definePage } from '#shared/views/define-page.ts';
import { template } from './how-we-pay.njk';

export interface HowWePayView {
  /** Amounts and dates in words. */
  readonly rates: readonly { readonly what: string; readonly detail: string; readonly amount: string }[];
  readonly decideDays: string;
  readonly promiseDays: string;
  /** True while the partnership has not yet adopted these rates. */
  readonly proposed: boolean;
}

/** What is paid, when, and what to think of before. */
export const howWePayPage = definePage<HowWePayView>(template);
