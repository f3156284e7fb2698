import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLettersWithin } from '#shared/domain/bank/plain-letters.ts';
import { bacsStandard18 } from '#shared/domain/payment-files/bacs-18.ts';
import type { FileRun } from '#shared/domain/payment-files/payment-file.ts';
import { numberOf, textOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { aFileLine, aFileRun, anOriginator, anyFileRun, someBankDetails, sumOf } from '#test/support/file-runs.ts';

/** Where each field of a record stands (domain.md 3.4): first and last column, counted from 1. */
const columns = {
  sortCode: [1, 6],
  accountNumber: [7, 14],
  accountType: [15, 15],
  code: [16, 17],
  fromSortCode: [18, 23],
  fromAccount: [24, 31],
  free: [32, 35],
  pence: [36, 46],
  payer: [47, 64],
  reference: [65, 82],
  payee: [83, 100],
} as const;

const fieldOf = (record: string, [first, last]: readonly [number, number]): string => record.slice(first - 1, last);
const recordOf = (record: string) => {
  const of = (field: keyof typeof columns) => fieldOf(record, columns[field]);
  return {
    to: [of('sortCode'), of('accountNumber'), of('accountType')],
    code: of('code'),
    from: [of('fromSortCode'), of('fromAccount'), of('free')],
    pence: Number(of('pence')),
    texts: [of('payer').trimEnd(), of('reference').trimEnd(), of('payee').trimEnd()],
  };
};

/** Reads a file by the lengths and columns of the specification, knowing nothing of who wrote it. Throws where a line is of another length. */
const read = (run: FileRun) => {
  const lines = bacsStandard18(run, anOriginator).text.split('\r\n');
  expect(lines.pop()).toBe('');
  const isLabel = (line: string) => /^(?:VOL|HDR|UHL|EOF|UTL)\d/.test(line);
  for (const line of lines) {
    if (line.length !== (isLabel(line) ? 80 : 100)) throw new Error(`A line of ${line.length} characters`);
    if (!/^[A-Z0-9 .\-/&]*$/.test(line)) throw new Error('A character that Bacs does not take');
  }
  const records = lines.filter((line) => !isLabel(line)).map(recordOf);
  return { labels: lines.filter(isLabel), order: lines.map((line) => (isLabel(line) ? line.slice(0, 4) : 'data')), records };
};

test('whatever run it is, what is read back is what went in, and the contra and totals are those of the payments', () => {
  fc.assert(
    fc.property(anyFileRun, (run) => {
      const { records, labels } = read(run);
      const contra = records.pop();
      expect(records).toEqual(
        run.lines.map(({ details, amountPence, reference }) => ({
          to: [details.sortCode, details.accountNumber, '0'],
          code: '99',
          from: ['200000', '55779911', '    '],
          pence: amountPence,
          texts: [
            'OAKSHIRE COUNTY CO',
            details.rollNumber === '' ? reference : details.rollNumber,
            plainLettersWithin(details.payeeName, 18),
          ],
        })),
      );
      const total = sumOf(run.lines.map(({ amountPence }) => amountPence));
      expect(contra).toEqual({
        to: ['200000', '55779911', '0'],
        code: '17',
        from: ['200000', '55779911', '    '],
        pence: total,
        texts: ['OAKSHIRE COUNTY CO', 'CONTRA', 'OAKSHIRE COUNTY CO'],
      });
      const last = labels.at(-1) ?? '';
      expect([fieldOf(last, [5, 17]), fieldOf(last, [18, 30])].map(Number)).toEqual([total, total]);
      expect([fieldOf(last, [31, 37]), fieldOf(last, [38, 44])].map(Number)).toEqual([1, run.lines.length]);
    }),
    { numRuns: 50 },
  );
});

test('whatever run it is, made twice it is the same bytes', () => {
  fc.assert(
    fc.property(anyFileRun, (run) => {
      expect(bacsStandard18(structuredClone(run), { ...anOriginator })).toEqual(bacsStandard18(run, anOriginator));
    }),
    { numRuns: 25 },
  );
});

test('labels come before and after the payments, in their order', () => {
  const twoPayments = aFileRun({ lines: [aFileLine(), aFileLine()] });
  expect(read(twoPayments).order).toEqual(['VOL1', 'HDR1', 'HDR2', 'UHL1', 'data', 'data', 'data', 'EOF1', 'EOF2', 'UTL1']);
});

test('each label has its parts in their columns', () => {
  const [vol1 = '', hdr1 = '', hdr2 = '', uhl1 = '', eof1 = '', eof2 = '', utl1 = ''] = read(aFileRun()).labels;
  expect(fieldOf(vol1, [5, 10])).toBe('000003');
  expect(fieldOf(vol1, [11, 41])).toBe(' '.repeat(31));
  expect(fieldOf(vol1, [42, 47])).toBe('123456');
  expect(fieldOf(vol1, [48, 80])).toBe(`${' '.repeat(32)}1`);
  expect(fieldOf(hdr1, [5, 21])).toBe('A123456S  1123456');
  expect(fieldOf(hdr1, [22, 27])).toBe('000003');
  expect(fieldOf(hdr1, [28, 35])).toBe('00010001');
  expect(fieldOf(hdr1, [36, 41])).toBe('      ');
  expect(fieldOf(hdr1, [42, 53])).toBe(' 26327 26328');
  expect(fieldOf(hdr1, [54, 80])).toBe(` 000000${' '.repeat(20)}`);
  expect(fieldOf(hdr2, [5, 80])).toBe(`F0200000100${' '.repeat(35)}00${' '.repeat(28)}`);
  expect(fieldOf(uhl1, [5, 40])).toBe(' 26328999999    000000001 DAILY  001');
  expect(fieldOf(uhl1, [41, 80])).toBe(' '.repeat(40));
  expect([eof1.slice(4), eof2.slice(4)]).toEqual([hdr1.slice(4), hdr2.slice(4)]);
  expect(utl1).toBe(`UTL10000000008710000000000871000000010000001${' '.repeat(36)}`);
});

test.each([
  ['2027-01-01', ' 27001'],
  ['2028-12-31', ' 28366'],
])('the day of processing %s is written %s', (processOn, written) => {
  expect(fieldOf(read(aFileRun({ processOn })).labels[3] ?? '', [5, 10])).toBe(written);
});

test('the largest amount has room, and a penny more is a fault', () => {
  const of = (amountPence: number) => () => bacsStandard18(aFileRun({ lines: [aFileLine({ amountPence })] }), anOriginator);
  expect(of(99_999_999_999)).not.toThrow();
  expect(of(100_000_000_000)).toThrow('no room in a Bacs file');
});

test('a name is written in eighteen plain letters', () => {
  const lines = [aFileLine({ details: { ...someBankDetails, payeeName: 'Zoë Featherstonehaugh-Łuk' } })];
  expect(read(aFileRun({ lines })).records[0]?.texts[2]).toBe('ZOE FEATHERSTONEHA');
});

test('the file says that no bank has read one yet', () => {
  expect(bacsStandard18(aFileRun(), anOriginator).testedWithABank).toBe(false);
});

test('lengths, width and code are those the policy has', () => {
  const on = (key: string) => policyOn(key, '2026-11-23');
  expect([numberOf(on('bacs.record_len')), numberOf(on('bacs.label_len')), numberOf(on('bacs.name_ref_len'))]).toEqual([100, 80, 18]);
  expect(textOf(on('bacs.txn_code_credit'))).toBe('99');
});
