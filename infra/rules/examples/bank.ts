import { checkModulus } from '#shared/domain/bank/modulus-check.ts';
import { neutralReference } from '#shared/domain/bank/neutral-reference.ts';
import { shortened } from '#shared/domain/bank/shortening.ts';
import { neverOnStatements } from '#shared/content/statement-words.ts';
import { bacsStandard18 } from '#shared/domain/payment-files/bacs-18.ts';
import { creditorsCsv } from '#shared/domain/payment-files/creditors-csv.ts';
import { pain001 } from '#shared/domain/payment-files/pain-001.ts';
import { fileHashOf, type FileRun } from '#shared/domain/payment-files/payment-file.ts';
import { numberOf, textOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { originator } from '#shared/policy/originator.ts';
import type { WorkedExample } from '#infra/rules/worked-example.ts';

const today = '2026-11-23';
const couldBe = (sortCode: string, accountNumber: string): string => checkModulus({ sortCode, accountNumber }, modulusTable);
const accountOf = (sortCode: string, accountNumber: string): string => {
  const account = shortened({ sortCode, accountNumber }, policyOn, today);
  return account === undefined ? 'asked about' : `${account.sortCode} ${account.accountNumber}`;
};

const accounts: readonly WorkedExample[] = [
  {
    title: 'Figures that could belong together',
    source: 'Pay.UK modulus checking, published vector; domain.md 3.2',
    given: 'Sort code 08-99-99, account 66374958',
    expected: 'could-be',
    answer: () => couldBe('089999', '66374958'),
  },
  {
    title: 'Figures that could not belong together: a note to the payee checker, never a refusal',
    source: 'Pay.UK modulus checking, published vector; policy bank.modulus_check',
    given: 'Sort code 93-80-63, account 15763217',
    expected: 'could-not-be',
    answer: () => couldBe('938063', '15763217'),
  },
  {
    title: 'A sort code that is not in the table can’t be checked, which says nothing against it',
    source: 'domain.md 3.2',
    given: 'Sort code 00-00-00, account 12345678',
    expected: 'cannot-check',
    answer: () => couldBe('000000', '12345678'),
  },
  {
    title: 'An account of seven figures gets a nought in front',
    source: 'domain.md 3.1',
    given: 'Sort code 40-12-34, account 1234567',
    expected: '401234 01234567',
    answer: () => accountOf('401234', '1234567'),
  },
  {
    title: 'An account of nine figures at Santander: the first moves into the sort code',
    source: 'Pay.UK modulus checking, accounts of other lengths',
    given: 'Sort code 09-01-26, account 712345678',
    expected: '090127 12345678',
    answer: () => accountOf('090126', '712345678'),
  },
  {
    title: 'An account of ten figures at a bank we don’t know how to shorten: the person is asked',
    source: 'Pay.UK modulus checking, accounts of other lengths',
    given: 'Sort code 40-12-34, account 1234567890',
    expected: 'asked about',
    answer: () => accountOf('401234', '1234567890'),
  },
];

const referenceOf = (shortName: string): string => {
  const made = neutralReference(10_482, {
    ...neverOnStatements,
    shortName,
    template: textOf(policyOn('bacs.reference_template', today)),
    mostCharacters: numberOf(policyOn('bacs.name_ref_len', today)),
  });
  return made.ok ? made.value : made.problems.map(({ code }) => code).join();
};

const statements: readonly WorkedExample[] = [
  {
    title: 'What stands on a bank statement: a short name and a number',
    source: 'domain.md 3.4; policy bacs.reference_template',
    given: 'Payment 10482 of this organisation',
    expected: 'OAKSHIRE 10482',
    answer: () => referenceOf(organisation.shortName),
  },
  {
    title: 'A short name that gives away why somebody is paid makes no reference',
    source: 'domain.md 3.4; care H23',
    given: 'An organisation that calls itself Refuge on statements',
    expected: 'reference-reveals',
    answer: () => referenceOf('Refuge'),
  },
];

const run: FileRun = {
  number: 3,
  madeAt: '2026-11-23T10:00:00.000Z',
  processOn: '2026-11-24',
  lines: [
    { payeeName: 'Zoë O’Neill', amountPence: 8_710, reference: 'OAKSHIRE 10001' },
    { payeeName: 'Ali Hassan', amountPence: 460, reference: 'OAKSHIRE 10002' },
  ].map(({ payeeName, amountPence, reference }) => ({
    details: { payeeName, sortCode: '089999', accountNumber: '66374958', rollNumber: '' },
    amountPence,
    reference,
    costCentre: 'TP100',
  })),
};
const given = 'A run of £87.10 and £4.60';

const csvOf = ({ lines }: FileRun): string => creditorsCsv(lines, textOf(policyOn('publish.neutral_description', today)));

const files: readonly WorkedExample[] = [
  {
    title: 'The creditors’ file ends with how many and how much, and the same run is the same bytes',
    source: 'care F8',
    given,
    expected: 'CONTROL TOTALS,,,,91.70,2 PAYMENTS,,, the same twice',
    answer: () => {
      const [once, again] = [csvOf(run), csvOf(run)];
      return `${once.split('\r\n').at(-2) ?? ''} ${fileHashOf(once) === fileHashOf(again) ? 'the same twice' : 'not the same'}`;
    },
  },
  {
    title: 'The same run as pain.001.001.09',
    source: 'domain.md 3.5; policy iso.pain001_version',
    given,
    expected: 'payments 2, sum 91.70',
    answer: () => {
      const text = pain001(run, originator);
      return `payments ${/<NbOfTxs>(\d+)/.exec(text)?.[1] ?? ''}, sum ${/<CtrlSum>([\d.]+)/.exec(text)?.[1] ?? ''}`;
    },
  },
  {
    title: 'The same run as Bacs Standard 18, not tested with a bank: credits, their contra, and totals',
    source: 'domain.md 3.4',
    given,
    expected: 'UTL1, debit 0000000009170, credit 0000000009170, 0000001 and 0000002 records',
    answer: () => {
      const last = bacsStandard18(run, originator).text.split('\r\n').at(-2) ?? '';
      const [label, debit, credit] = [last.slice(0, 4), last.slice(4, 17), last.slice(17, 30)];
      return `${label}, debit ${debit}, credit ${credit}, ${last.slice(30, 37)} and ${last.slice(37, 44)} records`;
    },
  },
];

/** Bank details, references and files for the bank. */
export const bankExamples: readonly WorkedExample[] = [...accounts, ...statements, ...files];
