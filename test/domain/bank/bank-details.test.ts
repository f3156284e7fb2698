import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastFourOf, questionsAbout, readBankDetails } from '#shared/domain/bank/bank-details.ts';
import type { BankDetails } from '#shared/domain/payee.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';

const typed = { payeeName: 'Ali O’Neill', sortCode: '08-99 99', accountNumber: '6637 4958', rollNumber: '' };
const today = '2026-11-23';
const reading = (changes: Partial<BankDetails>) => readBankDetails({ ...typed, ...changes }, policyOn, today);
const problemsOf = (changes: Partial<BankDetails>) => {
  const read = reading(changes);
  return read.ok ? [] : read.problems;
};
const accountOf = (changes: Partial<BankDetails>) => {
  const read = reading(changes);
  return read.ok ? `${read.value.sortCode} ${read.value.accountNumber}` : read.problems.map(({ code }) => code).join();
};

test('bank details are read however people space them, and the name stays as it is', () => {
  expect(reading({ payeeName: '  Ali   O’Neill ', rollNumber: ' d/12 34-5.a ' })).toEqual({
    ok: true,
    value: { payeeName: 'Ali O’Neill', sortCode: '089999', accountNumber: '66374958', rollNumber: 'D/12 34-5.A' },
  });
});

test('any way of writing six and eight figures with spaces and hyphens reads the same', () => {
  const separated = fc.array(fc.constantFrom(' ', '-', '–', '.', ''), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.stringMatching(/^\d{6}$/), fc.stringMatching(/^\d{8}$/), separated, (sortCode, accountNumber, between) => {
      const spread = (figures: string) => Array.from(figures, (figure, index) => `${figure}${between[index] ?? ''}`).join('');
      expect(accountOf({ sortCode: spread(sortCode), accountNumber: spread(accountNumber) })).toBe(`${sortCode} ${accountNumber}`);
    }),
  );
});

test.each([
  // Six and seven: noughts in front, whatever the bank.
  ['40-12-34', '123456', '401234 00123456'],
  ['40-12-34', '1234567', '401234 01234567'],
  ['40-12-34', '12345678', '401234 12345678'],
  // Ten at National Westminster: the last eight; a hyphen after the second figure is as nothing.
  ['60-12-34', '99-12345678', '601234 12345678'],
  ['01-00-39', '9912345678', '010039 12345678'],
  ['50-00-00', '9912345678', '500000 12345678'],
  ['66-99-99', '9912345678', '669999 12345678'],
  // Ten at the Co-operative Bank: the first eight.
  ['08-92-99', '1234567890', '089299 12345678'],
  // Nine at Santander: the first figure takes the place of the last of the sort code.
  ['09-01-26', '712345678', '090127 12345678'],
  ['09-19-99', '712345678', '091997 12345678'],
  ['72-00-00', '512345678', '720005 12345678'],
  ['89-26-10', '612345678', '892616 12345678'],
  // Where the sort code doesn't say: a question.
  ['40-12-34', '123456789', 'account-of-nine-or-ten'],
  ['40-12-34', '1234567890', 'account-of-nine-or-ten'],
  ['67-00-00', '1234567890', 'account-of-nine-or-ten'],
  ['49-99-99', '1234567890', 'account-of-nine-or-ten'],
  ['60-12-34', '123456789', 'account-of-nine-or-ten'],
  ['09-20-00', '123456789', 'account-of-nine-or-ten'],
  ['08-92-99', '123456789', 'account-of-nine-or-ten'],
  ['09-01-26', '1234567890', 'account-of-nine-or-ten'],
  ['40-12-34', '12345', 'account-not-six-to-eight'],
  ['60-12-34', '12345678901', 'account-not-six-to-eight'],
  ['09-01-26', '12345678901', 'account-not-six-to-eight'],
])('at %s, the account %s is %s', (sortCode, accountNumber, expected) => {
  expect(accountOf({ sortCode, accountNumber })).toBe(expected);
});

test.each([
  [{ payeeName: ' ' }, [{ code: 'name-empty' }]],
  [{ payeeName: 'x'.repeat(71) }, [{ code: 'name-too-long', most: 70 }]],
  [{ payeeName: 'سارا' }, [{ code: 'name-not-in-bank-letters' }]],
  [{ sortCode: '12345' }, [{ code: 'sort-code-not-six', figures: 5 }]],
  [{ sortCode: '-123456-7' }, [{ code: 'sort-code-not-six', figures: 7 }]],
  [{ accountNumber: '12345' }, [{ code: 'account-not-six-to-eight', figures: 5 }]],
  [{ accountNumber: '=1+23456' }, [{ code: 'account-not-six-to-eight', figures: 8 }]],
  [{ accountNumber: '12345678x' }, [{ code: 'account-not-six-to-eight', figures: 9 }]],
  [{ sortCode: '40-12-34', accountNumber: '1234567890' }, [{ code: 'account-of-nine-or-ten', figures: 10 }]],
  // Which shortening there is can't be said before the sort code is read, so only that is asked about.
  [{ sortCode: '12345', accountNumber: '1234567890' }, [{ code: 'sort-code-not-six', figures: 5 }]],
  [{ rollNumber: 'A'.repeat(19) }, [{ code: 'roll-number-not-readable' }]],
  [{ rollNumber: '-A1' }, [{ code: 'roll-number-not-readable' }]],
  [{ rollNumber: 'A_1' }, [{ code: 'roll-number-not-readable' }]],
])('%o is asked about again', (changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

test('everything there is to look at again is said at once', () => {
  const all = { payeeName: '', sortCode: '1', accountNumber: '1', rollNumber: '=1' };
  expect(problemsOf(all).map(({ code }) => code)).toEqual([
    'name-empty',
    'sort-code-not-six',
    'account-not-six-to-eight',
    'roll-number-not-readable',
  ]);
});

test('a name of seventy letters and a roll number of eighteen are taken', () => {
  expect(problemsOf({ payeeName: 'x'.repeat(70), rollNumber: 'A'.repeat(18) })).toEqual([]);
});

const questions = (changes: Partial<BankDetails>) => {
  const read = reading(changes);
  if (!read.ok) throw new Error('It can be read');
  return questionsAbout({ typed: { ...typed, ...changes }, read: read.value }, modulusTable);
};

test('figures that could belong together, and those of a sort code nobody can check, raise no question', () => {
  expect(questions({})).toEqual([]);
  expect(questions({ sortCode: '00-00-00', accountNumber: '123456' })).toEqual([]);
});

test('figures that could not belong together raise one question and are still read', () => {
  expect(questions({ accountNumber: '66374959' })).toEqual([{ code: 'figures-may-have-a-slip' }]);
});

test('an account that was made shorter is shown as it would be used', () => {
  expect(questions({ sortCode: '08-99-99', accountNumber: '66374958-00' })).toEqual([
    { code: 'account-was-shortened', figures: 10, sortCode: '089999', accountNumber: '66374958' },
  ]);
});

test('an account that was made shorter is asked about once, also where its figures could not belong together', () => {
  expect(questions({ sortCode: '08-99-99', accountNumber: '66374959-00' })).toEqual([
    { code: 'account-was-shortened', figures: 10, sortCode: '089999', accountNumber: '66374959' },
  ]);
});

test('pages show the last four figures', () => {
  expect(lastFourOf({ accountNumber: '66374958' })).toBe('4958');
  expect(lastFourOf({ accountNumber: '374958' })).toBe('4958');
});
