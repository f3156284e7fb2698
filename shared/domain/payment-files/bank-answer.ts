import type { RunLine } from '#shared/domain/payment-run.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { afterComingBack, reasonOfCode, type AfterComingBack, type CameBackReason } from '#shared/domain/payment-files/return-reasons.ts';
import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';

/** What a bank names a payment by. It pads references and writes them in capitals. Whole pence. */
interface Named {
  readonly reference: string;
  readonly amountPence: number;
}

/** A payment that the bank, or whoever pays our creditors, says was made on a London date (care F8). */
export interface ConfirmedItem extends Named {
  readonly paidOn: string;
}

/** What a report says of a payment: its code and London date (care F8). */
interface Report {
  readonly reasonCode: string;
  readonly reportedOn: string;
}

/** A payment that came back (ARUCS; care F8). */
export type ReportedItem = Named & Report;

/** A payment that went to another account than the one given (AWACS). The money arrived, and the report needs no amount to say so (care F8). */
export type WrongAccountItem = Pick<Named, 'reference'> & Report;

/** Everything a bank has said of one run, already read from its files (care F8). */
export interface BankAnswer {
  readonly confirmed: readonly ConfirmedItem[];
  readonly returned: readonly ReportedItem[];
  readonly wrongAccount: readonly WrongAccountItem[];
}

/**
 * What became of one payment. A payment with another amount, or one that is spoken of more than once, is left as it is for a person to look
 * at; so is one that nothing is said about (care F8).
 */
export type PaymentOutcome =
  | { readonly what: 'paid'; readonly paidOn: string }
  | { readonly what: 'came-back'; readonly because: CameBackReason; readonly next: AfterComingBack; readonly on: string }
  | { readonly what: 'other-amount'; readonly saidPence: readonly number[] }
  | { readonly what: 'said-more-than-once' }
  | { readonly what: 'nothing-said' };

/** One payment of a run beside what the bank says of it (care F8). */
export interface MatchedPayment {
  readonly claimId: string;
  readonly outcome: PaymentOutcome;
  /** The London date by which the account is put right that the bank says is another one; '' when it says nothing of that. */
  readonly putRightBy: string;
}

/** A run beside what the bank says of it. Nothing is left out on either side (care F8). */
export interface Matched {
  /** One for each payment of the run, in its order. */
  readonly payments: readonly MatchedPayment[];
  /** What the bank speaks of and the run doesn't have, with the amount where it is a payment's. */
  readonly strangers: readonly (Named | Pick<Named, 'reference'>)[];
}

/** What dates are worked out with (care F8). */
export interface MatchingRules {
  readonly policyOn: PolicyOn;
  readonly bankHolidays: BankHolidays;
}

/**
 * Holds what the bank says against what the run has, by reference and amount (care F8). A return counts over a confirmation, because it comes
 * later. An account that the bank says is another one is put right within policy bacs.wrong_account_within working days.
 */
export const matchWithBank = (
  lines: readonly Pick<RunLine, 'claimId' | 'reference' | 'amountPence'>[],
  answer: BankAnswer,
  rules: MatchingRules,
): Matched => {
  const ours = new Set(lines.map(({ reference }) => folded(reference)));
  return {
    payments: lines.map((line) => ({
      claimId: line.claimId,
      outcome: outcomeOf(line, answer),
      putRightBy: putRightBy(line, answer, rules),
    })),
    strangers: [
      ...[...answer.confirmed, ...answer.returned].map(({ reference, amountPence }) => ({ reference, amountPence })),
      ...answer.wrongAccount.map(({ reference }) => ({ reference })),
    ].filter(({ reference }) => !ours.has(folded(reference))),
  };
};

const folded = (reference: string): string => reference.trim().replaceAll(/\s+/g, ' ').toUpperCase();

const about = <T extends Pick<Named, 'reference'>>(items: readonly T[], line: Named): readonly T[] =>
  items.filter(({ reference }) => folded(reference) === folded(line.reference));

const outcomeOf = (line: Named, answer: BankAnswer): PaymentOutcome => {
  const confirmed = about(answer.confirmed, line);
  const returned = about(answer.returned, line);
  const others = [...confirmed, ...returned].map(({ amountPence }) => amountPence).filter((pence) => pence !== line.amountPence);
  if (others.length > 0) return { what: 'other-amount', saidPence: others };
  if (confirmed.length > 1 || returned.length > 1) return { what: 'said-more-than-once' };
  const [[back], [paid]] = [returned, confirmed];
  if (back !== undefined) {
    const because = reasonOfCode(back.reasonCode);
    return { what: 'came-back', because, next: afterComingBack[because], on: back.reportedOn };
  }
  return paid === undefined ? { what: 'nothing-said' } : { what: 'paid', paidOn: paid.paidOn };
};

/** Counted from the first report, where there are several. */
const putRightBy = (line: Named, { wrongAccount }: BankAnswer, { policyOn, bankHolidays }: MatchingRules): string => {
  const [first] = about(wrongAccount, line)
    .map(({ reportedOn }) => reportedOn)
    .toSorted();
  return first === undefined ? '' : workingDaysAfter(first, numberOf(policyOn('bacs.wrong_account_within', first)), bankHolidays);
};
