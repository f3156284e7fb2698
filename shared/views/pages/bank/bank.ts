import { definePage } from '#shared/views/define-page.ts';
import { template } from './bank.njk';

export interface BankView {
  /** How a payment reads on a statement. */
  readonly statementLine: string;
  readonly given: boolean;
  readonly lastFour: string;
  readonly tag: { readonly text: string; readonly tone: string };
  readonly givenOn: string;
  readonly checking: boolean;
  readonly usableFrom: string;
  readonly sentBackWords: string;
  readonly steppedUp: boolean;
  /** `none`: nothing asked; `asked`: a person will give a code; `made`: one was given. */
  readonly code: 'none' | 'asked' | 'made';
  readonly codeComes: string;
  readonly askedOn: string;
  readonly askRequestId: string;
  readonly ways: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly way: string;
  readonly whereTo: string;
  readonly wayProblem: string;
  readonly whereToProblem: string;
  readonly codeProblem: string;
  readonly whenRequestId: string;
  readonly whens: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly when: string;
  readonly whenProblem: string;
}

export const bankPage = definePage<BankView>(template);
