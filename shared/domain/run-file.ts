import { createHash } from 'node:crypto';
import { sumPence } from '#shared/domain/money.ts';
import type { BankDetails } from '#shared/domain/payee.ts';
import { inPlainLetters } from '#shared/domain/bank/plain-letters.ts';

/** One payment of the file: whom to, how much and under which cost centre. */
export interface FileLine {
  readonly details: BankDetails;
  readonly amountPence: number;
  readonly reference: string;
  readonly costCentre: string;
}

/** What may be said about a payment to anybody who reads the ledger or what is published from it (care F10). */
const description = 'PUBLIC INVOLVEMENT';

const columns = ['PAYEE NAME', 'SORT CODE', 'ACCOUNT NUMBER', 'ROLL NUMBER', 'AMOUNT', 'REFERENCE', 'COST CENTRE', 'DESCRIPTION'] as const;

/**
 * The creditors' file: CSV as RFC 4180 has it, a row of names, a row for each payment, and a last row of control totals (how many,
 * and how much). Amounts are pounds with two decimals, made of whole pence without a fraction in between. Plain letters only.
 */
export const runFile = (lines: readonly FileLine[]): string => {
  const rows = lines.map(({ details, amountPence, reference, costCentre }) => [
    inPlainLetters(details.payeeName),
    details.sortCode,
    details.accountNumber,
    details.rollNumber,
    pounds(amountPence),
    reference,
    costCentre,
    description,
  ]);
  const totals = [
    'CONTROL TOTALS',
    '',
    '',
    '',
    pounds(sumPence(lines.map((line) => line.amountPence))),
    `${lines.length} PAYMENTS`,
    '',
    '',
  ];
  return [columns, ...rows, totals].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
};

/** SHA-256 of the file's bytes, small hex letters. */
export const fileHashOf = (file: string): string => createHash('sha256').update(file, 'utf8').digest('hex');

const pounds = (pence: number): string => {
  if (!Number.isSafeInteger(pence) || pence < 0) throw new Error('A payment that is not whole pence');
  return `${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
};

/** A cell that starts as a formula would is led by an apostrophe, so that no spreadsheet runs it; quoted where CSV needs it. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
