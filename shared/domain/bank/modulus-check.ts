import type { Account, ModulusTable, WeightRow } from '#shared/domain/bank/modulus-table.ts';

/** What figures alone can say. None of it says that an account exists, or whose it is (domain.md 3.2). */
export type CouldBe = 'could-be' | 'could-not-be' | 'cannot-check';

/** First rows beside which either of the two checks is enough: 2 with 9, 10 with 11, 12 with 13. Elsewhere both have to pass. */
const eitherIsEnough: readonly number[] = [2, 10, 12];

/**
 * Could this sort code and this account belong together? By the published algorithm (domain.md 3.2). `cannot-check` for a sort code that
 * isn't in the table: most of those are fine. It never refuses anything: the answer is a note to whoever checks the payee
 * (policy bank.modulus_check).
 */
export const checkModulus = (account: Account, table: ModulusTable): CouldBe => {
  const [first, second] = table.rows.filter((row) => row.firstSortCode <= account.sortCode && account.sortCode <= row.lastSortCode);
  if (first === undefined) return 'cannot-check';
  if (first.exception === 6 && isForeignCurrency(account)) return 'could-be';
  const passesFirst = passes(first, account, table);
  if (second === undefined) return passesFirst ? 'could-be' : 'could-not-be';
  const passesSecond = passes(second, account, table);
  const enough = eitherIsEnough.includes(first.exception) ? passesFirst || passesSecond : passesFirst && passesSecond;
  return enough ? 'could-be' : 'could-not-be';
};

/** Exception 6: accounts in other currencies, which the weights say nothing about: a is 4 to 8, and g is h. */
const isForeignCurrency = ({ accountNumber }: Account): boolean => /^[4-8].{5}(\d)\1$/.test(accountNumber);

const passes = (row: WeightRow, account: Account, table: ModulusTable): boolean => {
  const { accountNumber } = account;
  switch (row.exception) {
    case 1:
      return (totalOf(row, account) + 27) % modulusOf(row) === 0;
    case 3:
      return /^..[69]/.test(accountNumber) || remainderOf(row, account) === 0;
    case 4:
      return remainderOf(row, account) === Number(accountNumber.slice(6));
    case 5:
      return endsAsWeighed(row, { ...account, sortCode: table.substitutes[account.sortCode] ?? account.sortCode });
    case 8:
      return remainderOf(row, { ...account, sortCode: '090126' }) === 0;
    case 9:
      return remainderOf(row, { ...account, sortCode: '309634' }) === 0;
    case 14:
      return remainderOf(row, account) === 0 || passesMovedRight(row, account);
    default:
      return remainderOf({ ...row, weights: weightsFor(row, accountNumber) }, account) === 0;
  }
};

/** Exceptions 2, 7 and 10 weigh some accounts another way; every other row weighs as it says. */
const weightsFor = ({ exception, weights }: WeightRow, accountNumber: string): readonly number[] => {
  const endsWithNine = accountNumber.charAt(6) === '9';
  if (exception === 2 && !accountNumber.startsWith('0')) return endsWithNine ? withoutTheStart(euroWeights) : euroWeights;
  if (exception === 7 && endsWithNine) return withoutTheStart(weights);
  return exception === 10 && endsWithNine && /^[09]9/.test(accountNumber) ? withoutTheStart(weights) : weights;
};

const euroWeights = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1] as const;

/** Nothing for u to b: the sort code and the first two figures of the account. */
const withoutTheStart = (weights: readonly number[]): readonly number[] => weights.map((weight, index) => (index < 8 ? 0 : weight));

/** Exception 5: what is left over names one of the last two figures: g for MOD11, h for DBLAL. 11 less 1 is no figure, so nothing has it. */
const endsAsWeighed = (row: WeightRow, account: Account): boolean => {
  const modulus = modulusOf(row);
  const expected = (modulus - remainderOf(row, account)) % modulus;
  return expected === Number(account.accountNumber.charAt(row.method === 'MOD11' ? 6 : 7));
};

/** Exception 14: an account that ends in 0, 1 or 9 is weighed once more with that figure dropped and a nought put in front. */
const passesMovedRight = (row: WeightRow, account: Account): boolean =>
  /[019]$/.test(account.accountNumber) && remainderOf(row, { ...account, accountNumber: `0${account.accountNumber.slice(0, 7)}` }) === 0;

const modulusOf = ({ method }: WeightRow): number => (method === 'MOD11' ? 11 : 10);

const remainderOf = (row: WeightRow, account: Account): number => totalOf(row, account) % modulusOf(row);

const totalOf = ({ method, weights }: WeightRow, { sortCode, accountNumber }: Account): number => {
  const products = Array.from(`${sortCode}${accountNumber}`, (figure, index) => Number(figure) * (weights[index] ?? 0));
  return sum(method === 'DBLAL' ? products.flatMap((product) => Array.from(String(product), Number)) : products);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
