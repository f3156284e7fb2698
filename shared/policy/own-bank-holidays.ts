import type { BankHolidays } from '#shared/domain/working-days.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { organisation } from '#shared/policy/organisation.ts';

/** The bank holidays that count here: those of the part of the country this partnership works in. */
export const ownBankHolidays: BankHolidays = bankHolidays[organisation.bankHolidaysOf];
