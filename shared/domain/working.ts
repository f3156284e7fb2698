/** What was priced and how, kept with the line so the person sees the policy that applied (R-TRU-04). */
export interface Working {
  /** In words for the person: "60 miles at 55p a mile". */
  readonly words: string;
  readonly policyKeys: readonly string[];
  readonly policyVersion: string;
  /** The rates it was multiplied with, none when absent: half a penny and more of their sum is rounded up, once for the line. */
  readonly rates?: readonly RateUsed[] | undefined;
  /** What staff are asked to look at, none when absent. What is asked for stays as it is. */
  readonly questions?: readonly StaffQuestion[] | undefined;
}

/** One rate a line was priced with, so that anybody can do the sum again, and a changed rate can be told from the one that was used. */
export interface RateUsed {
  readonly key: string;
  /** London date from which this version of the row applies. */
  readonly from: string;
  /** Pence for one of what the rate is for: a mile, an hour, a half day. */
  readonly pence: number;
  /** How many of those, in tenths: 300 is 30 miles, 10 is one half day. */
  readonly tenths: number;
}

/**
 * More than a ceiling of the policy (domain.md 10.2, 10.3), in pence: a question to staff, never a cut (care F7). `key` is the row that
 * asked.
 */
export interface StaffQuestion {
  readonly code: 'over-meal-ceiling' | 'over-night-ceiling' | 'over-hourly-ceiling' | 'taxi-not-agreed-first';
  readonly key: string;
  readonly limitPence: number;
  readonly overPence: number;
}
