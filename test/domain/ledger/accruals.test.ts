import { expect, test } from 'vitest';
import { accrualPostings, accrualsOn, accrualTotals, type Accrual } from '#shared/domain/ledger/accruals.ts';
import { bookBalanceOn } from '#shared/domain/ledger/ledger.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { aClaim, aLine, anInvitation, anOffer } from '#test/support/builders.ts';
import { booksClosedThrough, ledgerOf, openBooks } from '#test/support/ledger.ts';

const on = '2027-03-31';
const offer = anOffer({ feePence: 8_000, covers: [{ kind: 'car', capPence: 4_000 }] });
const invitation = (changes: Parameters<typeof anInvitation>[0]) =>
  anInvitation({ offer, heldOn: '2027-03-20', repliedAt: '2027-03-01T09:00:00.000Z', ...changes });
const claim = (changes: Parameters<typeof aClaim>[0]) =>
  aClaim({
    offer,
    heldOn: '2027-03-20',
    startedAt: '2027-03-21T09:00:00.000Z',
    lines: [aLine({ askedPence: 700 })],
    payablePence: 0,
    promisedPence: 12_000,
    sentAt: '',
    decidedAt: '',
    paidOn: '',
    state: 'draft',
    ...changes,
  });
const ofInvitation = (changes: Parameters<typeof anInvitation>[0]) => accrualsOn({ invitations: [invitation(changes)], claims: [] }, on);
const ofClaim = (changes: Parameters<typeof aClaim>[0]) => accrualsOn({ invitations: [], claims: [claim(changes)] }, on);
const asked = { source: 'invitation#a1.alias1', fundId: 'f1', heldOn: '2027-03-20', pence: 12_000 };
const sent = { source: 'claim#k1', fundId: 'f1', heldOn: '2027-03-20' };

test.each([
  ['somebody took part and asked for nothing yet', { state: 'took-part' }, { kind: 'taken-part-not-claimed', ...asked }],
  [
    'it was called off so late that it is owed',
    { state: 'maybe', calledOff: 'paid-in-full' },
    { kind: 'taken-part-not-claimed', ...asked },
  ],
  ['nobody has written down yet whether they were there', { state: 'yes' }, { kind: 'promised', ...asked }],
  [
    'it is promised for a meeting still to come',
    { state: 'maybe', heldOn: '2027-04-02' },
    { kind: 'promised', ...asked, heldOn: '2027-04-02' },
  ],
  [
    'a later one was called off and is owed',
    { state: 'yes', calledOff: 'paid-in-full', heldOn: '2027-04-01' },
    { kind: 'promised', ...asked, heldOn: '2027-04-01' },
  ],
  ['the meeting was on the very day', { state: 'took-part', heldOn: on }, { kind: 'taken-part-not-claimed', ...asked, heldOn: on }],
  ['the reply came on the very day', { state: 'yes', repliedAt: '2027-03-31T22:59:59.000Z' }, { kind: 'promised', ...asked }],
] as const)('of an invitation it counts when %s', (_name, changes, accrual) => {
  expect(ofInvitation(changes)).toEqual([accrual]);
});

test.each([
  ['no', { state: 'no' }],
  ['not there', { state: 'not-there' }],
  ['not answered', { state: 'sent' }],
  ['answered after the day', { state: 'yes', repliedAt: '2027-03-31T23:00:00.000Z' }],
  ['without a time of answering', { state: 'yes', repliedAt: '' }],
  ['called off in time', { state: 'yes', calledOff: 'called-off' }],
  ['ended with its account', { state: 'ended', calledOff: 'paid-in-full' }],
] as const)('an invitation that is %s counts for nothing', (_name, changes) => {
  expect(ofInvitation(changes)).toEqual([]);
});

const decided = {
  state: 'approved',
  sentAt: '2027-03-22T09:00:00.000Z',
  decidedAt: '2027-03-25T09:00:00.000Z',
  payablePence: 650,
} as const;

test.each([
  ['started and not sent, it is what is held', {}, { kind: 'taken-part-not-claimed', ...sent, pence: 12_000 }],
  [
    'sent after the day, it is what was asked',
    { state: 'sent', sentAt: '2027-03-31T23:00:00.000Z' },
    { kind: 'taken-part-not-claimed', ...sent, pence: 700 },
  ],
  [
    'sent on the day, it waits to be decided',
    { state: 'sent', sentAt: '2027-03-31T22:59:59.000Z' },
    { kind: 'sent-not-decided', ...sent, pence: 700 },
  ],
  ['with a question, too', { state: 'question', sentAt: '2027-03-22T09:00:00.000Z' }, { kind: 'sent-not-decided', ...sent, pence: 700 }],
  ['decided, it is what will be paid', decided, { kind: 'decided-not-paid', ...sent, pence: 650 }],
  [
    'decided after the day, it was waiting',
    { ...decided, decidedAt: '2027-03-31T23:00:00.000Z' },
    { kind: 'sent-not-decided', ...sent, pence: 700 },
  ],
  ['looked at again, what was asked is open', { ...decided, state: 'sent' }, { kind: 'sent-not-decided', ...sent, pence: 700 }],
  [
    'decided after the day with nothing to pay, it was waiting',
    { ...decided, state: 'settled', payablePence: 0, decidedAt: '2027-04-02T09:00:00.000Z' },
    { kind: 'sent-not-decided', ...sent, pence: 700 },
  ],
  ['looked at again and asked about, too', { ...decided, state: 'question' }, { kind: 'sent-not-decided', ...sent, pence: 700 }],
  ['in a run, it isn’t paid', { ...decided, state: 'in-run' }, { kind: 'decided-not-paid', ...sent, pence: 650 }],
  ['paid the day after', { ...decided, state: 'paid', paidOn: '2027-04-01' }, { kind: 'decided-not-paid', ...sent, pence: 650 }],
  ['started for a meeting still to come', { heldOn: '2027-04-02' }, { kind: 'promised', ...sent, heldOn: '2027-04-02', pence: 12_000 }],
  ['for a meeting on the very day', { heldOn: on }, { kind: 'taken-part-not-claimed', ...sent, heldOn: on, pence: 12_000 }],
] as const)('of a claim it counts by where it stood: %s', (_name, changes, accrual) => {
  expect(ofClaim(changes)).toEqual([accrual]);
});

