import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchWithBank, type BankAnswer } from '#shared/domain/payment-files/bank-answer.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn } from '#shared/policy/lookup.ts';

const rules = { policyOn, bankHolidays: bankHolidays['england-and-wales'] };
const lines = [
  { claimId: 'k1', reference: 'OAKSHIRE 10001', amountPence: 8_710 },
  { claimId: 'k2', reference: 'OAKSHIRE 10002', amountPence: 460 },
];
const paid = (reference: string, amountPence: number) => ({ reference, amountPence, paidOn: '2026-11-26' });
const report = (reference: string, amountPence: number, reasonCode: string, reportedOn = '2026-11-27') => ({
  reference,
  amountPence,
  reasonCode,
  reportedOn,
});
const match = (answer: Partial<BankAnswer>) => matchWithBank(lines, { confirmed: [], returned: [], wrongAccount: [], ...answer }, rules);
const outcomes = (answer: Partial<BankAnswer>) => match(answer).payments.map(({ outcome }) => outcome);

test('a payment is paid when reference and amount are the same, however the bank spaces and writes the reference', () => {
  expect(outcomes({ confirmed: [paid(' oakshire  10001   ', 8_710)] })).toEqual([
    { what: 'paid', paidOn: '2026-11-26' },
    { what: 'nothing-said' },
  ]);
});

test('a return counts over a confirmation, and says why and who acts next', () => {
  const confirmed = [paid('OAKSHIRE 10001', 8_710), paid('OAKSHIRE 10002', 460)];
  expect(outcomes({ confirmed, returned: [report('OAKSHIRE 10002', 460, 'B')] })).toEqual([
    { what: 'paid', paidOn: '2026-11-26' },
    { what: 'came-back', because: 'account-closed', next: 'details-again', on: '2026-11-27' },
  ]);
});

test('when the bank says that the payee died, a person looks', () => {
  expect(outcomes({ returned: [report('OAKSHIRE 10001', 8_710, '2')] })[0]).toEqual({
    what: 'came-back',
    because: 'payee-died',
    next: 'a-person-looks',
    on: '2026-11-27',
  });
});

test('another amount, confirmed or returned, changes nothing and is named', () => {
  expect(outcomes({ confirmed: [paid('OAKSHIRE 10001', 8_711)], returned: [report('OAKSHIRE 10002', 459, '0')] })).toEqual([
    { what: 'other-amount', saidPence: [8_711] },
    { what: 'other-amount', saidPence: [459] },
  ]);
});

test('what is said twice changes nothing', () => {
  const twice = [paid('OAKSHIRE 10001', 8_710), paid('OAKSHIRE 10001', 8_710)];
  const back = [report('OAKSHIRE 10002', 460, '0'), report('OAKSHIRE 10002', 460, '0')];
  expect(outcomes({ confirmed: twice, returned: back })).toEqual([{ what: 'said-more-than-once' }, { what: 'said-more-than-once' }]);
});

test('what the run does not have is listed, from every report', () => {
  expect(
    match({
      confirmed: [paid('OAKSHIRE 10003', 1), paid('OAKSHIRE1 0001', 8_710)],
      returned: [report('OTHER 1', 2, '0')],
      wrongAccount: [report('OTHER 2', 3, '0'), report('OAKSHIRE 10001', 8_710, '3')],
    }).strangers,
  ).toEqual([
    { reference: 'OAKSHIRE 10003', amountPence: 1 },
    { reference: 'OAKSHIRE1 0001', amountPence: 8_710 },
    { reference: 'OTHER 1', amountPence: 2 },
    { reference: 'OTHER 2' },
  ]);
});

test('an account the bank says is another one is put right within three working days of the first report, and the payment stays paid', () => {
  const confirmed = [paid('OAKSHIRE 10001', 8_710), paid('OAKSHIRE 10002', 460)];
  const later = report('OAKSHIRE 10001', 8_710, '0', '2026-12-01');
  // Friday 27 November: Monday, Tuesday, Wednesday.
  expect(match({ confirmed, wrongAccount: [later, report('OAKSHIRE 10001', 8_710, '3')] }).payments).toEqual([
    { claimId: 'k1', outcome: { what: 'paid', paidOn: '2026-11-26' }, putRightBy: '2026-12-02' },
    { claimId: 'k2', outcome: { what: 'paid', paidOn: '2026-11-26' }, putRightBy: '' },
  ]);
});

test('whatever the bank says, each payment of the run has one outcome, in order, and nothing said is lost', () => {
  const reference = fc.constantFrom('OAKSHIRE 10001', 'OAKSHIRE 10002', 'OAKSHIRE 10009');
  const item = fc.record({ reference, amountPence: fc.constantFrom(460, 8_710, 1), paidOn: fc.constant('2026-11-26') });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (confirmed) => {
      const { payments, strangers } = match({ confirmed });
      expect(payments.map(({ claimId }) => claimId)).toEqual(['k1', 'k2']);
      expect(strangers).toHaveLength(confirmed.filter((each) => each.reference === 'OAKSHIRE 10009').length);
      for (const [index, { outcome }] of payments.entries())
        if (outcome.what === 'paid') expect(confirmed.filter((each) => each.reference === lines[index]?.reference)).toHaveLength(1);
    }),
  );
});
