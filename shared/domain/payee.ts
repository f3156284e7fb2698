import type { Versioned } from '#shared/domain/versioned.ts';

/**
 * When money leaves: as it comes, or not before the person says so (care H12). `not-chosen` waits as well: approved is never paid
 * without somebody's standing choice.
 */
export type PayWhen = 'as-it-comes' | 'when-i-say' | 'not-chosen';

export type PayeeState = 'waiting-for-check' | 'confirmed' | 'sent-back';

/** Bank details. Only payments sees `payeeName`; the account is encrypted field by field, pages show the last four figures. */
export interface Payee extends Versioned {
  readonly personId: string;
  readonly encryptedPayeeName: string;
  readonly encryptedSortCode: string;
  readonly encryptedAccountNumber: string;
  /** '' when there is no roll number. */
  readonly encryptedRollNumber: string;
  readonly lastFour: string;
  /** Counts the details given. What is confirmed and paid to is one of these versions, whatever else changes about the payee. */
  readonly detailsVersion: number;
  readonly state: PayeeState;
  /** True once any details of this person were confirmed: from then on new ones are a change, which cools. */
  readonly confirmedBefore: boolean;
  /** The person's alias or a member of staff: the hand that originates. */
  readonly enteredBy: string;
  readonly enteredAt: string;
  /** The member of staff who made the code by which these details were given; '' when none was needed. A hand that originates too. */
  readonly codeMadeBy: string;
  /** `self`, or the member of staff who made the record of the person. Never changes, so it is kept here as well. */
  readonly personCreatedBy: string;
  readonly checkedBy: string;
  readonly checkedAt: string;
  /** Plain words to the person when the details came back to them; '' otherwise. */
  readonly sentBackWords: string;
  /** London date from which it may be paid to: the cooling day after a change. */
  readonly usableFrom: string;
  readonly payWhen: PayWhen;
  /**
   * When they last pressed "Pay what is ready now" while they say when; '' otherwise. What was decided until then may leave. Choosing
   * when to be paid, whatever is chosen, takes it away.
   */
  readonly saidNowAt: string;
  /**
   * The London date by which money can be promised since they last did what it waited for: gave details, chose as it comes, or said now.
   * The second of the two dates starts anew there (care F7); '' for who did so before this was kept.
   */
  readonly readyBy: string;
}

/** The encrypted parts of a payee, by what they are. `EncryptionContext` carries the same names, so one field can't stand in for another. */
export const payeeFields = ['payeeName', 'sortCode', 'accountNumber', 'rollNumber'] as const;
export type PayeeField = (typeof payeeFields)[number];

/** Bank details as they are in the clear: in memory, for as long as one page or one file takes. */
export type BankDetails = Readonly<Record<PayeeField, string>>;