test.each([
  ['paid on the day', { ...decided, state: 'paid', paidOn: on }],
  ['ended unsent with its account', { state: 'settled' }],
  ['decided with nothing to pay', { ...decided, state: 'settled', payablePence: 0 }],
  ['started after the day for a meeting after it', { heldOn: '2027-04-02', startedAt: '2027-04-02T09:00:00.000Z' }],
] as const)('a claim %s counts for nothing', (_name, changes) => {
  expect(ofClaim(changes)).toEqual([]);
});

test('an invitation whose costs were started counts once, as the claim; somebody else’s of the same meeting counts beside it', () => {
  const invitations = [invitation({ state: 'took-part' }), invitation({ state: 'took-part', personId: 'p2', alias: 'alias2' })];
  expect(accrualsOn({ invitations, claims: [claim(decided)] }, on)).toMatchObject([
    { kind: 'taken-part-not-claimed', source: 'invitation#a1.alias2' },
    { kind: 'decided-not-paid', source: 'claim#k1' },
  ]);
});

const accrual = (changes: Partial<Accrual>): Accrual => ({ ...sent, kind: 'decided-not-paid', pence: 30_000, ...changes });

test('the totals are by fund and kind', () => {
  const all = [accrual({}), accrual({ pence: 5 }), accrual({ kind: 'promised' }), accrual({ fundId: 'f2' })];
  expect(accrualTotals(all)).toEqual([
    { fundId: 'f1', kind: 'decided-not-paid', pence: 30_005 },
    { fundId: 'f1', kind: 'promised', pence: 30_000 },
    { fundId: 'f2', kind: 'decided-not-paid', pence: 30_000 },
  ]);
});

test('on the last day they are a cost, and on day 1 of the next period they aren’t', () => {
  const all = [accrual({ pence: 20_000 }), accrual({ kind: 'promised', pence: 30_000, heldOn: on })];
  const postings = accrualPostings(all, { on, books: openBooks, policyOn });
  expect(postings).toMatchObject([
    { source: 'fund#f1', reason: 'accrued', datedOn: '2027-03-31', postedOn: '2027-03-31' },
    { source: 'fund#f1', reason: 'accrual-reversed', datedOn: '2027-04-01', postedOn: '2027-04-01' },
  ]);
  const ledger = ledgerOf(...postings);
  const at = (account: 'cost' | 'accrued', date: string) => bookBalanceOn(ledger, { account, on: date });
  expect([at('cost', on), at('accrued', on), at('cost', '2027-04-01'), at('accrued', '2027-04-01')]).toEqual([50_000, -50_000, 0, 0]);
});

test('a fund that owes less than the least is left out, whatever another owes', () => {
  const all = [accrual({ pence: 49_999 }), accrual({ fundId: 'f2', pence: 50_000 })];
  expect(accrualPostings(all, { on, books: openBooks, policyOn }).map(({ source }) => source)).toEqual(['fund#f2', 'fund#f2']);
});

test('what is promised for a meeting after the day is no cost of the year', () => {
  const all = [accrual({ kind: 'promised', heldOn: '2027-04-01', pence: 90_000 })];
  expect(accrualPostings(all, { on, books: openBooks, policyOn })).toEqual([]);
});

test('drawn up after the books were closed, both land in the open period', () => {
  const postings = accrualPostings([accrual({ pence: 50_000 })], { on, books: booksClosedThrough('2027-04-30'), policyOn });
  expect(postings.map(({ datedOn, postedOn }) => [datedOn, postedOn])).toEqual([
    ['2027-03-31', '2027-05-01'],
    ['2027-04-01', '2027-05-01'],
  ]);
});

test('what is looked at again is to be decided, also when the first of two has', () => {
  const again = { secondLook: true, sentAt: '2027-03-22T09:00:00.000Z', decidedAt: '2027-03-25T09:00:00.000Z', payablePence: 100 } as const;
  const accrual = { ...sent, kind: 'sent-not-decided', pence: 700 };
  expect(ofClaim({ ...again, state: 'sent' })).toEqual([accrual]);
  expect(ofClaim({ ...again, state: 'half-decided' })).toEqual([accrual]);
});
