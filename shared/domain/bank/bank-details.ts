import type { ModulusTable } from '#shared/domain/bank/modulus-table.ts';
import { checkModulus } from '#shared/domain/bank/modulus-check.ts';
import { inPlainLetters } from '#shared/domain/bank/plain-letters.ts';
import { shortened } from '#shared/domain/bank/shortening.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { BankDetails } from '#shared/domain/payee.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';

/** What can be looked at again, by field. None says that somebody did something wrong (domain.md 3.1). */
export type BankDetailsProblem =
  | { readonly code: 'name-empty' }
  | { readonly code: 'name-too-long'; readonly most: number }
  | { readonly code: 'name-not-in-bank-letters' }
  | { readonly code: 'sort-code-not-six'; readonly figures: number }
  | { readonly code: 'account-not-six-to-eight'; readonly figures: number }
  // Nine or ten figures of a bank we don't know how to shorten: that bank can say which eight it uses.
  | { readonly code: 'account-of-nine-or-ten'; readonly figures: number }
  | { readonly code: 'roll-number-not-readable' };

const longestName = 70;
const withoutSeparators = (typed: string): string => typed.replaceAll(/[\s\-‐‑–—.]/g, '');

/**
 * Bank details as people write them: spaces and hyphens anywhere, one field for the sort code, six to ten figures for the account, made
 * into the eight that banks use (domain.md 3.1, and `shortened`), a roll number only if there is one. A roll number starts with a letter or a
 * figure, so that in a file it can be taken for nothing else. The name is kept as it was typed. Refuses with everything there is to look at
 * again. `on` is a London date.
 */
export const readBankDetails = (typed: BankDetails, policyOn: PolicyOn, on: string): OutcomeOf<BankDetails, BankDetailsProblem> => {
  const payeeName = typed.payeeName.trim().replaceAll(/\s+/g, ' ');
  const sortCode = withoutSeparators(typed.sortCode);
  const typedAccount = withoutSeparators(typed.accountNumber);
  const rollNumber = typed.rollNumber.trim().toUpperCase();
  const isSortCode = /^\d{6}$/.test(sortCode);
  const account = shortened({ sortCode, accountNumber: typedAccount }, policyOn, on);
  const problems: BankDetailsProblem[] = [
    ...nameProblems(payeeName),
    ...(isSortCode ? [] : [{ code: 'sort-code-not-six', figures: sortCode.length } as const]),
    ...(account === undefined ? accountProblems(typedAccount, isSortCode) : []),
    ...(/^(?:[A-Z0-9][A-Z0-9\-/ .]{0,17})?$/.test(rollNumber) ? [] : [{ code: 'roll-number-not-readable' } as const]),
  ];
  if (account === undefined || problems.length > 0) return refuse(...problems);
  return accept({ payeeName, ...account, rollNumber });
};

const nameProblems = (name: string): readonly BankDetailsProblem[] => {
  if (name === '') return [{ code: 'name-empty' }];
  if (name.length > longestName) return [{ code: 'name-too-long', most: longestName }];
  return inPlainLetters(name) === '' ? [{ code: 'name-not-in-bank-letters' }] : [];
};

/** Nine or ten figures are only asked about once the sort code can be read: it may say how they are shortened. */
const accountProblems = (typed: string, isSortCode: boolean): readonly BankDetailsProblem[] => {
  if (!/^\d{9,10}$/.test(typed)) return [{ code: 'account-not-six-to-eight', figures: typed.length }];
  return isSortCode ? [{ code: 'account-of-nine-or-ten', figures: typed.length }] : [];
};

/** What somebody is asked about once, kindly, before their details are kept. They can always go on as they are (domain.md 3.1). */
export type BankQuestion =
  | { readonly code: 'account-was-shortened'; readonly figures: number; readonly sortCode: string; readonly accountNumber: string }
  | { readonly code: 'figures-may-have-a-slip' };

/**
 * What to ask about details that can be read: an account that was made shorter is shown as it would be used; figures that could not belong
 * together may have a slip in them, unless they are asked about already (policy bank.modulus_check: a question and never a refusal). None when
 * there is nothing to ask.
 */
export const questionsAbout = (
  details: { readonly typed: BankDetails; readonly read: BankDetails },
  table: ModulusTable,
): readonly BankQuestion[] => {
  const { sortCode, accountNumber } = details.read;
  const figures = withoutSeparators(details.typed.accountNumber).length;
  // One question at a time: whoever looks at the shorter account looks for a slip in it too.
  if (figures > accountNumber.length) return [{ code: 'account-was-shortened', figures, sortCode, accountNumber }];
  return checkModulus(details.read, table) === 'could-not-be' ? [{ code: 'figures-may-have-a-slip' }] : [];
};

/** What pages show of an account (policy bank.show). */
export const lastFourOf = (details: Pick<BankDetails, 'accountNumber'>): string => details.accountNumber.slice(-4);
