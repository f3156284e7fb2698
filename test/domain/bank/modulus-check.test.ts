import { expect, test } from 'vitest';
import { checkModulus } from '#shared/domain/bank/modulus-check.ts';
import type { ModulusTable } from '#shared/domain/bank/modulus-table.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';

const could = (sortCode: string, accountNumber: string, table: ModulusTable = modulusTable) =>
  checkModulus({ sortCode, accountNumber }, table);

/** The published vectors, by what each is there to show. Those of domain.md 3.2 are among them. */
test.each([
  ['MOD10', '089999', '66374958'],
  ['MOD11', '107999', '88837491'],
  ['MOD11 and DBLAL', '202959', '63748472'],
  ['10 and 11, where the first passes', '871427', '46238510'],
  ['10 and 11, where the second passes', '872427', '46238510'],
  ['10, with 09 in front and g of 9', '871427', '09123496'],
  ['10, with 99 in front and g of 9', '871427', '99123496'],
  ['3, at the start of a range, with c of 6', '820000', '73688637'],
  ['3, at the end of a range, with c of 9', '827999', '73988638'],
  ['3, with c neither, where both pass', '827101', '28748352'],
  ['4, where what is left over is gh', '134020', '63849203'],
  ['1, with 27 added', '118765', '64371389'],
  ['6, an account in another currency', '200915', '41011166'],
  ['5', '938611', '07806039'],
  ['5, with another sort code', '938600', '42368003'],
  ['5, with nothing left over', '938063', '55065200'],
  ['7, with g of 9', '772798', '99345694'],
  ['8', '086090', '06774744'],
  ['2 and 9, where the first passes', '309070', '02355688'],
  ['2 and 9, where only the second passes', '309070', '12345668'],
  ['2, with a other than 0 and g other than 9', '309070', '12345677'],
  ['2, with a other than 0 and g of 9', '309070', '99345694'],
  ['12 and 13, where only the first passes', '074456', '12345112'],
  ['12 and 13, where both pass', '070116', '34012583'],
  ['12 and 13, where only the second passes', '074456', '11104102'],
  ['14, moved to the right', '180002', '00000190'],
  ['14, where it passes as it is', '180002', '98093517'],
])('by %s, %s %s could be', (_by, sortCode, account) => {
  expect(could(sortCode, account)).toBe('could-be');
});

test.each([
  ['5, the first figure right and the second not', '938063', '15764273'],
  ['5, the second figure right and the first not', '938063', '15764264'],
  ['5, with 1 left over', '938063', '15763217'],
  ['1', '118765', '64371388'],
  ['MOD11 passing and DBLAL not', '203099', '66831036'],
  ['DBLAL passing and MOD11 not', '203099', '58716970'],
  ['MOD10', '089999', '66374959'],
  ['MOD11', '107999', '88837493'],
])('by %s, %s %s could not be', (_by, sortCode, account) => {
  expect(could(sortCode, account)).toBe('could-not-be');
});

test('a sort code outside the table can’t be checked, which says nothing against it', () => {
  expect(could('000000', '12345678')).toBe('cannot-check');
  expect(could('999999', '12345678')).toBe('cannot-check');
});

/** A table of these rows for 12-34-56 to 12-34-58, each weighing only the figures named (0 to 13, u to h). */
const weighing = (
  ...rows: readonly { at: readonly number[]; exception?: number; method?: 'MOD10' | 'MOD11' | 'DBLAL' }[]
): ModulusTable => ({
  version: 'test',
  validFrom: '2026-01-01',
  rows: rows.map(({ at, exception, method }) => ({
    firstSortCode: '123456',
    lastSortCode: '123458',
    method: method ?? 'MOD10',
    weights: Array.from({ length: 14 }, (_each, index) => (at.includes(index) ? 1 : 0)),
    exception: exception ?? 0,
  })),
  substitutes: { '123457': '000000' },
});

test.each([
  ['123455', 'cannot-check'],
  ['123456', 'could-be'],
  ['123458', 'could-be'],
  ['123459', 'cannot-check'],
])('a range has both its ends: %s %s', (sortCode, expected) => {
  expect(could(sortCode, '00000000', weighing({ at: [13] }))).toBe(expected);
});

test('what is weighed is divided by 10 or by 11', () => {
  const lastTwo = { at: [12, 13] };
  expect(could('123456', '00000055', weighing(lastTwo))).toBe('could-be');
  expect(could('123456', '00000065', weighing(lastTwo))).toBe('could-not-be');
  expect(could('123456', '00000065', weighing({ ...lastTwo, method: 'MOD11' }))).toBe('could-be');
  expect(could('123456', '00000055', weighing({ ...lastTwo, method: 'DBLAL' }))).toBe('could-be');
});

