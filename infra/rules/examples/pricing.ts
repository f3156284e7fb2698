import type { WorkedExample } from '#infra/rules/worked-example.ts';
import { bandExamples } from '#infra/rules/examples/pricing-journeys.ts';
import { moneyInWords } from '#shared/content/money.ts';
import { schemeNames } from '#shared/content/scheme-words.ts';
import { mealCeiling } from '#shared/domain/pricing/ceilings.ts';
import { feeOwed } from '#shared/domain/pricing/fee-owed.ts';
import { priceLine } from '#shared/domain/pricing/price-line.ts';
import { priceScheme, stepForMinutes, type PayScheme } from '#shared/domain/pricing/scheme-fee.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';

const policy = { policyOn, policyVersion };
const meals = 'HMRC EIM05231; domain.md 1.2';

const mealExample = (of: {
  readonly title: string;
  readonly backAt: string;
  readonly given: string;
  readonly expected: string;
}): WorkedExample => ({
  title: `Meals, away for ${of.title}`,
  source: meals,
  given: of.given,
  expected: of.expected,
  answer: () => {
    const { pence, keys } = mealCeiling({ leftAt: '2026-11-12T06:00:00.000Z', backAt: of.backAt }, policyOn);
    return pence === 0 ? 'No ceiling: all of it is asked about' : `Up to ${moneyInWords(pence)} unasked (${keys.join(' and ')})`;
  },
});

const mealExamples: readonly WorkedExample[] = [
  mealExample({
    title: '4 h 59',
    given: 'Left at 6:00, back at 10:59.',
    backAt: '2026-11-12T10:59:00.000Z',
    expected: 'No ceiling: all of it is asked about',
  }),
  mealExample({
    title: '5 h',
    given: 'Left at 6:00, back at 11:00.',
    backAt: '2026-11-12T11:00:00.000Z',
    expected: 'Up to £5 unasked (meal.over_5h)',
  }),
  mealExample({
    title: '10 h',
    given: 'Left at 6:00, back at 16:00.',
    backAt: '2026-11-12T16:00:00.000Z',
    expected: 'Up to £10 unasked (meal.over_10h)',
  }),
  mealExample({
    title: '14 h 30, past 20:00',
    given: 'Left at 6:00, back at 20:30: a ten-hour day with the evening supplement.',
    backAt: '2026-11-12T20:30:00.000Z',
    expected: 'Up to £20 unasked (meal.over_10h and meal.supplement_past_2000)',
  }),
  mealExample({
    title: '15 h, past 20:00',
    given: 'Left at 6:00, back at 21:00.',
    backAt: '2026-11-12T21:00:00.000Z',
    expected: 'Up to £25 unasked (meal.over_15h_past_2000)',
  }),
];

const schemeSources: Readonly<Record<PayScheme, string>> = {
  nihr: 'NIHR payment guidance, 16 December 2025; the half day and the day are the scale before it and a tenth more',
  nice: 'NICE lived-experience contributors',
  nhse: 'NHS England PPV partners policy, to be confirmed',
  local: 'Default of this service',
};

/** Either side of the half-day boundary and of 16 December 2025, in that order: 4 h and 4 h 1 on the 15th, then on the 16th. */
const schemeExample = (scheme: PayScheme, expected: string): WorkedExample => ({
  title: `Half a day and a day, ${schemeNames[scheme]} scheme`,
  source: `${schemeSources[scheme]}; domain.md 10.4, pay.half_day_boundary`,
  given: 'Meetings of 4 h and of 4 h 1 min, held on 15 December 2025 and on 16 December 2025.',
  expected,
  answer: () =>
    ['2025-12-15', '2025-12-16']
      .map((heldOn) => [240, 241].map((minutes) => feeFor({ scheme, heldOn, minutes })).join(' and '))
      .join(', then '),
});

const feeFor = ({ scheme, heldOn, minutes }: { readonly scheme: PayScheme; readonly heldOn: string; readonly minutes: number }): string => {
  const step = stepForMinutes({ minutes, heldOn }, policy);
  const priced = priceScheme({ scheme, heldOn, step }, { ...policy, pricingIn: 'demonstration' });
  return priced.ok ? `${step} ${moneyInWords(priced.value.pence)}` : 'No such step';
};

