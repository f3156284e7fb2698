import { expect, test } from 'vitest';
import { beyondOfferPence, beyondTheOfferPence } from '#shared/domain/checks/beyond-the-offer.ts';
import type { CheckContext, JourneyBeside, Looked } from '#shared/domain/checks/check.ts';
import { distanceUnusual } from '#shared/domain/checks/distance-unusual.ts';
import { fundShort } from '#shared/domain/checks/fund-short.ts';
import { hasReceipt, isByTheMile } from '#shared/domain/checks/line-facts.ts';
import { noReceipt } from '#shared/domain/checks/no-receipt.ts';
import { outsideWindow } from '#shared/domain/checks/outside-window.ts';
import { overOfferOrCap } from '#shared/domain/checks/over-offer-or-cap.ts';
import { overPolicyLimit } from '#shared/domain/checks/over-policy-limit.ts';
import { passengerAndDriver } from '#shared/domain/checks/passenger-and-driver.ts';
import { penceTypedAsPounds } from '#shared/domain/checks/pence-typed-as-pounds.ts';
import { timeClaimedNotThere } from '#shared/domain/checks/time-claimed-not-there.ts';
import type { ClaimLine } from '#shared/domain/claim.ts';
import { aClaim, aLine, anOffer } from '#test/support/builders.ts';
import { aContext, anotherClaim } from '#test/support/check-context.ts';

const kept = { key: 'k', state: 'kept', contentHash: 'h' } as const;
const of = (...lines: readonly Partial<ClaimLine>[]) =>
  aClaim({ lines: lines.map((line, index) => aLine({ lineId: `l${index}`, ...line })) });

test('costs are beyond the offer by what goes over each kind’s own cap, and by all of what it does not name', () => {
  const offer = anOffer({
    feePence: 8_250,
    covers: [
      { kind: 'public-transport', capPence: 2_000 },
      { kind: 'childcare', capPence: 0 },
    ],
  });
  const claim = {
    ...of(
      { askedPence: 1_500 },
      { askedPence: 501 },
      { kind: 'childcare', askedPence: 90_000 },
      { kind: 'time', askedPence: 8_251 },
      { kind: 'car', askedPence: 300 },
    ),
    offer,
  };
  expect(beyondTheOfferPence(claim, 'public-transport')).toBe(1);
  expect(beyondTheOfferPence(claim, 'childcare')).toBe(0);
  expect(beyondTheOfferPence(claim, 'time')).toBe(1);
  expect(beyondTheOfferPence(claim, 'car')).toBe(300);
  expect(beyondOfferPence(claim)).toBe(302);
  expect(overOfferOrCap.look(claim, aContext())).toEqual({
    passed: false,
    because: 'Some of it is more than was offered, or for something the offer does not name.',
    figures: { overPence: 302 },
  });
  expect(overOfferOrCap.look(of({ askedPence: 2_000 }), aContext())).toEqual({
    passed: true,
    because: 'Everything is inside what was offered.',
    figures: { overPence: 0 },
  });
  expect(beyondTheOfferPence(of({ kind: 'time', askedPence: 8_000 }), 'time')).toBe(0);
});

test('a journey is by the mile when it has a distance, and a receipt is there once its photo is kept', () => {
  expect([aLine(), aLine({ kind: 'car', distanceTenthMiles: 1 }), aLine({ kind: 'time' })].map(isByTheMile)).toEqual([false, true, false]);
  expect([aLine(), aLine({ receipt: { ...kept, state: 'checking' } }), aLine({ receipt: kept })].map(hasReceipt)).toEqual([
    false,
    false,
    true,
  ]);
});

