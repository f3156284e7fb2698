import { definePage } from '#shared/views/define-page.ts';
import { template } from './fund.njk';

export interface FundView {
  readonly fundId: string;
  readonly version: number;
  readonly requestId: string;
  readonly name: string;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly parts: readonly { readonly what: string; readonly detail: string; readonly amount: string }[];
  readonly allocated: string;
  readonly amount: string;
  readonly problem: string;
}

export const fundPage = definePage<FundView>(template);
