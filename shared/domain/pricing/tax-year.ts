import { textOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * The first London date of the tax year a London date is in, by the policy's day of the year (6 April, `mileage.tax_year_start`). Throws when
 * that row is no text.
 */
export const taxYearStart = (londonDate: string, policyOn: PolicyOn): string => {
  const dayOfYear = textOf(policyOn('mileage.tax_year_start', londonDate));
  const year = Number(londonDate.slice(0, 4));
  const thisYear = `${year}-${dayOfYear}`;
  return londonDate >= thisYear ? thisYear : `${year - 1}-${dayOfYear}`;
};
