import type { LineKind } from '#shared/domain/activity.ts';
import type { DateTyped } from '#shared/domain/reading-dates.ts';

/** A line exactly as it was typed. Fields a kind doesn't ask for are ''. */
export interface LineTyped {
  readonly kind: LineKind;
  readonly date: DateTyped;
  readonly miles: string;
  readonly amount: string;
  readonly choice: string;
  readonly less: string;
  readonly note: string;
}

export type LineField = 'date' | 'miles' | 'amount' | 'choice' | 'less' | 'note';

export interface LineProblem {
  readonly field: LineField;
  readonly code:
    | 'date-not-understood'
    | 'date-no-such-day'
    | 'date-not-yet'
    | 'date-far-from-meeting'
    | 'miles-not-understood'
    | 'miles-are-nothing'
    | 'miles-are-too-many'
    | 'amount-not-understood'
    | 'amount-is-too-much'
    | 'amount-is-nothing'
    | 'only-what-it-cost'
    | 'no-agreed-rate-for-miles'
    | 'no-agreed-usual-amount'
    | 'choice-missing'
    | 'no-fee-offered'
    | 'less-is-not-an-amount'
    | 'less-is-not-less'
    | 'less-beside-another-choice'
    | 'note-too-long';
}
