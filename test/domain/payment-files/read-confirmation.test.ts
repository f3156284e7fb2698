import { expect, test } from 'vitest';
import { readConfirmation } from '#shared/domain/payment-files/read-confirmation.ts';

const read = (...rows: readonly string[]) => readConfirmation(rows.join('\r\n'));

test('reference, amount and date are found by their names, in any order and with others beside them', () => {
  expect(
    read(
      '\uFEFFDate,"Payee, name", amount ,Reference',
      '26/11/2026,"A ""B"", C",87.10, OAKSHIRE 10001 ',
      '2026-11-27,,"£1,204.00",X',
      '',
      ' , , , ',
    ),
  ).toEqual({
    ok: true,
    value: [
      { reference: 'OAKSHIRE 10001', amountPence: 8_710, paidOn: '2026-11-26' },
      { reference: 'X', amountPence: 120_400, paidOn: '2026-11-27' },
    ],
  });
});

test('spaces around an amount and a date are nothing', () => {
  expect(read('REFERENCE,AMOUNT,DATE', 'A, 1.00 , 2026-11-26 ')).toMatchObject({
    ok: true,
    value: [{ amountPence: 100, paidOn: '2026-11-26' }],
  });
});

test('lines may end as on any machine', () => {
  expect(readConfirmation('REFERENCE,AMOUNT,DATE\nA,1.00,2026-11-26\n')).toMatchObject({ ok: true, value: [{ reference: 'A' }] });
});

test.each([
  ['', ['REFERENCE', 'AMOUNT', 'DATE']],
  ['REFERENCE,VALUE', ['AMOUNT', 'DATE']],
])('the names %j are not enough', (names, columns) => {
  expect(read(names, 'A,1.00')).toEqual({ ok: false, problems: [{ code: 'columns-missing', columns }] });
});

test('every row that cannot be read is named, and nothing is taken from the file', () => {
  const rows = ['A,1.00,2026-11-26', ',1.00,2026-11-26', 'A,1,2026-11-26', 'A,1.0,2026-11-26', 'A,-1.00,2026-11-26', 'A,1.00,2026-02-30'];
  const odd = ['A,1.00,26-11-2026', 'A,1.00,1/2/2026', 'A,1.00', 'A,1.005,2026-11-26', 'A,x1.00,2026-11-26', 'A,1.00,x26/11/2026'];
  const result = read('REFERENCE,AMOUNT,DATE', ...rows, ...odd);
  expect(result.ok ? [] : result.problems).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((row) => ({ code: 'row-not-readable', row })));
});

test('an empty cell at the start of a row is a cell', () => {
  expect(read('NOTE,REFERENCE,AMOUNT,DATE', ',A,1.00,2026-11-26')).toMatchObject({
    ok: true,
    value: [{ reference: 'A', amountPence: 100 }],
  });
});

test('a row with a quote in the middle of a cell is named, and no cell after it is taken for another', () => {
  expect(read('REFERENCE,DATE,NAME,AMOUNT,BALANCE', 'A,2026-11-26,J "Jo" Y,87.10,999.00')).toEqual({
    ok: false,
    problems: [{ code: 'row-not-readable', row: 2 }],
  });
});
