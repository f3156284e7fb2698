import { money } from '#shared/content/money.ts';
import {
  aheadOfferOf,
  askAbout,
  openPenceOn,
  settle,
  writeOffAdvance,
  type Advance,
  type AdvanceProblem,
} from '#shared/domain/ledger/advance.ts';
import { isOursAndSmall, penceToTakeFrom, type Correction } from '#shared/domain/ledger/correction.ts';
import { countFloat, heldPenceOn, type Float } from '#shared/domain/ledger/float.ts';
import { reconcile } from '#shared/domain/ledger/reconciliation.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import type { WorkedExample } from '#infra/rules/worked-example.ts';

const advance: Advance = {
  advanceId: 'v1',
  personId: 'p1',
  fundId: 'taking-part',
  heldOn: '2026-09-10',
  pence: 4_000,
  paidOn: '2026-09-07',
  state: 'outstanding',
  askedOn: '',
  settlements: [],
  writtenOff: undefined,
};

/** The advance after a step; the codes of what refused it where one did. */
const after = (outcome: OutcomeOf<Advance, AdvanceProblem>, say: (advance: Advance) => string): string =>
  outcome.ok ? say(outcome.value) : outcome.problems.map(({ code }) => code).join(', ');

const settledInTwo = (): string =>
  after(settle(advance, { way: 'by-costs', pence: 3_500, on: '2026-09-12' }), (part) =>
    after(
      settle(part, { way: 'given-back', pence: 500, on: '2026-09-20' }),
      (whole) => `${money(openPenceOn(part, '2026-09-12'))} open, then ${whole.state}`,
    ),
  );

const letGo = (): string =>
  after(askAbout(advance, '2026-10-01'), (asked) =>
    ['2026-10-28', '2026-10-29']
      .map((on) =>
        after(
          writeOffAdvance(asked, { on, by: 's-holder', reason: 'quiet-after-one-ask' }, policyOn),
          ({ state, writtenOff }) => `${state} ${money(writtenOff?.pence ?? 0)}`,
        ),
      )
      .join('; '),
  );

const overpaid: Correction = {
  correctionId: 'x1',
  claimId: 'k1',
  fundId: 'taking-part',
  pence: 9_000,
  foundOn: '2026-11-02',
  foundBy: 's-maker',
  cause: 'ours',
  state: 'told',
  toldOn: '2026-11-03',
  plan: undefined,
  agreedOn: '',
  backPence: 0,
  writtenOff: undefined,
};

const float: Float = {
  floatId: 't1',
  fundId: 'taking-part',
  openingPence: 10_000,
  movements: [
    { kind: 'top-up', pence: 5_000, on: '2026-11-02', by: 's1' },
    { kind: 'issue', claimId: 'k1', pence: 4_600, on: '2026-11-05', by: 's1', acknowledged: { way: 'signature', on: '2026-11-05' } },
    { kind: 'return', pence: 2_000, on: '2026-11-20', by: 's1' },
  ],
  counts: [],
};

const counted = (): string => {
  const done = countFloat(float, { on: '2026-11-30', countedBy: ['s1', 's2'], countedPence: 8_390 });
  const difference = done.ok ? (done.value.counts[0]?.differencePence ?? 0) : 0;
  return `${money(heldPenceOn(float, '2026-11-30'))} expected, difference ${money(difference)}`;
};

const compared = (): string => {
  const one = { reference: 'OAKSHIRE 10001', pence: 4_600 };
  const two = { reference: 'OAKSHIRE 10002', pence: 8_250 };
  const all = [one, two];
  const { totalPence, differences } = reconcile({ approved: all, run: all, file: all, ledger: all, bank: [one] });
  return `bank ${money(totalPence.bank)} of ${money(totalPence.approved)}: ${differences.map(({ reference }) => reference).join(', ')}`;
};

/** Money given ahead, paid by mistake, held as cash, and compared at the end of a month. */
export const puttingRightExamples: readonly WorkedExample[] = [
  {
    title: 'An advance that is settled',
    source: 'care F6',
    given: '£40 was given ahead of a meeting. Its costs came to £35, and £5 was given back.',
    expected: '£5.00 open, then settled',
    answer: settledInTwo,
  },
  {
    title: 'An advance that is let go',
    source: 'care F6',
    given:
      '£40 was given ahead. The person was asked once, on 1 October, and 28 quiet days end on 29 October. A budget holder tries on 28 and on 29 October.',
    expected: 'still-quiet-days; written-off £40.00',
    answer: letGo,
  },
  {
    title: 'After two advances that were never settled',
    source: 'care F6',
    given: 'One advance was let go and another is open.',
    expected: 'booked-travel',
    answer: () => aheadOfferOf([{ state: 'written-off' }, { state: 'outstanding' }], '2026-11-23', policyOn),
  },
  {
    title: 'Too much was paid: nothing is taken from a later payment without agreement',
    source: 'care F6',
    given: '£90 too much was paid. A later payment is £50, before and after the person agreed to £10 of each.',
    expected: '£0.00, then £10.00',
    answer: () => {
      const plan = { way: 'from-later-payments', mostOfEachPence: 1_000 } as const;
      return [overpaid, { ...overpaid, state: 'agreed', plan, agreedOn: '2026-11-09' } as const]
        .map((each) => money(penceToTakeFrom(5_000, each)))
        .join(', then ');
    },
  },
  {
    title: 'A small mistake of ours',
    source: 'care F6',
    given: 'We paid £50 too much, and elsewhere £50.01. Up to £50 is let go without asking anybody.',
    expected: 'let go, then told',
    answer: () => [5_000, 5_001].map((pence) => (isOursAndSmall({ ...overpaid, pence }, policyOn) ? 'let go' : 'told')).join(', then '),
  },
  {
    title: 'A cash float, counted by two people',
    source: 'care F5',
    given: '£100 to begin with, £50 put in, £46 paid to somebody, £20 back to the bank. Two people count £83.90.',
    expected: '£84.00 expected, difference −£0.10',
    answer: counted,
  },
  {
    title: 'A month compared: approved, run, file, ledger, bank',
    source: 'care F9',
    given: 'Payments of £46 and £82.50 were approved, run, filed and posted. The bank has the first.',
    expected: 'bank £46.00 of £128.50: OAKSHIRE 10002',
    answer: compared,
  },
];
