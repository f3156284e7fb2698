import type { Account } from '#shared/domain/bank/modulus-table.ts';
import { listOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * The 8 figures that banks use, from an account of 6 to 10. Six and seven get noughts in front. Of nine or ten, the bank decides, and the
 * sort code tells the bank: National Westminster uses the last eight of ten, the Co-operative Bank the first eight; Santander moves the first
 * of nine into the sort code, in the place of its last (Pay.UK's specification; policy bank.ten_figures_…, bank.nine_figures_…). Undefined
 * where the sort code says nothing, and for any other number of figures: then whoever typed it is asked. `on` is a London date.
 */
export const shortened = ({ sortCode, accountNumber }: Account, policyOn: PolicyOn, on: string): Account | undefined => {
  const isOf = (key: string): boolean => listOf(policyOn(key, on)).some((start) => sortCode.startsWith(start));
  if (/^\d{6,8}$/.test(accountNumber)) return { sortCode, accountNumber: accountNumber.padStart(8, '0') };
  if (/^\d{9}$/.test(accountNumber) && isOf('bank.nine_figures_into_sort_code')) {
    return { sortCode: `${sortCode.slice(0, 5)}${accountNumber.charAt(0)}`, accountNumber: accountNumber.slice(1) };
  }
  if (/^\d{10}$/.test(accountNumber) && isOf('bank.ten_figures_last_eight')) return { sortCode, accountNumber: accountNumber.slice(2) };
  if (/^\d{10}$/.test(accountNumber) && isOf('bank.ten_figures_first_eight')) return { sortCode, accountNumber: accountNumber.slice(0, 8) };
  return undefined;
};
