import { sumPence } from '#shared/domain/money.ts';
import { numberOf, textOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * A payment as accounts payable gets it: by its neutral reference, whom to (by any id that stands for one payee), and when. Whole pence
 * (care F10).
 */
export interface PaymentMade {
  readonly reference: string;
  readonly payeeId: string;
  readonly paidOn: string;
  readonly pence: number;
}

/**
 * What accounts payable is told beside a payment to a person, because it publishes what was spent from its own ledger (care F10). It is always
 * personal data, and the words never name a board.
 */
export interface ToBePublished {
  readonly reference: string;
  /** publish.neutral_description: "public involvement". */
  readonly description: string;
  readonly personalData: 'redact';
  /** Its payee had more than publish.redact_name_over that day, in one payment or in several: several don't stay under it. */
  readonly isOverThreshold: boolean;
}

/** What is told about each payment, in the order given (domain.md 3.8). */
export const toBePublished = (payments: readonly PaymentMade[], policyOn: PolicyOn): readonly ToBePublished[] =>
  payments.map(({ reference, payeeId, paidOn }) => {
    const sameDay = payments.filter((each) => each.payeeId === payeeId && each.paidOn === paidOn);
    const thresholdPence = numberOf(policyOn('publish.redact_name_over', paidOn));
    return {
      reference,
      description: textOf(policyOn('publish.neutral_description', paidOn)),
      personalData: 'redact',
      isOverThreshold: sumPence(sameDay.map(({ pence }) => pence)) > thresholdPence,
    };
  });
