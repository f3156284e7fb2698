import { agreedInAdvance, type AdvanceFacts, type WhyAPerson } from '#shared/domain/approving/agreed-in-advance.ts';
import { routeOf } from '#shared/domain/approving/routing.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { money } from '#shared/content/money.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { dayClaim, fareClaim } from '#infra/rules/examples/claims-of-examples.ts';
import type { WorkedExample } from '#infra/rules/worked-example.ts';

const on = '2026-11-23';

/** Who decides, in words. */
const whoDecides = (claim: Claim, ownStaff = false): string => {
  const route = routeOf(claim, { policyOn, on, ownStaff });
  const holder = route.budgetHolder ? ', one of whom holds the budget' : '';
  return `${money(route.beyondOfferPence)} beyond the offer: ${route.people === 1 ? 'one person decides' : `two people decide${holder}`}`;
};

const source = 'care F7; domain.md 10.5, approve.l1_max, l2_max, l3_over';

const routing: readonly WorkedExample[] = [
  {
    title: 'An ordinary day of £274.26 needs one approver',
    source,
    given: 'A fee of £165, 60 miles by car (£33) and 6 hours of childcare (£76.26), all in the written offer.',
    expected: '£0.00 beyond the offer: one person decides',
    answer: () => whoDecides(dayClaim),
  },
  {
    title: 'Just inside what one person decides',
    source,
    given: 'Fares of £270 where the offer has £20.',
    expected: '£250.00 beyond the offer: one person decides',
    answer: () => whoDecides(fareClaim(27_000)),
  },
  {
    title: 'Just over what one person decides',
    source,
    given: 'Fares of £270.01 where the offer has £20.',
    expected: '£250.01 beyond the offer: two people decide',
    answer: () => whoDecides(fareClaim(27_001)),
  },
  {
    title: 'Over what two people decide without the budget holder',
    source,
    given: 'Fares of £1,020.01 where the offer has £20.',
    expected: '£1,000.01 beyond the offer: two people decide, one of whom holds the budget',
    answer: () => whoDecides(fareClaim(102_001)),
  },
  {
    title: 'Somebody who works for the body that pays',
    source: 'domain.md 3.7: a second approver always for own-organisation staff links',
    given: 'A fare of £4.60, inside the offer.',
    expected: '£0.00 beyond the offer: two people decide',
    answer: () => whoDecides(fareClaim(460), true),
  },
];

/** The policy as it would stand once a body has switched it on and adopted that. */
const switchedOn: PolicyOn = (key, londonDate) =>
  key === 'approve.by_policy_on'
    ? {
        ...policyOn(key, londonDate),
        value: true,
        adoption: {
          state: 'adopted',
          reference: 'FIN-26-114',
          on: '2026-11-01',
          officer: 'Head of finance',
          second: 'Head of audit',
          agreedBy: 'The Thursday group',
        },
      }
    : policyOn(key, londonDate);

const facts: AdvanceFacts = {
  sentBy: 'the-person',
  earlierPayments: 1,
  detailsConfirmed: true,
  detailsChangedSince: false,
  agreedForPersonThisMonthPence: 0,
  agreedForFundThisMonthPence: 0,
};

/** What the checks know when all of it could be read and nothing stands out. */
const everythingRead = {
  policyOn,
  policyVersion,
  today: on,
  tookPart: 'yes',
  others: [],
  fundAvailablePence: 1_000_000,
  detailsGivenAt: '2026-09-01T09:00:00.000Z',
  receiptsOfOthers: new Set<string>(),
  journeysBeside: [],
  enteredByStaff: [],
  sameAccount: { people: 0, staff: 0 },
  paymentsByStaff: { payments: 0, ofStaff: {} },
} as const;

const inWords = (why: WhyAPerson): string => ('check' in why ? `${why.code} ${why.check}` : why.code);

