import { inPlainLetters } from '#shared/domain/bank/plain-letters.ts';
import { poundsOf } from '#shared/domain/money.ts';
import { controlTotalsOf, type FileLine } from '#shared/domain/payment-files/payment-file.ts';

const columns = [
  'PAYEE NAME',
  'SORT CODE',
  'ACCOUNT NUMBER',
  'ROLL NUMBER',
  'AMOUNT',
  'REFERENCE',
  'COST CENTRE',
  'DESCRIPTION',
  'PUBLICATION',
] as const;

/** What whoever publishes from the ledger is told of every payment to a person (care F10). */
const redact = 'PERSONAL DATA, REDACT';

/**
 * The creditors' file: CSV as RFC 4180 has it, a row of names, a row for each payment, and a last row of control totals (how many,
 * and how much; care F8). `description` is all that the ledger, and what is published from it, says of a payment (policy
 * publish.neutral_description). Amounts are pounds with two decimals, made of whole pence. Names in plain letters. Nothing of a bank's own is ever
 * altered: bank data that a spreadsheet would run throws, and reading it never lets it in (`readBankDetails`).
 */
export const creditorsCsv = (lines: readonly FileLine[], description: string): string => {
  const { count, totalPence } = controlTotalsOf(lines);
  const rows = lines.map(({ details, amountPence, reference, costCentre }) => [
    bankData(inPlainLetters(details.payeeName)),
    bankData(details.sortCode),
    bankData(details.accountNumber),
    bankData(details.rollNumber),
    poundsOf(amountPence),
    bankData(reference),
    ours(costCentre),
    inPlainLetters(description),
    redact,
  ]);
  const totals = ['CONTROL TOTALS', '', '', '', poundsOf(totalPence), `${count} PAYMENTS`, '', '', ''];
  return [columns, ...rows, totals].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
};

/** What a spreadsheet takes for the start of a formula. */
const formulaStart = /^[=+\-@\t\r]/;

const bankData = (text: string): string => {
  if (formulaStart.test(text)) throw new Error('Bank data that a spreadsheet would run');
  return text;
};

/** A word of our own that starts as a formula would is led by an apostrophe, so that no spreadsheet runs it. */
const ours = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
