import { definePage } from '#shared/views/define-page.ts';
import { template } from './payee.njk';

export interface PayeeView {
  readonly personId: string;
  readonly version: number;
  readonly requestId: string;
  readonly knownAs: string;
  readonly isChange: boolean;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  /** Why this member of staff can't check them; '' when they can. */
  readonly because: string;
  readonly ways: readonly { readonly value: string; readonly text: string }[];
  readonly answer: string;
  readonly way: string;
  readonly words: string;
  /** The words were asked about once, so sending them again sends them. */
  readonly looked: boolean;
  readonly answerProblem: string;
  readonly wayProblem: string;
  readonly wordsProblem: string;
}

export const payeePage = definePage<PayeeView>(template);