const inAdvance = (claim: Claim, given: { readonly facts?: AdvanceFacts; readonly policyOn?: PolicyOn } = {}): string => {
  const answer = agreedInAdvance({
    claim,
    results: runChecks(claim, everythingRead),
    facts: given.facts ?? facts,
    policyOn: given.policyOn ?? switchedOn,
    on,
  });
  return answer.outcome === 'agreed'
    ? `agreed in full: ${money(answer.payablePence)}`
    : `a person decides: ${answer.because.map(inWords).join(', ')}`;
};

const fare = fareClaim(460);
const advance = (title: string, given: string, outcome: { readonly expected: string; readonly answer: () => string }): WorkedExample => ({
  title: `Agreed in advance: ${title}`,
  source: 'care F1, (i) to (v)',
  given,
  ...outcome,
});

const inAdvanceExamples: readonly WorkedExample[] = [
  advance('yes', 'A fare of £4.60 that the person sent, confirmed by the host, paid before, nothing to look at; switched on and adopted.', {
    expected: 'agreed in full: £4.60',
    answer: () => inAdvance(fare),
  }),
  advance('switched off, as it ships', 'The same, with the policy as it ships.', {
    expected: 'a person decides: switched-off',
    answer: () => inAdvance(fare, { policyOn }),
  }),
  advance('not sent by the person', 'The same, sent by a supporter.', {
    expected: 'a person decides: not-sent-by-the-person',
    answer: () => inAdvance(fare, { facts: { ...facts, sentBy: 'a-supporter' } }),
  }),
  advance('entered by staff', 'The same, with a reply that staff wrote down for them.', {
    expected: 'a person decides: entered-by-staff',
    answer: () => inAdvance({ ...fare, hands: { ...fare.hands, originate: ['ali', 's-coordinator'] } }),
  }),
  advance('confirmed by who invited them', 'The same, with nobody but who invited them to say that they were there.', {
    expected: 'a person decides: attendance-not-confirmed-by-another, check-to-look-at event-not-confirmed',
    answer: () => inAdvance({ ...fare, tookPartRecordedBy: 's-coordinator', tookPartRecordedByHost: false }),
  }),
  advance('a first payment', 'The same, and nobody has approved a payment to them before.', {
    expected: 'a person decides: first-payment',
    answer: () => inAdvance(fare, { facts: { ...facts, earlierPayments: 0 } }),
  }),
  advance('details waiting for a check', 'The same, with bank details that nobody has confirmed.', {
    expected: 'a person decides: details-not-confirmed',
    answer: () => inAdvance(fare, { facts: { ...facts, detailsConfirmed: false } }),
  }),
  advance('details changed since', 'The same, with bank details newer than the last payment.', {
    expected: 'a person decides: details-changed',
    answer: () => inAdvance(fare, { facts: { ...facts, detailsChangedSince: true } }),
  }),
  advance('over what a person has in a month', 'The same, after £295.41 agreed in advance for them this month: £300.01 in all.', {
    expected: 'a person decides: person-ceiling',
    answer: () => inAdvance(fare, { facts: { ...facts, agreedForPersonThisMonthPence: 29_541 } }),
  }),
  advance('over what a fund has in a month', 'The same, after £2,995.41 agreed in advance from the fund: £3,000.01 in all.', {
    expected: 'a person decides: fund-ceiling',
    answer: () => inAdvance(fare, { facts: { ...facts, agreedForFundThisMonthPence: 299_541 } }),
  }),
  advance('a second look', 'The same, when they asked somebody else to look.', {
    expected: 'a person decides: asked-to-look-again',
    answer: () => inAdvance({ ...fare, secondLook: true }),
  }),
  advance('a check has something to show', 'A fare of £20.01 without a photo, where the offer has £20.', {
    expected: 'a person decides: check-to-look-at over-offer-or-cap, check-to-look-at no-receipt',
    answer: () => inAdvance(fareClaim(2_001)),
  }),
];

export const approvingExamples: readonly WorkedExample[] = [...routing, ...inAdvanceExamples];
