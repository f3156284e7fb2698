import type { Tag } from '#shared/content/claim-words.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './sent.njk';

export interface CostsSentView {
  readonly group: string;
  readonly date: string;
  readonly title: string;
  readonly tag: Tag;
  readonly newer: string;
  /** The question that waits; '' when none does. */
  readonly question: string;
  readonly answerAction: string;
  readonly requestId: string;
  readonly version: number;
  readonly answer: string;
  readonly answerProblem: string;
  readonly turn: string;
  readonly dates: readonly { readonly label: string; readonly date: string }[];
  readonly steps: readonly string[];
  readonly help: string;
  readonly rows: readonly { readonly what: string; readonly detail: string; readonly amount: string; readonly tag: Tag }[];
  readonly total: { readonly what: string; readonly amount: string };
  readonly photos: readonly { readonly text: string; readonly href: string; readonly link: string }[];
  readonly reasons: readonly { readonly what: string; readonly words: string; readonly own: string }[];
  /** The form that asks someone else to look; false when it can't be asked now. */
  readonly lookAgain: { readonly action: string; readonly requestId: string } | false;
  /** Where a second look is; '' when there is none. */
  readonly secondLook: string;
  /** Where agreed money waits for them; `isNext` where that is the one thing to press. False when nothing of theirs is left to do. */
  readonly pay: { readonly text: string; readonly href: string; readonly isNext: boolean } | false;
  /** Said where it was decided while a question still waited; '' otherwise. */
  readonly unanswered: string;
  /** '' once it is decided. */
  readonly takeBackAction: string;
  readonly takeBackRequestId: string;
  readonly history: readonly { readonly what: string; readonly when: string }[];
}

export const costsSentPage = definePage<CostsSentView>(template);
