import { readArucs } from '#shared/domain/payment-files/bacs-reports.ts';
import { matchWithBank } from '#shared/domain/payment-files/bank-answer.ts';
import { needsNewDetails } from '#shared/domain/payment-files/return-reasons.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { originator } from '#shared/policy/originator.ts';
import type { WorkedExample } from '#infra/rules/worked-example.ts';

const rules = { policyOn, bankHolidays: bankHolidays['england-and-wales'] };
const lines = [
  { claimId: 'k1', reference: 'OAKSHIRE 10001', amountPence: 8_710 },
  { claimId: 'k2', reference: 'OAKSHIRE 10002', amountPence: 460 },
];

const matched = (): string => {
  const back = { reference: 'OAKSHIRE 10002', amountPence: 460, reasonCode: '2', reportedOn: '2026-11-27' };
  const answer = {
    confirmed: lines.map(({ reference, amountPence }) => ({ reference, amountPence, paidOn: '2026-11-26' })),
    returned: [back],
    wrongAccount: [{ ...back, reference: 'OAKSHIRE 10001', amountPence: 8_710, reasonCode: '3' }],
  };
  const { payments } = matchWithBank(lines, answer, rules);
  return payments
    .map(
      ({ outcome, putRightBy }) =>
        `${outcome.what === 'came-back' ? outcome.next : outcome.what}${putRightBy === '' ? '' : ` by ${putRightBy}`}`,
    )
    .join(', ');
};

const arucs = (numberOf: number): string => {
  const item = 'ref="OAKSHIRE 10002" valueOf="4.60" currency="GBP" returnCode="B" returnDescription="ACCOUNT CLOSED"';
  const totals = `<Totals numberOf="${numberOf}" valueOf="4.60" currency="GBP"/>`;
  const records = `<OriginatingAccountRecord><ReturnedCreditItem ${item}/>${totals}</OriginatingAccountRecord>`;
  const user = `<ServiceLicenseInformation userNumber="${originator.serviceUserNumber}"/>`;
  const around = `<Header currentProcessingDate="2026-11-27"/>${user}<Advice><OriginatingAccountRecords>${records}</OriginatingAccountRecords></Advice>`;
  return `<BACSDocument><Data><ARUCS>${around}</ARUCS></Data></BACSDocument>`;
};

const cameBackIn = (text: string): string => {
  const returned = readArucs({ text, serviceUserNumber: originator.serviceUserNumber });
  if (!returned.ok) return returned.problems.map(({ code }) => code).join();
  const answer = { confirmed: [], returned: returned.value, wrongAccount: [] };
  const { payments } = matchWithBank(lines, answer, rules);
  return payments
    .map(({ outcome }) =>
      outcome.what === 'came-back'
        ? `${outcome.because} on ${outcome.on}, ${outcome.next}, ${needsNewDetails(outcome.because) ? 'never to the same details' : 'to the same details'}`
        : outcome.what,
    )
    .join('; ');
};

/** What a bank says of a run, and what becomes of its payments. */
export const bankAnswerExamples: readonly WorkedExample[] = [
  {
    title:
      'A payment that came back because the account is closed: the person is asked for details again, and the rest of the run stays as it is',
    source: 'care F8; ARUCS reason B. What the report calls things is not confirmed with a bank',
    given: 'A report of Friday 27 November with £4.60 for OAKSHIRE 10002, account closed',
    expected: 'nothing-said; account-closed on 2026-11-27, details-again, never to the same details',
    answer: () => cameBackIn(arucs(1)),
  },
  {
    title: 'A report that counts more payments than it names: nothing is taken from it',
    source: 'care F8',
    given: 'The same report, saying that it has two',
    expected: 'totals-differ',
    answer: () => cameBackIn(arucs(2)),
  },
  {
    title: 'What a bank says of a run: one paid with its account put right in three working days, one to a person of ours',
    source: 'care F8; ARUCS and AWACS reason codes',
    given: 'Both confirmed; a report of Friday 27 November that the first account moved, and that the second payee died',
    expected: 'paid by 2026-12-02, a-person-looks',
    answer: matched,
  },
];
