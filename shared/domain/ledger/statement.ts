import { isIn, type TaxYear } from '#shared/domain/time/years.ts';
import { sumPence } from '#shared/domain/money.ts';

/** One payment to somebody, by the London date it reached them, split into pay for time and costs paid back. Whole pence (care F3). */
export interface PaidOut {
  readonly paidOn: string;
  readonly feePence: number;
  readonly costsPence: number;
}

/** What we paid somebody in a tax year. Only our own payments, and no tax is worked out from them (care F3, H13). */
export interface TaxYearStatement {
  readonly year: TaxYear;
  readonly payments: readonly PaidOut[];
  readonly feePence: number;
  readonly costsPence: number;
  readonly totalPence: number;
}

/** A person's statement for a tax year, payments in order of date. A year of the accounts doesn't fit here, by its type (care F3). */
export const taxYearStatement = (paid: readonly PaidOut[], year: TaxYear): TaxYearStatement => {
  const payments = paid.filter(({ paidOn }) => isIn(year, paidOn)).toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  const feePence = sumPence(payments.map((each) => each.feePence));
  const costsPence = sumPence(payments.map((each) => each.costsPence));
  return { year, payments, feePence, costsPence, totalPence: feePence + costsPence };
};