test.each<[string, Partial<ClaimLine>, number]>([
  ['at the line of the policy needs none', { askedPence: 500 }, 0],
  ['a penny over it needs one', { askedPence: 501 }, 1],
  ['over it has one', { askedPence: 501, receipt: kept }, 0],
  ['over it has one that could not be read', { askedPence: 501, receipt: { ...kept, state: 'not-readable' } }, 1],
  ['by the mile needs none', { kind: 'car', askedPence: 2_000, distanceTenthMiles: 300 }, 0],
  ['for time needs none', { kind: 'time', askedPence: 8_250 }, 0],
])('a cost %s', (_what, line, without) => {
  expect(noReceipt.look(of(line), aContext())).toEqual({
    passed: without === 0,
    because:
      without === 0
        ? 'No cost that needs a photo is without one. Small costs need none.'
        : 'A cost has no photo that can be read. A note in plain words can do instead.',
    figures: { without, overPence: 500 },
  });
});

// The meeting was on 12 November 2026, and the window is three months.
test.each<[string, string, string, boolean, number, number]>([
  ['on the last day', '2027-02-12', '2026-11-12', true, 92, 0],
  ['a day later', '2027-02-13', '2026-11-12', false, 93, 0],
  ['for the first day near the meeting', '2026-11-16', '2026-08-12', true, 4, 0],
  ['for a day before that', '2026-11-16', '2026-08-11', false, 4, 1],
  ['for the last day near the meeting', '2026-11-16', '2027-02-12', true, 4, 0],
  ['for a day after that', '2026-11-16', '2027-02-13', false, 4, 1],
  ['before the meeting, on its morning', '2026-11-11', '2026-11-12', true, 0, 0],
])('costs looked at %s', (_what, today, happenedOn, passed, daysAfterMeeting, farFromMeeting) => {
  expect(outsideWindow.look(of({ happenedOn }), aContext({ today }))).toEqual({
    passed,
    because: passed ? 'It came in time.' : 'It came late, or a day is far from the meeting. It can be paid all the same.',
    figures: { daysAfterMeeting, farFromMeeting, windowMonths: 3 },
  });
});

test.each<[string, Partial<ClaimLine>, number]>([
  ['£99.99', { askedPence: 9_999 }, 0],
  ['£100', { askedPence: 10_000 }, 1],
  ['£100.01', { askedPence: 10_001 }, 0],
  ['a fee of £100', { kind: 'time', askedPence: 10_000 }, 0],
  ['£110 by the mile', { kind: 'car', askedPence: 11_000, distanceTenthMiles: 2_000 }, 0],
])('%s could be pence typed as pounds: %#', (_what, line, large) => {
  expect(penceTypedAsPounds.look(of(line), aContext())).toEqual({
    passed: large === 0,
    because:
      large === 0
        ? 'No amount looks as if pence were typed as pounds.'
        : 'An amount is large and in whole pounds. Were pence typed as pounds?',
    figures: { large, fromPence: 10_000 },
  });
});

const question = (overPence: number) => ({ code: 'over-hourly-ceiling', key: 'care.childcare_max', limitPence: 1_271, overPence }) as const;
const asked = (...over: readonly number[]): Partial<ClaimLine> => ({
  working: { words: '', policyKeys: [], policyVersion: '', questions: over.map(question) },
});

test('what pricing found over a limit of the policy is shown, all of it together', () => {
  expect(overPolicyLimit.look(of(asked(1), {}, asked(20, 300)), aContext())).toEqual({
    passed: false,
    because: 'A cost is over the usual limit for a taxi, a night away, a meal or an hour of care. It can be paid all the same.',
    figures: { over: 3, overPence: 321 },
  });
  expect(overPolicyLimit.look(of({}, asked()), aContext())).toEqual({
    passed: true,
    because: 'No cost is over a limit of the policy.',
    figures: { over: 0, overPence: 0 },
  });
});

const notAsked = {
  passed: false,
  because: 'Not looked at: how long a night away, a meal or care was for is not asked.',
  figures: { lookedAt: 0 },
};

