import { definePage } from '#shared/views/define-page.ts';
import { template } from './claim.njk';

export interface LineView {
  readonly lineId: string;
  readonly what: string;
  readonly detail: string;
  /** The person's own words; '' when there are none. */
  readonly note: string;
  readonly asked: string;
  /** '' when there is no photo to see. */
  readonly photoHref: string;
  readonly photoWords: string;
  /** What was decided, in words; '' while nothing is. */
  readonly decided: string;
  readonly decidedWhy: string;
  /** Nothing is asked for, so nothing is decided. */
  readonly nothingAsked: boolean;
  readonly pays: string;
  readonly amount: string;
  readonly reason: string;
  readonly words: string;
  readonly open: boolean;
  readonly paysProblem: string;
  readonly amountProblem: string;
  readonly reasonProblem: string;
  readonly wordsProblem: string;
}

export interface ApprovalView {
  readonly claimId: string;
  readonly personId: string;
  readonly fundId: string;
  readonly version: number;
  readonly decideRequestId: string;
  readonly boardPlainName: string;
  readonly knownAs: string;
  readonly tag: { readonly text: string; readonly tone: string };
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly offer: readonly { readonly what: string; readonly detail: string; readonly amount: string }[];
  readonly offerTotal: string;
  readonly lines: readonly LineView[];
  readonly askedTotal: string;
  readonly payableTotal: string;
  /** None once it is decided: made again then, they would say other things than whoever decided it read. */
  readonly checks: readonly { readonly cells: readonly object[] }[];
  readonly route: string;
  /** Why this member of staff can't decide; empty when they can. */
  readonly handsProblems: readonly string[];
  readonly canDecide: boolean;
  /** Why it can't be decided yet, and from when; '' when it can. */
  readonly waitsUntil: string;
  /** A question can be asked while none waits. */
  readonly canAsk: boolean;
  /** Something was just decided or asked: the way to the next claim is shown. */
  readonly isDone: boolean;
  readonly questions: readonly { readonly words: string; readonly when: string; readonly answer: string; readonly answered: string }[];
  /** The words were asked about once, so sending them again sends them. */
  readonly looked: boolean;
  readonly question: string;
  readonly questionProblem: string;
  readonly reasons: readonly { readonly value: string; readonly text: string }[];
}

export const approvalPage = definePage<ApprovalView>(template);
