import { definePage } from '#shared/views/define-page.ts';
import { template } from './run.njk';

interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly problem: string;
}

export interface RunView {
  readonly runId: string;
  readonly number: string;
  readonly tag: { readonly text: string; readonly tone: string };
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly lines: readonly { readonly what: string; readonly detail: string; readonly amount: string }[];
  readonly total: string;
  readonly count: string;
  readonly fileHash: string;
  /** The same in groups, to be compared by eye. */
  readonly fileHashShown: string;
  /** Each step: shown when it is the next one, with why it can't be done by whoever looks ('' when it can). */
  readonly release: { readonly shown: boolean; readonly because: string; readonly requestId: string };
  readonly file: { readonly shown: boolean; readonly because: string; readonly requestId: string };
  /** `taken` once the file has left: then the bank is asked first. */
  readonly sendBack: { readonly shown: boolean; readonly taken: boolean; readonly because: string; readonly requestId: string };
  readonly confirm: { readonly shown: boolean; readonly because: string; readonly requestId: string };
  readonly paidOn: TypedDate;
  /** For one payment that the bank gave back. */
  readonly cameBack: {
    readonly shown: boolean;
    readonly because: string;
    readonly requestId: string;
    readonly payments: readonly { readonly value: string; readonly text: string }[];
    readonly payment: string;
    readonly paymentProblem: string;
    readonly reasons: readonly { readonly value: string; readonly text: string }[];
    readonly reason: string;
    readonly reasonProblem: string;
    readonly on: TypedDate;
  };
}

export const runPage = definePage<RunView>(template);
