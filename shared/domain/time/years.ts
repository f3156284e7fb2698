import { daysAfter, monthsAfter } from '#shared/domain/london-time.ts';
import { textOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/** A year of twelve months, London dates, both included. */
interface Year<Kind extends string> {
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
}

/** The year of the accounts. Never used for a person's statement (care F3). */
export type FinancialYear = Year<'financial'>;

/** The year of tax. Never used for the accounts (care F3). */
export type TaxYear = Year<'tax'>;

/** The accounts' year that a London date falls in, from 1 April (ledger.year_start). */
export const financialYearOf = (londonDate: string, policyOn: PolicyOn): FinancialYear =>
  yearOf(londonDate, { kind: 'financial', starts: textOf(policyOn('ledger.year_start', londonDate)) });

/** The tax year that a London date falls in, from 6 April (mileage.tax_year_start, domain.md 10.1). */
export const taxYearOf = (londonDate: string, policyOn: PolicyOn): TaxYear =>
  yearOf(londonDate, { kind: 'tax', starts: textOf(policyOn('mileage.tax_year_start', londonDate)) });

/** `starts` is a month and a day, `04-01`. */
const yearOf = <Kind extends string>(
  londonDate: string,
  { kind, starts }: { readonly kind: Kind; readonly starts: string },
): Year<Kind> => {
  const inItsYear = `${londonDate.slice(0, 4)}-${starts}`;
  const from = londonDate < inItsYear ? monthsAfter(inItsYear, -12) : inItsYear;
  return { kind, from, to: daysAfter(monthsAfter(from, 12), -1) };
};

/** True for a London date in the year (care F3). */
export const isIn = (year: FinancialYear | TaxYear, londonDate: string): boolean => year.from <= londonDate && londonDate <= year.to;

/** One month of the accounts: 1 is April, 12 is March (care F9). */
export interface AccountingPeriod {
  readonly year: FinancialYear;
  readonly number: number;
  readonly from: string;
  readonly to: string;
}

/** The accounting period that a London date falls in (care F9). */
export const periodOf = (londonDate: string, policyOn: PolicyOn): AccountingPeriod => {
  const year = financialYearOf(londonDate, policyOn);
  const months = Array.from({ length: 12 }, (_none, index) => monthsAfter(year.from, index));
  const number = months.filter((from) => from <= londonDate).length;
  const from = monthsAfter(year.from, number - 1);
  return { year, number, from, to: daysAfter(monthsAfter(from, 1), -1) };
};