test('DBLAL adds the figures of each product, not the products', () => {
  const [row] = weighing({ at: [], method: 'DBLAL' }).rows;
  if (row === undefined) throw new Error('There is one');
  const twice: ModulusTable = { ...weighing(), rows: [{ ...row, weights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2] }] };
  // 2 times 7 is 14, and 1 and 4 are 5.
  expect(could('123456', '00000057', twice)).toBe('could-be');
  expect(could('123456', '00000067', twice)).toBe('could-not-be');
});

test.each([
  ['both', {}, {}, 'could-be'],
  ['only the first', {}, { at: [0] }, 'could-not-be'],
  ['only the second', { at: [0] }, {}, 'could-not-be'],
  ['only the first, of 10 and 11', { exception: 10 }, { at: [0], exception: 11 }, 'could-be'],
  ['only the second, of 10 and 11', { at: [0], exception: 10 }, { exception: 11 }, 'could-be'],
  ['neither, of 10 and 11', { at: [0], exception: 10 }, { at: [0], exception: 11 }, 'could-not-be'],
  ['only the second, of 12 and 13', { at: [0], exception: 12 }, { exception: 13 }, 'could-be'],
] as const)('of two checks, %s', (_name, first, second, expected) => {
  expect(could('123456', '00000000', weighing({ at: [], ...first }, { at: [], ...second }))).toBe(expected);
});

test.each([
  [1, '00000003', 'could-be', [13]],
  [1, '00000000', 'could-not-be', [13]],
  [3, '00600001', 'could-be', [13]],
  [3, '00900001', 'could-be', [13]],
  [3, '00700001', 'could-not-be', [13]],
  [3, '06000001', 'could-not-be', [13]],
  [3, '00000000', 'could-be', [13]],
  [4, '70000007', 'could-be', [6]],
  [4, '70000017', 'could-not-be', [6]],
  [6, '40000011', 'could-be', [0]],
  [6, '80000022', 'could-be', [0]],
  [6, '30000011', 'could-not-be', [0]],
  [6, '90000011', 'could-not-be', [0]],
  [6, '40000012', 'could-not-be', [0]],
  [7, '00000090', 'could-be', [0]],
  [7, '01000090', 'could-be', [7]],
  [7, '00100090', 'could-not-be', [8]],
  [7, '00000080', 'could-not-be', [0]],
  [7, '00000009', 'could-not-be', [0]],
  [8, '00000000', 'could-be', [0]],
  [8, '00000000', 'could-not-be', [5]],
  [9, '00000000', 'could-be', [1]],
  [9, '00000000', 'could-not-be', [0]],
  [10, '09000090', 'could-be', [0]],
  [10, '99000090', 'could-be', [0]],
  [10, '89000090', 'could-not-be', [0]],
  [10, '08000090', 'could-not-be', [0]],
  [10, '09000080', 'could-not-be', [0]],
  [10, '00900090', 'could-not-be', [0]],
  [14, '00000000', 'could-be', [13]],
  [14, '00000001', 'could-be', [13]],
  [14, '00000009', 'could-be', [13]],
  [14, '00000002', 'could-not-be', [13]],
  [14, '00000010', 'could-be', [12]],
  [14, '00000011', 'could-not-be', [13]],
  [14, '20000009', 'could-be', [6]],
  [14, '20000009', 'could-not-be', [6, 7]],
] as const)('by exception %i, %s %s, weighing %o', (exception, account, expected, at) => {
  expect(could('123456', account, weighing({ at, exception }))).toBe(expected);
});

test('by exception 2, an account that starts with 0 is weighed as its row says, and any other by the weights of euro accounts', () => {
  const firstCheck = { ...modulusTable, rows: modulusTable.rows.filter(({ exception }) => exception === 2) };
  expect(could('309070', '02355688', firstCheck)).toBe('could-be');
  expect(could('309070', '12345677', firstCheck)).toBe('could-be');
  expect(could('309070', '99345694', firstCheck)).toBe('could-be');
  expect(could('309070', '12345668', firstCheck)).toBe('could-not-be');
  expect(could('309070', '99345695', firstCheck)).toBe('could-not-be');
  expect(could('123456', '02345677', weighing({ at: [0], exception: 2 }))).toBe('could-not-be');
});

test('by exception 5, a sort code in the list is weighed as the other one', () => {
  const table = weighing({ at: [0], exception: 5, method: 'MOD11' }, { at: [0], exception: 5, method: 'DBLAL' });
  expect(could('123457', '00000000', table)).toBe('could-be');
  // 11 less 1 is 10, which no figure is; so the sort code that isn't in the list has no account that passes.
  expect(could('123456', '00000009', table)).toBe('could-not-be');
  const last = weighing({ at: [0], exception: 5, method: 'DBLAL' });
  expect(could('123456', '00000009', last)).toBe('could-be');
  expect(could('123456', '00000090', last)).toBe('could-not-be');
});
