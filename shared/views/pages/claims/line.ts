import type { LineKind } from '#shared/domain/activity.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './line.njk';

export interface CostLineView {
  readonly group: string;
  readonly meetingDate: string;
  readonly kind: LineKind;
  /** What the form asks for: miles, an amount, or how much of the fee. */
  readonly asks: 'miles' | 'amount' | 'choice';
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
  /** For a cost with a usual amount: that, or what it cost. None for any other. */
  readonly usual: readonly { readonly value: string; readonly text: string }[];
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
