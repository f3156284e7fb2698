import type { LineKind } from '#shared/domain/activity.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './line.njk';

export interface CostLineView {
  readonly group: string;
  readonly meetingDate: string;
  readonly kind: LineKind;
  readonly heading: string;
  /** What is saved now, when it changed under the person's hands; '' otherwise. */
  readonly newer: string;
  /** What the offer has for it, in words. */
  readonly offered: string;
  /** That what is saved is more than was offered; '' when it isn't. */
  readonly beyond: string;
  /** A day as it is typed: that of the meeting. */
  readonly dateHint: string;
  readonly action: string;
  readonly requestId: string;
  readonly version: number;
  readonly dateQuestion: string;
  readonly amountQuestion: string;
  readonly noteHint: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly advice: readonly string[];
  readonly typed: Readonly<Record<'day' | 'month' | 'year' | 'miles' | 'amount' | 'choice' | 'less' | 'note', string>>;
  readonly problems: Readonly<Record<'date' | 'miles' | 'amount' | 'choice' | 'less' | 'note', string>>;
  readonly backHref: string;
  readonly laterText: string;
  readonly photoHref: string;
  readonly photoState: string;
  /** '' for a line that isn't saved yet. */
  readonly removeAction: string;
  readonly removeRequestId: string;
}

export const costLinePage = definePage<CostLineView>(template);
