import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { BankDetails } from '#shared/domain/payee.ts';
import { inPlainLetters } from '#shared/domain/plain-letters.ts';

/** What can be looked at again, by field. None says that somebody did something wrong. */
export type BankDetailsProblem =
  | { readonly code: 'name-empty' }
  | { readonly code: 'name-too-long'; readonly most: number }
  | { readonly code: 'name-not-in-bank-letters' }
  | { readonly code: 'sort-code-not-six'; readonly figures: number }
  | { readonly code: 'account-not-six-to-eight'; readonly figures: number }
  | { readonly code: 'roll-number-not-readable' };

const longestName = 70;
const withoutSeparators = (typed: string): string => typed.replaceAll(/[\s\-‐‑–—.]/g, '');

/**
 * Bank details as people write them: spaces and hyphens anywhere, one field for the sort code, six to eight figures for the account
 * (padded to eight, domain.md 3.1), a roll number only if there is one. The name is kept as it was typed.
 */
export const readBankDetails = (typed: BankDetails): OutcomeOf<BankDetails, BankDetailsProblem> => {
  const payeeName = typed.payeeName.trim().replaceAll(/\s+/g, ' ');
  const sortCode = withoutSeparators(typed.sortCode);
  const accountNumber = withoutSeparators(typed.accountNumber);
  const rollNumber = typed.rollNumber.trim().toUpperCase();
  const problems: BankDetailsProblem[] = [
    ...nameProblems(payeeName),
    ...(/^\d{6}$/.test(sortCode) ? [] : [{ code: 'sort-code-not-six', figures: sortCode.length } as const]),
    ...(/^\d{6,8}$/.test(accountNumber) ? [] : [{ code: 'account-not-six-to-eight', figures: accountNumber.length } as const]),
    ...(/^[A-Z0-9\-/ .]{0,18}$/.test(rollNumber) ? [] : [{ code: 'roll-number-not-readable' } as const]),
  ];
  if (problems.length > 0) return refuse(...problems);
  return accept({ payeeName, sortCode, accountNumber: accountNumber.padStart(8, '0'), rollNumber });
};

const nameProblems = (name: string): readonly BankDetailsProblem[] => {
  if (name === '') return [{ code: 'name-empty' }];
  if (name.length > longestName) return [{ code: 'name-too-long', most: longestName }];
  return inPlainLetters(name) === '' ? [{ code: 'name-not-in-bank-letters' }] : [];
};

/** What pages show of an account. */
export const lastFourOf = (details: Pick<BankDetails, 'accountNumber'>): string => details.accountNumber.slice(-4);
