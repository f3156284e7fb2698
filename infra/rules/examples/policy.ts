import type { WorkedExample } from '#infra/rules/worked-example.ts';
import { money } from '#shared/content/money.ts';
import { policyValueInWords } from '#shared/content/policy-words.ts';
import { adopt, type Signatory } from '#shared/domain/policy/adoption.ts';
import { answerIn, faultsInLayer, type PolicyLayer } from '#shared/domain/policy/layers.ts';
import { mayPrice } from '#shared/domain/policy/may-price.ts';
import { previewOf } from '#shared/domain/policy/preview.ts';
import { propose, type PolicyVersion } from '#shared/domain/policy/version.ts';
import type { PolicyValue } from '#shared/domain/policy-row.ts';
import { priceJourney } from '#shared/domain/pricing/journey.ts';
import { loadPolicy } from '#shared/policy/load-policy.ts';
import { lookupIn, policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';

const defaults = loadPolicy(defaultRows);
const shipped: PolicyVersion = { name: policyVersion, rows: defaultRows };
const onTheDay = '2026-11-23';

/** An own value in place of the default's. */
const own = (of: { readonly key: string; readonly value: PolicyValue; readonly layer: Omit<PolicyLayer, 'rows'> }): PolicyLayer => ({
  ...of.layer,
  rows: [{ ...policyOn(of.key, onTheDay), value: of.value }],
});
const partnership = { level: 'partnership', of: '' } as const;
const riverside = { level: 'fund', of: 'riverside' } as const;

const taxiOver = (fundId: string): string => {
  const key = 'travel.taxi_prior_agreement_over';
  const layers = [own({ key, value: 4_000, layer: partnership }), own({ key, value: 5_000, layer: riverside })];
  const { row, level } = answerIn({ defaults, layers, place: { country: 'E', organisationId: '', fundId } })(key, onTheDay);
  return `${policyValueInWords(row)}, from the ${level}`;
};

const smallest = (value: number): string => {
  const [fault] = faultsInLayer(own({ key: 'suppress.primary_max', value, layer: partnership }), defaults);
  return fault === undefined ? 'Taken' : `Not taken: ${fault.key} may not go past ${fault.floorKey}`;
};

const director: Signatory = { staffId: 's1', office: 'Director', roles: ['administrator'] };
const payments: Signatory = { staffId: 's2', office: 'Payments manager', roles: ['payment-releaser'] };

const raising = (...signedBy: readonly Signatory[]): string => {
  const raised = { ...policyOn('approve.l1_max', onTheDay), value: 30_000, effectiveFrom: '2027-01-01' };
  const proposal = propose(shipped, { name: 'own-1', rows: [raised] });
  if (!proposal.ok) return 'Not proposed';
  const decision = { reference: 'Cabinet 40', on: '2026-12-08', signedBy, agreedBy: 'Thursday group' };
  // Both rows of the key are proposed as shipped; the raise is in the second.
  const outcome = adopt(proposal.value, { name: 'own-2', keys: ['approve.l1_max'], decision, inForce: shipped });
  return outcome.ok ? 'Adopted' : `Not adopted: ${outcome.problems.map(({ code }) => code).join(', ')}`;
};

const riseOn = '2026-04-06';

/** The mileage rows as they were before the rate of April 2026 was known: none that begins later, and those of the day go on. */
const beforeTheRise = lookupIn(
  loadPolicy(
    defaultRows
      .filter(({ key, effectiveFrom }) => key.startsWith('mileage.') && effectiveFrom < riseOn)
      .map((row) => ({ ...row, effectiveTo: '' })),
  ),
);

const sixtyMiles = [
  { lineId: 'the 5th', happenedOn: '2026-04-05' },
  { lineId: 'the 6th', happenedOn: '2026-04-06' },
];

const whatTheRiseChanges = (): string => {
  const { changes, totalPence } = previewOf({
    lines: sixtyMiles,
    priceAll: (lines, on) =>
      lines.map(
        ({ happenedOn }) =>
          priceJourney({ kind: 'car', happenedOn, tenthMiles: 600, bandUsedTenthMiles: 0 }, { policyOn: on, policyVersion }).pence,
      ),
    before: beforeTheRise,
    after: policyOn,
  });
  const each = changes.map(({ lineId, beforePence, afterPence }) => `that of ${lineId} from ${money(beforePence)} to ${money(afterPence)}`);
  return `${each.join(', ')}: ${money(totalPence)} in all`;
};

/** The policy at work: whose value counts, how far one may go, and how one comes into use. */
export const policyExamples: readonly WorkedExample[] = [
  {
    title: 'A fund has its own value',
    source: 'domain.md 10',
    given:
      'A taxi is talked about beforehand above £30 by default. The partnership has £40 and the Riverside fund £50. A meeting is paid by Riverside.',
    expected: '£50.00, from the fund',
    answer: () => taxiOver('riverside'),
  },
  {
    title: 'A fund without its own value has the partnership’s',
    source: 'domain.md 10',
    given: 'The same, and the meeting is paid by another fund.',
    expected: '£40.00, from the partnership',
    answer: () => taxiOver('taking-part'),
  },
  {
    title: 'Hiding fewer small numbers, as far as the floor',
    source: 'domain.md 4.6',
    given: 'Counts of up to 7 people are hidden. A partnership wants to hide up to 4 only; the floor is 4.',
    expected: 'Taken',
    answer: () => smallest(4),
  },
  {
    title: 'Hiding fewer small numbers, past the floor',
    source: 'domain.md 4.6',
    given: 'The same, and it wants to hide up to 3 only.',
    expected: 'Not taken: suppress.primary_max may not go past suppress.primary_floor',
    answer: () => smallest(3),
  },
  {
    title: 'Raising what one approver may decide, signed by one person',
    source: 'care F2',
    given: 'One approver decides up to £250. It is to be £300 from January. The director signs.',
    expected: 'Not adopted: second-person-needed, finance-needed',
    answer: () => raising(director),
  },
  {
    title: 'Raising what one approver may decide, signed by two',
    source: 'care F2',
    given: 'The same, signed by the director and by the payments manager.',
    expected: 'Adopted',
    answer: () => raising(director, payments),
  },
  {
    title: 'What a backdated rate would change',
    source: 'domain.md 1.1',
    given: 'Two journeys of 60 miles by car were priced at 45p, on 5 and on 6 April 2026. Then 55p is known to count from 6 April.',
    expected: 'that of the 6th from £27.00 to £33.00: £6.00 in all',
    answer: whatTheRiseChanges,
  },
  {
    title: 'A rate that was worked out and not looked up',
    source: 'care F12',
    given: 'NIHR’s half day of £82.50 is £75 and a tenth more: nobody has read it. It prices an offer to somebody who is paid.',
    expected: 'It prices nothing: not-confirmed',
    answer: () => {
      const priced = mayPrice(policyOn('pay.nihr.half_day', onTheDay), 'earnest');
      return priced.ok ? 'It prices' : `It prices nothing: ${priced.problems.map(({ code }) => code).join(', ')}`;
    },
  },
  {
    title: 'The same rate in a demonstration',
    source: 'care F12',
    given: 'The same rate, where nobody is paid.',
    expected: 'It prices: £82.50',
    answer: () => {
      const priced = mayPrice(policyOn('pay.nihr.half_day', onTheDay), 'demonstration');
      return priced.ok ? `It prices: ${policyValueInWords(priced.value)}` : 'It prices nothing';
    },
  },
];
