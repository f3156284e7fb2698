import { Temporal } from 'temporal-polyfill';
import { plainLettersWithin } from '#shared/domain/bank/plain-letters.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { controlTotalsOf, type FileLine, type FileRun, type Originator } from '#shared/domain/payment-files/payment-file.ts';

/** A Bacs file, and the plain fact that no bank has read one of ours yet (domain.md 3.4). */
export interface BacsFile {
  readonly text: string;
  readonly testedWithABank: false;
}

/** How many characters a name and a reference have in a record (policy bacs.name_ref_len). */
const fieldWidth = 18;

/** What the payments come to on the other side of the file: one debit of the originator's account. */
const contraCode = '17';

/** A credit that isn't a wage or a Direct Debit refund (policy bacs.txn_code_credit). */
const creditCode = '99';

/**
 * The run as a Bacs Standard 18 file of one day (domain.md 3.4): labels of 80 characters, records of 100, a contra for their sum, lines ended
 * by CR and LF. Names and references in plain letters, cut to 18. A roll number stands in the place of our reference, because the society
 * finds the account by it. NOT TESTED WITH A BANK: published layouts disagree, so it has to pass a bank's or bureau's own check before it
 * pays anybody, and the result says so. Throws where something has no room.
 */
export const bacsStandard18 = (run: FileRun, originator: Originator): BacsFile => {
  const { totalPence } = controlTotalsOf(run.lines);
  const records = [
    ...headerLabels(run, originator),
    ...run.lines.map((line) => credit(line, originator)),
    contra(totalPence, originator),
    ...trailerLabels(run, originator),
  ];
  return { text: records.map((record) => `${record}\r\n`).join(''), testedWithABank: false };
};

const headerLabels = (run: FileRun, originator: Originator): readonly string[] => [
  `VOL1${serialOf(run)}${gap(27)}${letters(`    ${originator.serviceUserNumber}`, 14)}${gap(28)}1`,
  `HDR1${fileLabel(run, originator)}`,
  `HDR2F0200000100${gap(35)}00${gap(28)}`,
  `UHL1${dayOfYear(run.processOn)}999999    000000001 DAILY  001${gap(40)}`,
];

const trailerLabels = (run: FileRun, originator: Originator): readonly string[] => {
  const { count, totalPence } = controlTotalsOf(run.lines);
  return [
    `EOF1${fileLabel(run, originator)}`,
    `EOF2F0200000100${gap(35)}00${gap(28)}`,
    // One debit, the contra, of what all the credits come to.
    `UTL1${figures(totalPence, 13)}${figures(totalPence, 13)}${figures(1, 7)}${figures(count, 7)}${gap(36)}`,
  ];
};

/** What the first label of a file and its last have in common: which file it is, and when it was made and may be forgotten. */
const fileLabel = (run: FileRun, { serviceUserNumber }: Originator): string =>
  [
    `A${serviceUserNumber}S  1${serviceUserNumber}`,
    serialOf(run),
    `00010001${gap(6)}`,
    dayOfYear(londonDateOf(run.madeAt)),
    dayOfYear(run.processOn),
    ` 000000${gap(20)}`,
  ].join('');

const serialOf = ({ number }: FileRun): string => figures(number, 6);

const credit = ({ details, amountPence, reference }: FileLine, originator: Originator): string =>
  record({
    to: details,
    code: creditCode,
    originator,
    amountPence,
    texts: [originator.name, details.rollNumber === '' ? reference : details.rollNumber, details.payeeName],
  });

const contra = (totalPence: number, originator: Originator): string =>
  record({ to: originator, code: contraCode, originator, amountPence: totalPence, texts: [originator.name, 'CONTRA', originator.name] });

interface BacsRecord {
  readonly to: { readonly sortCode: string; readonly accountNumber: string };
  readonly code: string;
  readonly originator: Originator;
  readonly amountPence: number;
  /** Who pays, the reference, and whose account it is. */
  readonly texts: readonly [string, string, string];
}

const record = ({ to, code, originator, amountPence, texts }: BacsRecord): string =>
  [
    `${to.sortCode}${to.accountNumber}0${code}`,
    `${originator.sortCode}${originator.accountNumber}${gap(4)}`,
    figures(amountPence, 11),
    ...texts.map((text) => letters(plainLettersWithin(text, fieldWidth), fieldWidth)),
  ].join('');

/** A space, the last two figures of the year, and the day's number in it. */
const dayOfYear = (londonDate: string): string => ` ${londonDate.slice(2, 4)}${figures(Temporal.PlainDate.from(londonDate).dayOfYear, 3)}`;

const gap = (width: number): string => ' '.repeat(width);

const letters = (text: string, width: number): string => text.padEnd(width);

/** Whole numbers with noughts in front. One that has no room is a fault: cut, it would be another amount. */
const figures = (number: number, width: number): string => {
  const text = String(number).padStart(width, '0');
  if (text.length > width) throw new Error('A number that has no room in a Bacs file');
  return text;
};
