import { isLondonDate } from '#shared/domain/london-time.ts';
import { readPounds } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { ConfirmedItem } from '#shared/domain/payment-files/bank-answer.ts';

/** What can't be read, by row of the file, counted from 1 with the row of names (care F8). */
export type ConfirmationProblem =
  { readonly code: 'columns-missing'; readonly columns: readonly string[] } | { readonly code: 'row-not-readable'; readonly row: number };

const columns = ['REFERENCE', 'AMOUNT', 'DATE'] as const;

/**
 * Reads the confirmation of whoever pays: CSV with a row of names among which are REFERENCE, AMOUNT (pounds with two decimals) and DATE
 * (`YYYY-MM-DD` or `DD/MM/YYYY`), in any order and with others beside them. Nothing is guessed: a row that isn't so is named and nothing is taken
 * from the file (care F8).
 */
export const readConfirmation = (csv: string): OutcomeOf<readonly ConfirmedItem[], ConfirmationProblem> => {
  const [names, ...rows] = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(cellsOf);
  const places = columns.map((column) => (names ?? []).findIndex((name) => name.trim().toUpperCase() === column));
  const missing = columns.filter((_column, index) => places[index] === -1);
  if (missing.length > 0) return refuse({ code: 'columns-missing', columns: missing });
  const read = rows.flatMap((cells, index) =>
    cells?.every((cell) => cell.trim() === '') === true
      ? []
      : [{ row: index + 2, item: cells && itemOf(places.map((place) => cells[place] ?? '')) }],
  );
  const problems = read.filter(({ item }) => item === undefined).map(({ row }) => ({ code: 'row-not-readable', row }) as const);
  return problems.length > 0 ? refuse(...problems) : accept(read.flatMap(({ item }) => item ?? []));
};

const itemOf = ([reference = '', amount = '', date = '']: readonly string[]): ConfirmedItem | undefined => {
  const amountPence = /^£?[\d,]+\.\d\d$/.test(amount.trim()) ? readPounds(amount) : undefined;
  const paidOn = dateOf(date.trim());
  return reference.trim() === '' || amountPence === undefined || paidOn === undefined
    ? undefined
    : { reference: reference.trim(), amountPence, paidOn };
};

const dateOf = (written: string): string | undefined => {
  const date = written.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
  return isLondonDate(date) ? date : undefined;
};

/**
 * The cells of one row: a cell in quotes may hold commas, and two quotes in it are one. Undefined when it isn't so all through: a cell that is
 * passed over would put every one after it under another name.
 */
const cellsOf = (row: string): readonly string[] | undefined => {
  const cells = Array.from(`${row},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/gy));
  const read = cells.reduce((length, [cell]) => length + cell.length, 0);
  if (read !== row.length + 1) return undefined;
  return cells.map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')));
};