test.each(['overnight', 'meals', 'childcare', 'adult-care'] as const)('%s without what its limit goes by is not looked at', (kind) => {
  expect(overPolicyLimit.look(of({}, { kind }), aContext())).toEqual(notAsked);
  expect(overPolicyLimit.look(of({ kind }, asked(20)), aContext())).toMatchObject({ passed: false, figures: { over: 1, overPence: 20 } });
  expect(
    overPolicyLimit.look(of({ kind, working: { words: '', policyKeys: ['meal.over_5h'], policyVersion: '' } }), aContext()),
  ).toMatchObject({ passed: true });
});

const drove = (tenthMiles: number, changes: Partial<JourneyBeside> = {}): JourneyBeside => ({
  happenedOn: '2026-11-12',
  tenthMiles,
  isPassenger: false,
  ...changes,
});
const withPassenger = { kind: 'passenger', distanceTenthMiles: 200 } as const;

test.each<[string, Partial<ClaimLine>, JourneyBeside, number]>([
  ['drove with a passenger, and another drove as far', withPassenger, drove(200), 1],
  ['drove, and another drove as far with a passenger', { kind: 'car', distanceTenthMiles: 200 }, drove(200, { isPassenger: true }), 1],
  ['drove, and another drove as far', { kind: 'car', distanceTenthMiles: 200 }, drove(200), 0],
  ['had a passenger, and another had one too', withPassenger, drove(200, { isPassenger: true }), 0],
  ['drove with a passenger on another day', { ...withPassenger, happenedOn: '2026-11-11' }, drove(200), 0],
  ['drove with a passenger, and another 15 % further', withPassenger, drove(230), 1],
  ['drove with a passenger, and another further than that', withPassenger, drove(231), 0],
  ['drove with a passenger, and another less far', withPassenger, drove(174), 1],
  ['drove with a passenger, and another much less far', withPassenger, drove(173), 0],
])('one person %s', (_what, line, other, alike) => {
  expect(passengerAndDriver.look(of(line), aContext({ journeysBeside: [drove(9_999), other] }))).toEqual({
    passed: alike === 0,
    because:
      alike === 0
        ? 'Nobody else asks for what could be the same journey.'
        : 'Somebody else asks for a journey that could be in the same car. They may have been in two.',
    figures: { journeys: 1, alike, tolerancePercent: 15 },
  });
});

test('without a journey by car there is none to compare, and where others were not read it says so', () => {
  const none = { passed: true, because: 'No journey was made by car.', figures: { journeys: 0 } };
  for (const line of [{}, { kind: 'bicycle', distanceTenthMiles: 50 }, { kind: 'car', distanceTenthMiles: 0 }] as const)
    expect(passengerAndDriver.look(of(line), aContext({ journeysBeside: undefined }))).toEqual(none);
  expect(passengerAndDriver.look(of(withPassenger), aContext({ journeysBeside: undefined }))).toEqual({
    passed: false,
    because: 'Not looked at: what others ask for journeys to the same meeting was not read.',
    figures: { lookedAt: 0 },
  });
});

const byCar = (distanceTenthMiles: number): Partial<ClaimLine> => ({ kind: 'car', distanceTenthMiles });
const driven = (...tenthMiles: readonly number[]): Partial<CheckContext> => ({
  others: tenthMiles.map((each, index) => anotherClaim({ claimId: `before${index}`, lines: [aLine(byCar(each)), aLine()] })),
});