const schemeExamples: readonly WorkedExample[] = [
  schemeExample('nihr', 'half-day £75 and day £150, then half-day £82.50 and day £165'),
  schemeExample('nice', 'half-day £75 and day £150, then half-day £75 and day £150'),
  schemeExample('nhse', 'half-day £75 and day £150, then half-day £75 and day £150'),
  schemeExample('local', 'half-day £75 and day £150, then half-day £75 and day £150'),
];

const offer = { feePence: 8_250, feeFor: 'half a day', policyVersion };

const calledOff = (of: {
  readonly days: string;
  readonly on: string;
  readonly given: string;
  readonly expected: string;
}): WorkedExample => ({
  title: `A meeting the host calls off ${of.days} working days before`,
  source: 'domain.md 10.4, pay.cancel_full_within: 5 working days',
  given: of.given,
  expected: of.expected,
  answer: () => {
    const happened = { kind: 'called-off', calledOffOn: of.on, activity: { heldOn: '2026-11-12' } } as const;
    const { pence, working } = feeOwed(offer, happened, { policyOn, holidays: bankHolidays['england-and-wales'] });
    return `${moneyInWords(pence)}. ${working.words}`;
  },
});

const feeExamples: readonly WorkedExample[] = [
  calledOff({
    days: 'four',
    on: '2026-11-06',
    given: 'Half a day at £82.50 on Thursday 12 November 2026, called off on Friday the 6th: Monday to Thursday are four.',
    expected: '£82.50. In full: it was called off late',
  }),
  calledOff({
    days: 'six',
    on: '2026-11-04',
    given: 'The same, called off on Wednesday the 4th: Thursday, Friday, and Monday to Thursday are six.',
    expected: '£0. It was called off in good time',
  }),
  {
    title: 'Going early',
    source: 'domain.md 10.4, pay.left_early; care H18',
    given: 'Half a day at £82.50. They went after an hour.',
    expected: '£82.50. In full: going early changes nothing',
    answer: () => {
      const { pence, working } = feeOwed(offer, { kind: 'went-early' }, { policyOn, holidays: bankHolidays['england-and-wales'] });
      return `${moneyInWords(pence)}. ${working.words}`;
    },
  },
];

const onlySpent: readonly WorkedExample[] = [
  {
    title: 'Only what they spent, with a flat rate offered',
    source: 'R-CHO-08; care H14; Home Office line on people seeking asylum, domain.md 2.4',
    given: 'They chose to take back only what they spent, and a line of 24 miles at a rate is offered.',
    expected: 'Refused: only-what-it-cost (car)',
    answer: () => {
      const miles = { basis: 'miles', kind: 'car', happenedOn: '2026-11-12', tenthMiles: 240, bandUsedTenthMiles: 0 } as const;
      const priced = priceLine(miles, { ...policy, pricingIn: 'demonstration', offer, actualCostOnly: true });
      return priced.ok
        ? 'Priced'
        : `Refused: ${priced.problems.map((one) => ('kind' in one ? `${one.code} (${one.kind})` : one.code)).join()}`;
    },
  },
  {
    title: 'Only what they spent, and what it cost',
    source: 'R-CHO-08; domain.md 10.1, mileage.alternative',
    given: 'The same journey: the fuel cost them £6.20.',
    expected: '£6.20: What it cost',
    answer: () => {
      const cost = { basis: 'cost', kind: 'car', happenedOn: '2026-11-12', paidPence: 620 } as const;
      const priced = priceLine(cost, { ...policy, pricingIn: 'demonstration', offer, actualCostOnly: true });
      return priced.ok ? `${moneyInWords(priced.value.pence)}: ${priced.value.working.words}` : 'Refused';
    },
  },
];

/** What things cost and what time is paid, worked through. */
export const pricingExamples: readonly WorkedExample[] = [
  ...bandExamples,
  ...mealExamples,
  ...schemeExamples,
  ...feeExamples,
  ...onlySpent,
];
