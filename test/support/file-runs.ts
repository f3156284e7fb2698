import * as fc from 'fast-check';
import type { BankDetails } from '#shared/domain/payee.ts';
import type { FileLine, FileRun, Originator } from '#shared/domain/payment-files/payment-file.ts';

export const someBankDetails: BankDetails = { payeeName: 'Zoë, O’Neill', sortCode: '089999', accountNumber: '00374958', rollNumber: '' };

export const aFileLine = (changes: Partial<FileLine> = {}): FileLine => ({
  details: someBankDetails,
  amountPence: 8_710,
  reference: 'OAKSHIRE 10001',
  costCentre: 'INV01',
  ...changes,
});

export const aFileRun = (changes: Partial<FileRun> = {}): FileRun => ({
  number: 3,
  madeAt: '2026-11-23T10:00:00.000Z',
  processOn: '2026-11-24',
  lines: [aFileLine()],
  ...changes,
});

export const anOriginator: Originator = {
  name: 'Oakshire County Council',
  sortCode: '200000',
  accountNumber: '55779911',
  serviceUserNumber: '123456',
  organisationId: 'OAKSHIRE',
};

const figures = (count: number) => fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));

/** Any run that can be: names in any letters there are, accounts with and without a roll number, amounts to the penny. */
export const anyFileRun = fc.record({
  number: fc.integer({ min: 1, max: 999_999 }),
  madeAt: fc.constant('2026-11-23T10:00:00.000Z'),
  processOn: fc.constantFrom('2026-11-24', '2027-01-01', '2028-12-31'),
  lines: fc.array(
    fc.record({
      details: fc.record({
        payeeName: fc.string({ unit: 'binary', maxLength: 40 }).map((name) => `A${name}`),
        sortCode: figures(6),
        accountNumber: figures(8),
        rollNumber: fc.constantFrom('', 'D/12 34-5.A'),
      }),
      amountPence: fc.integer({ min: 1, max: 99_999_999 }),
      reference: figures(5).map((number) => `OAKSHIRE ${number}`),
      costCentre: fc.constantFrom('INV01', 'TP"1,2"'),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Pounds as a file has them, as whole pence; NaN for anything not written with two decimals. */
export const penceIn = (pounds: string): number => (/^\d+\.\d\d$/.test(pounds) ? Number(pounds.replace('.', '')) : Number.NaN);
