import { dateWithoutDay } from '#shared/content/dates.ts';
import { moneyInWords } from '#shared/content/money.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf, textOf, type PolicyRow } from '#shared/domain/policy-row.ts';
import { mileRateKey } from '#shared/domain/pricing/journey.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import { fromTheStart } from '#shared/policy/row.ts';
import { howWePayPage } from '#shared/views/pages/welcome/how-we-pay.ts';
import type { WelcomeDeps } from '#functions/welcome/welcome-deps.ts';

/** The rates as they are today, each with the date it counts from, out of the policy and nowhere else. */
export const howWePay =
  ({ policyOn }: WelcomeDeps): PageHandler =>
  async (request) => {
    const today = londonDateOf(request.now);
    const rowOf = (key: string): PolicyRow => policyOn(key, today);
    const time = timeRates(rowOf);
    const view = {
      rates: [
        ...time.map(({ what, row }) => ({ what, detail: sinceOf(row), amount: moneyInWords(numberOf(row)) })),
        ...mileRates(rowOf).map(({ what, row }) => ({ what, detail: sinceOf(row), amount: `${numberOf(row)}p` })),
        { what: 'Bus, train or tram', detail: 'A photo of the ticket helps', amount: 'What you paid' },
        { what: 'Childcare while you take part', detail: 'Your invitation says how much is covered', amount: 'What you paid' },
      ],
      decideDays: `${numberOf(rowOf('approve.decide_within'))} working days`,
      promiseDays: `${numberOf(rowOf('pay.promise'))} working days`,
      proposed: time.some(({ row }) => row.adoption.state === 'proposed'),
    };
    return Promise.resolve(showPage(request, howWePayPage, { title: 'How we pay' }, view));
  };

/** What the partnership's own scheme pays for time. */
const timeRates = (rowOf: (key: string) => PolicyRow): readonly { readonly what: string; readonly row: PolicyRow }[] => {
  const scheme = textOf(rowOf('pay.scheme'));
  return [
    { what: 'Your time, half a day', row: rowOf(`pay.${scheme}.half_day`) },
    { what: 'Your time, a whole day', row: rowOf(`pay.${scheme}.day`) },
  ];
};

/** What a mile pays, by what they come with. By car it is less after so many miles in a tax year. */
const mileRates = (rowOf: (key: string) => PolicyRow): readonly { readonly what: string; readonly row: PolicyRow }[] => {
  const limit = numberOf(rowOf('mileage.car_van.band1_limit')).toLocaleString('en-GB');
  return [
    { what: 'A trip by car, each mile', row: rowOf(mileRateKey.car) },
    { what: `By car after ${limit} miles in a tax year, each mile`, row: rowOf('mileage.car_van.band2') },
    { what: 'A trip by motorcycle, each mile', row: rowOf(mileRateKey.motorcycle) },
    { what: 'A trip by bicycle, each mile', row: rowOf(mileRateKey.bicycle) },
  ];
};

const sinceOf = (row: PolicyRow): string => (row.effectiveFrom === fromTheStart ? '' : `Since ${dateWithoutDay(row.effectiveFrom)}`);