test.each<[string, readonly Partial<ClaimLine>[], Partial<CheckContext>, Looked['passed'], Looked['figures']]>([
  ['no journey', [{}], {}, true, { journeys: 0 }],
  [
    'a long day when nothing is known',
    [byCar(1_000)],
    {},
    true,
    { journeys: 1, tenthMiles: 1_000, limitTenthMiles: 1_000, usualTenthMiles: 0 },
  ],
  ['more than that', [byCar(1_001)], {}, false, { journeys: 1, tenthMiles: 1_001, limitTenthMiles: 1_000, usualTenthMiles: 0 }],
  [
    'the same when nobody read what was before',
    [byCar(1_001)],
    { others: undefined },
    false,
    { journeys: 1, tenthMiles: 1_001, limitTenthMiles: 1_000, usualTenthMiles: 0 },
  ],
  [
    '15 % over their usual',
    [byCar(149)],
    driven(130, 900, 120),
    true,
    { journeys: 1, tenthMiles: 149, limitTenthMiles: 149, usualTenthMiles: 130 },
  ],
  [
    'a tenth more',
    [byCar(150)],
    driven(900, 130, 120),
    false,
    { journeys: 1, tenthMiles: 150, limitTenthMiles: 149, usualTenthMiles: 130 },
  ],
  [
    'of two before, the shorter',
    [byCar(12)],
    driven(30, 10),
    false,
    { journeys: 1, tenthMiles: 12, limitTenthMiles: 11, usualTenthMiles: 10 },
  ],
  [
    'the one furthest over',
    [byCar(20), byCar(400), byCar(30)],
    driven(100),
    false,
    { journeys: 3, tenthMiles: 400, limitTenthMiles: 115, usualTenthMiles: 100 },
  ],
])('a distance: %s', (_what, lines, context, passed, figures) => {
  const because = passed
    ? figures['journeys'] === 0
      ? 'No journey is paid by the mile.'
      : 'The distance is as usual.'
    : 'A journey is longer than usual. There may have been a good reason.';
  expect(distanceUnusual.look(of(...lines), aContext(context))).toEqual({ passed, because, figures });
});

test.each<[CheckContext['tookPart'], boolean, string]>([
  ['yes', true, 'Payment for time fits what was recorded.'],
  ['called-off', true, 'The meeting was called off late, so payment for time stands.'],
  ['no', false, 'Payment for time is asked for, and the record says they were not there. The record may be wrong.'],
  ['not-recorded', false, 'Payment for time is asked for, and nobody has recorded yet who took part.'],
])('payment for time when their part is "%s"', (tookPart, passed, because) => {
  const time = of({ kind: 'time', askedPence: 8_250 });
  expect(timeClaimedNotThere.look(time, aContext({ tookPart }))).toEqual({ passed, because, figures: { timeLines: 1 } });
});

test('without payment for time, or with none asked, there is nothing to be there for', () => {
  for (const line of [{}, { kind: 'time', askedPence: 0 } as const])
    expect(timeClaimedNotThere.look(of(line), aContext({ tookPart: 'no' }))).toEqual({
      passed: true,
      because: 'Payment for time fits what was recorded.',
      figures: { timeLines: 0 },
    });
});

const short = { passed: false, because: 'The budget has less left than this asks for.' };
const enough = { passed: true, because: 'The budget has enough for all of it.' };

test.each([
  [
    'what is left is just enough',
    { promisedPence: 0 },
    460,
    { ...enough, figures: { askedPence: 460, heldPence: 0, availablePence: 460, shortPence: 0 } },
  ],
  [
    'a penny is missing',
    { promisedPence: 0 },
    459,
    { ...short, figures: { askedPence: 460, heldPence: 0, availablePence: 459, shortPence: 1 } },
  ],
  [
    'what was promised for it covers it',
    { promisedPence: 500 },
    0,
    { ...enough, figures: { askedPence: 460, heldPence: 500, availablePence: 0, shortPence: 0 } },
  ],
  [
    'what was promised leaves a penny',
    { promisedPence: 459 },
    0,
    { ...short, figures: { askedPence: 460, heldPence: 459, availablePence: 0, shortPence: 1 } },
  ],
  [
    'it is agreed already',
    { payablePence: 460 },
    0,
    { ...enough, figures: { askedPence: 460, heldPence: 460, availablePence: 0, shortPence: 0 } },
  ],
])('the budget when %s', (_what, changes, fundAvailablePence, looked) => {
  expect(fundShort.look(aClaim(changes), aContext({ fundAvailablePence }))).toEqual(looked);
});
