import { definePage } from '#shared/views/define-page.ts';
import { template } from './check.njk';

export interface CheckView {
  readonly rows: readonly { readonly key: string; readonly value: string; readonly changeHref: string; readonly changeText: string }[];
  /** True for somebody who has proved their email already: then one press joins. */
  readonly signedIn: boolean;
  readonly email: string;
  readonly requestId: string;
}

/** All the answers, each with its own way to change it. */
export const checkPage = definePage<CheckView>(template);
