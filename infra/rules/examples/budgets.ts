import { money } from '#shared/content/money.ts';
import { movementOf } from '#shared/domain/fund.ts';
import { allocateLines, commitLines, promiseLines, spendLines } from '#shared/domain/ledger/fund-lines.ts';
import { accrualPostings, accrualsOn, accrualTotals, type AccrualSources } from '#shared/domain/ledger/accruals.ts';
import { postingOf, type Books } from '#shared/domain/ledger/ledger.ts';
import { noVatRecovered, type Line } from '#shared/domain/ledger/posting.ts';
import { chargedFundId } from '#shared/domain/ledger/year-end.ts';
import { financialYearOf, taxYearOf } from '#shared/domain/time/years.ts';
import { plannedFundOf } from '#shared/policy/organisation.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import type { WorkedExample } from '#infra/rules/worked-example.ts';

const fundId = 'taking-part';
const codes = { costCentre: 'TP100', subjective: '4310', project: 'TP-CORE', vatCode: noVatRecovered };
const booksClosedThrough = (closedThroughOn: string): Books => ({ closedThroughOn, codesOf: () => plannedFundOf(fundId) ?? codes });

const steps: readonly (readonly [string, readonly Line[]])[] = [
  ['put in', allocateLines({ fundId, pence: 100_000 })],
  ['yes', promiseLines({ fundId, pence: 20_250 })],
  ['decided', commitLines({ fundId, promisedPence: 20_250, payablePence: 8_710 })],
  ['paid', spendLines({ fundId, pence: 8_710 })],
];

const wholeWay = (): string =>
  steps
    .map(([step], index) => {
      const parts = movementOf(
        fundId,
        steps.slice(0, index + 1).flatMap(([, lines]) => lines),
      );
      const held = [parts.availablePence, parts.promisedPence, parts.committedPence, parts.spentPence];
      return `${step}: ${held.map(money).join(', ')}`;
    })
    .join('; ');

const offer = {
  feePence: 8_250,
  feeFor: 'half a day',
  covers: [{ kind: 'public-transport', capPence: 2_000 }],
  paidWithinWorkingDays: 10,
  fundId,
  policyVersion: '',
} as const;
const line = {
  lineId: 'l1',
  kind: 'time',
  happenedOn: '2027-03-12',
  askedPence: 8_250,
  distanceTenthMiles: 0,
  timeChoice: 'all',
  note: '',
  working: { words: '', policyKeys: [], policyVersion: '' },
  receipt: undefined,
  decision: undefined,
} as const;
const march = { heldOn: '2027-03-12', offer, alias: '', calledOff: '', repliedAt: '2027-03-01T10:00:00.000Z' } as const;
const invitation = { ...march, activityId: 'a1', state: 'took-part' } as const;
const claim = {
  ...march,
  activityId: 'a1',
  lines: [line],
  startedAt: '2027-03-12T18:00:00.000Z',
  sentAt: '2027-03-12T18:10:00.000Z',
  paidOn: '',
  promisedPence: 0,
} as const;

/** Six people of one meeting on 12 March: two have sent nothing, two wait to be decided, two to be paid. One more said yes to 8 April. */
const atYearEnd: AccrualSources = {
  invitations: [
    { ...invitation, personId: 'p1' },
    { ...invitation, personId: 'p2' },
    { ...invitation, activityId: 'a2', personId: 'p3', state: 'yes', heldOn: '2027-04-08' },
  ],
  claims: ['p4', 'p5', 'p6', 'p7'].map((personId, index) => ({
    ...claim,
    claimId: personId,
    personId,
    ...(index < 2
      ? { state: 'sent', decidedAt: '', payablePence: 0 }
      : { state: 'approved', decidedAt: '2027-03-30T10:00:00.000Z', payablePence: 8_000 }),
  })),
};

const accrued = (): string => {
  const all = accrualsOn(atYearEnd, '2027-03-31');
  const postings = accrualPostings(all, { on: '2027-03-31', books: booksClosedThrough('2027-02-28'), policyOn });
  const totals = accrualTotals(all).map(({ kind, pence }) => `${kind} ${money(pence)}`);
  const posted = postings.map(
    ({ reason, postedOn, lines: [first] }) => `${reason} ${postedOn} ${money(Math.max(first?.debitPence ?? 0, first?.creditPence ?? 0))}`,
  );
  return [...totals, ...posted].join('; ');
};

const topUp = (): string => {
  const { datedOn, postedOn, lines } = postingOf(
    commitLines({ fundId, promisedPence: 0, payablePence: 60 * (55 - 45) }),
    { source: 'claim#k1', reason: 'top-up', datedOn: '2026-04-10' },
    booksClosedThrough('2026-10-31'),
  );
  return `${money(lines[0]?.debitPence ?? 0)} committed on ${postedOn}, for ${datedOn}`;
};

/** A budget's money on its way, the end of a year, and what comes after a month was closed. */
export const budgetExamples: readonly WorkedExample[] = [
  {
    title: 'Money in a budget: put in, promised, committed, spent',
    source: 'design, invariant 1',
    given: '£1,000 is put in. Somebody says yes to an offer of £202.50, costs of £87.10 are decided, and the bank pays them.',
    expected:
      'put in: £1,000.00, £0.00, £0.00, £0.00; yes: £797.50, £202.50, £0.00, £0.00; ' +
      'decided: £912.90, £0.00, £87.10, £0.00; paid: £912.90, £0.00, £0.00, £87.10',
    answer: wholeWay,
  },
  {
    title: 'Accruals on 31 March, in four kinds',
    source: 'care F9',
    given:
      'A meeting on 12 March with an offer of £82.50 and fares up to £20. Two people took part and sent nothing, two sent £82.50 and wait, two ' +
      'were decided at £80. Somebody else said yes to 8 April. February is closed.',
    expected:
      'taken-part-not-claimed £205.00; promised £102.50; sent-not-decided £165.00; decided-not-paid £160.00; ' +
      'accrued 2027-03-31 £530.00; accrual-reversed 2027-04-01 £530.00',
    answer: accrued,
  },
  {
    title: 'A rate raised later, for a journey in a month that is closed',
    source: 'care F9, HMRC approved mileage rates',
    given: '60 miles on 10 April 2026 were paid at 45p, and the rate became 55p from 6 April. The books are closed through October.',
    expected: '£6.00 committed on 2026-11-01, for 2026-04-10',
    answer: topUp,
  },
  {
    title: 'Costs that come after the grant has ended',
    source: 'care F9, R-TIM-05',
    given: 'The Riverside grant is to be spent by 31 March 2027. Costs for one of its meetings are decided on 31 March, others on 1 April.',
    expected: 'riverside, then taking-part',
    answer: () =>
      ['2027-03-31', '2027-04-01']
        .map((on) => chargedFundId({ fundId: 'riverside', spendBy: plannedFundOf('riverside')?.spendBy ?? '' }, on, policyOn))
        .join(', then '),
  },
  {
    title: 'The accounts’ year and the tax year are not the same year',
    source: 'care F3',
    given: 'Money that arrived on 3 April 2026.',
    expected: 'accounts 2026-04-01 to 2027-03-31, statement 2025-04-06 to 2026-04-05',
    answer: () => {
      const [accounts, tax] = [financialYearOf('2026-04-03', policyOn), taxYearOf('2026-04-03', policyOn)];
      return `accounts ${accounts.from} to ${accounts.to}, statement ${tax.from} to ${tax.to}`;
    },
  },
];
