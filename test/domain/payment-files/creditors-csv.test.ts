import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { inPlainLetters } from '#shared/domain/bank/plain-letters.ts';
import { creditorsCsv } from '#shared/domain/payment-files/creditors-csv.ts';
import { fileHashOf, type FileLine } from '#shared/domain/payment-files/payment-file.ts';
import { aFileLine, anyFileRun, penceIn, someBankDetails, sumOf } from '#test/support/file-runs.ts';

const csvOf = (lines: readonly FileLine[]) => creditorsCsv(lines, 'public involvement');

/** Read by a parser that knows nothing of who wrote it. */
const read = (lines: readonly FileLine[]) =>
  z.array(z.array(z.string())).parse(parse(csvOf(lines), { record_delimiter: '\r\n', relax_quotes: false }));

const backFrom = (cells: readonly string[]) => ({
  name: cells[0],
  account: cells.slice(1, 4),
  pence: penceIn(cells[4] ?? ''),
  rest: cells.slice(5),
});

test('whatever run it is, what is read back is what went in, and its totals are those of the payments', () => {
  fc.assert(
    fc.property(anyFileRun, ({ lines }) => {
      const [names, ...rows] = read(lines);
      const totals = rows.pop();
      expect(names).toHaveLength(9);
      expect(rows.map(backFrom)).toEqual(
        lines.map(({ details, amountPence, reference, costCentre }) => ({
          name: inPlainLetters(details.payeeName),
          account: [details.sortCode, details.accountNumber, details.rollNumber],
          pence: amountPence,
          rest: [reference, costCentre, 'PUBLIC INVOLVEMENT', 'PERSONAL DATA, REDACT'],
        })),
      );
      expect(penceIn(totals?.[4] ?? '')).toBe(sumOf(lines.map(({ amountPence }) => amountPence)));
      expect(totals?.[5]).toBe(`${lines.length} PAYMENTS`);
    }),
  );
});

test('whatever run it is, made twice it is the same bytes', () => {
  fc.assert(
    fc.property(anyFileRun, ({ lines }) => {
      expect(csvOf(structuredClone(lines))).toBe(csvOf(lines));
    }),
    { numRuns: 25 },
  );
  expect(fileHashOf(csvOf([aFileLine({ amountPence: 101 })]))).not.toBe(fileHashOf(csvOf([aFileLine({ amountPence: 100 })])));
});

test('it is written as finance reads it, to the letter', () => {
  expect(csvOf([aFileLine(), aFileLine({ costCentre: 'A "B", C', amountPence: 5 })])).toBe(
    [
      'PAYEE NAME,SORT CODE,ACCOUNT NUMBER,ROLL NUMBER,AMOUNT,REFERENCE,COST CENTRE,DESCRIPTION,PUBLICATION\r\n',
      'ZOE ONEILL,089999,00374958,,87.10,OAKSHIRE 10001,INV01,PUBLIC INVOLVEMENT,"PERSONAL DATA, REDACT"\r\n',
      'ZOE ONEILL,089999,00374958,,0.05,OAKSHIRE 10001,"A ""B"", C",PUBLIC INVOLVEMENT,"PERSONAL DATA, REDACT"\r\n',
      'CONTROL TOTALS,,,,87.15,2 PAYMENTS,,,\r\n',
    ].join(''),
  );
});

test.each(['=1', '+1', '-1', '@1', '\t1', '\r1'])('a cost centre that starts as %j is no formula in a spreadsheet', (costCentre) => {
  expect(read([aFileLine({ costCentre })])[1]?.[6]).toBe(`'${costCentre}`);
});

test.each([{ rollNumber: '-123' }, { rollNumber: '=1+1' }, { sortCode: '+12345' }, { accountNumber: '@1234567' }])(
  'bank data that a spreadsheet would run is never altered and never leaves: %o',
  (changes) => {
    expect(() => csvOf([aFileLine({ details: { ...someBankDetails, ...changes } })])).toThrow('a spreadsheet would run');
  },
);

test('a reference that a spreadsheet would run never leaves either', () => {
  expect(() => csvOf([aFileLine({ reference: '=1' })])).toThrow('a spreadsheet would run');
});

test('a hyphen inside a roll number is bank data and stays', () => {
  expect(read([aFileLine({ details: { ...someBankDetails, rollNumber: 'D-1' } })])[1]?.[3]).toBe('D-1');
});
