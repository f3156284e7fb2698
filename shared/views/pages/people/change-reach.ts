import { definePage } from '#shared/views/define-page.ts';
import { template } from './change-reach.njk';

export interface ChangeReachView {
  readonly reach: string;
  readonly number: string;
  readonly address: string;
  readonly shared: string;
  readonly phrase: string;
  readonly phrases: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly email: string;
  readonly problems: {
    readonly reach: string;
    readonly number: string;
    readonly address: string;
    readonly shared: string;
    readonly phrase: string;
  };
  readonly requestId: string;
  readonly version: number;
  /** What is saved now, when it changed while they were writing; '' otherwise. */
  readonly newer: string;
}

export const changeReachPage = definePage<ChangeReachView>(template);
