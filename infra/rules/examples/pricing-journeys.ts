import type { WorkedExample } from '#infra/rules/worked-example.ts';
import { moneyInWords } from '#shared/content/money.ts';
import { priceJourney } from '#shared/domain/pricing/journey.ts';
import { proposeTopUps } from '#shared/domain/pricing/top-ups.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';

const policy = { policyOn, policyVersion };
const hmrc = 'HMRC approved mileage rates; domain.md 1.1';

interface ByCar {
  readonly happenedOn: string;
  readonly miles: number;
  /** Miles at the first rate that were sent before in the tax year. */
  readonly before?: number;
}

const priceOf = ({ happenedOn, miles, before }: ByCar) =>
  priceJourney({ kind: 'car', happenedOn, tenthMiles: miles * 10, bandUsedTenthMiles: (before ?? 0) * 10 }, policy);

const answerFor = (journey: ByCar): string => {
  const { pence, working } = priceOf(journey);
  return `${moneyInWords(pence)}: ${working.words}`;
};

/** Journeys by car: the rate of the day, the band of 10,000 miles, and a rate that is changed afterwards. */
export const bandExamples: readonly WorkedExample[] = [
  {
    title: 'A journey by car on 5 April 2026',
    source: hmrc,
    given: '60 miles there and back, sent in May, when the rate was another one.',
    expected: '£27: 60 miles at 45p a mile',
    answer: () => answerFor({ happenedOn: '2026-04-05', miles: 60 }),
  },
  {
    title: 'A journey by car on 6 April 2026',
    source: hmrc,
    given: '60 miles there and back, on the first day of the new rate.',
    expected: '£33: 60 miles at 55p a mile',
    answer: () => answerFor({ happenedOn: '2026-04-06', miles: 60 }),
  },
  {
    title: 'A journey that crosses 10,000 miles',
    source: hmrc,
    given: '60 miles there and back, after 9,970 miles in the same tax year.',
    expected: '£24: 30 miles at 55p a mile, and 30 miles at 25p a mile',
    answer: () => answerFor({ happenedOn: '2026-11-12', miles: 60, before: 9_970 }),
  },
  {
    title: 'Two claims sent in the wrong order',
    source: `${hmrc}; the price is settled when a claim is sent`,
    given: 'After 9,970 miles, 60 miles of October are sent first and 60 miles of May after them.',
    expected: 'October £24, May £15, together £39. The other way round: May £24, October £15, together £39',
    answer: () => {
      const [may, october] = [
        { happenedOn: '2026-05-07', miles: 60 },
        { happenedOn: '2026-10-08', miles: 60 },
      ];
      const first = { may: priceOf({ ...may, before: 9_970 }).pence, october: priceOf({ ...october, before: 9_970 }).pence };
      // The first 30 of those sent first fill the band.
      const second = { may: priceOf({ ...may, before: 10_000 }).pence, october: priceOf({ ...october, before: 10_000 }).pence };
      const [oneWay, other] = [first.october + second.may, first.may + second.october].map(moneyInWords);
      return [
        `October ${moneyInWords(first.october)}, May ${moneyInWords(second.may)}, together ${oneWay}`,
        `The other way round: May ${moneyInWords(first.may)}, October ${moneyInWords(second.october)}, together ${other}`,
      ].join('. ');
    },
  },
  {
    title: 'A rate that was changed afterwards',
    source: 'domain.md 1.1, mileage.backdate_topup; the change of 21 May 2026; care F9',
    given: '24 miles on 7 May 2026 were paid at 45p, before 55p was known. The open period is June.',
    expected: '£2.40 on 2026-06-30, for the line of 2026-05-07. Run again: nothing',
    answer: () => {
      const before = priceJourney(
        { kind: 'car', happenedOn: '2026-05-07', tenthMiles: 240, bandUsedTenthMiles: 0 },
        { policyOn: (key) => policyOn(key, '2026-04-05'), policyVersion },
      );
      const line = {
        lineId: 'a-line',
        kind: 'car',
        happenedOn: '2026-05-07',
        askedPence: before.pence,
        distanceTenthMiles: 240,
        timeChoice: '',
        note: '',
        working: before.working,
        receipt: undefined,
        decision: { paysPence: before.pence, reasonCode: '', reasonWords: '' },
      } as const;
      const now = { ...policy, openOn: '2026-06-30' };
      const first = proposeTopUps([{ claimId: 'a-claim', line }], [], now);
      const again = proposeTopUps([{ claimId: 'a-claim', line }], first, now);
      const said = first.map((one) => `${moneyInWords(one.pence)} on ${one.happenedOn}, for the line of ${one.forHappenedOn}`).join();
      return `${said}. Run again: ${again.length === 0 ? 'nothing' : String(again.length)}`;
    },
  },
];
