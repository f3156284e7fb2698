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
  /** The date by which we have asked them; '' when it has gone by. */
  readonly checkBy: string;
  readonly usableFrom: string;
  readonly sentBackWords: string;
  readonly steppedUp: boolean;
  /** `none`: nothing asked; `asked`: a person will give a code; `made`: one was given. */
  readonly code: 'none' | 'asked' | 'made';
  readonly codeComes: string;
  readonly askedOn: string;
  /** The date by which a call or letter comes; '' when it has gone by, or they meet somebody. */
  readonly codeBy: string;
  /** A call or letter has a date; meeting has none. */
  readonly codeDated: boolean;
  /** Said where our date has gone by. */
  readonly late: string;
  readonly askRequestId: string;
  readonly ways: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly way: string;
  readonly whereTo: string;
  readonly numberLabel: string;
  readonly numberHint: string;
  readonly wayProblem: string;
  readonly whereToProblem: string;
  readonly codeProblem: string;
  readonly whenRequestId: string;
  readonly whens: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly when: string;
  readonly whenProblem: string;
  /** They say when: there is a press for what is ready now. */
  readonly sayNow: boolean;
  /** When they last pressed it, in words; '' when what is agreed waits. */
  readonly saidNowOn: string;
  readonly nowRequestId: string;
}

export const bankPage = definePage<BankView>(template);
