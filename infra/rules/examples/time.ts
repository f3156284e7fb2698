import type { WorkedExample } from '#infra/rules/worked-example.ts';
import { consentWordings } from '#shared/content/consent-wording.ts';
import { stateAt, type ConsentEvent } from '#shared/domain/consent/history.ts';
import { lapsesOn } from '#shared/domain/consent/lapsing.ts';
import { instantOf, londonClockOf, londonDateOf } from '#shared/domain/london-time.ts';
import { whenEachLeaves } from '#shared/domain/messages/contact-budget.ts';
import { notBefore } from '#shared/domain/messages/quiet-hours.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { promisedDates } from '#shared/domain/time/promises.ts';
import { breachToldBy, complaintDates, rightsDates } from '#shared/domain/time/rights-clocks.ts';
import { dateAfterStops } from '#shared/domain/time/stops.ts';
import type { Division } from '#shared/domain/working-days.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { quietOn } from '#shared/policy/quiet-on.ts';

const england = bankHolidays['england-and-wales'];
const rules = { policyOn, holidays: england };

/** Costs sent at an instant, with bank details there already. */
const promisedAt = (sentAt: string, division: Division): string => {
  const sentOn = londonDateOf(sentAt);
  const dates = promisedDates(
    { sentOn, readyOn: sentOn },
    {
      decideWithin: numberOf(policyOn('approve.decide_within', sentOn)),
      paidWithin: numberOf(policyOn('pay.promise', sentOn)),
      holidays: bankHolidays[division],
    },
  );
  return `sent on ${sentOn}, decided by ${dates.decideBy}, money by ${dates.moneyBy}`;
};

const rightsOf = (receivedOn: string): string => {
  const { respondBy, aimBy } = rightsDates({ receivedOn, toldOfExtensionOn: '', stops: [] }, rules);
  return `answered by ${respondBy}, our aim ${aimBy}`;
};

/** Yes on 1 September, changed to no on 1 October, both at 10 in the morning. */
const changedToNo: readonly ConsentEvent[] = (
  [
    ['given', '2026-09-01'],
    ['withdrawn', '2026-10-01'],
  ] as const
).map(([state, on]) => ({
  personId: 'p1',
  purpose: 'show-first-name',
  wordingVersion: 'show-first-name/1',
  state,
  at: instantOf(on, '10:00'),
  expressedBy: 'person:p1',
}));

const nameAt = (at: string): string =>
  stateAt(changedToNo, { purpose: 'show-first-name', at, pauses: [] }, { wordings: consentWordings, policyOn });

const inLondon = (instant: string): string => `${londonDateOf(instant)} ${londonClockOf(instant)}`;

export const timeExamples: readonly WorkedExample[] = [
  {
    title: 'Costs sent on the night the clocks go forward',
    source: 'care F7; policy approve.decide_within and pay.promise',
    given: 'Sent at half past midnight on Sunday 29 March 2026, 00:30 UTC. Easter follows.',
    expected: 'sent on 2026-03-29, decided by 2026-04-01, money by 2026-04-14',
    answer: () => promisedAt('2026-03-29T00:30:00.000Z', 'england-and-wales'),
  },
  {
    title: 'Costs sent on the night the clocks go back, an hour before midnight by UTC',
    source: 'care F7; policy approve.decide_within and pay.promise',
    given: 'Sent on Saturday 24 October 2026 at 23:30 UTC, which is half past midnight on Sunday 25 October in London.',
    expected: 'sent on 2026-10-25, decided by 2026-10-28, money by 2026-11-06',
    answer: () => promisedAt('2026-10-24T23:30:00.000Z', 'england-and-wales'),
  },
  {
    title: 'A promise across Easter in England',
    source: 'care F7; bank holidays of England and Wales',
    given: 'Sent on Wednesday 1 April 2026. Good Friday and Easter Monday are bank holidays.',
    expected: 'sent on 2026-04-01, decided by 2026-04-08, money by 2026-04-17',
    answer: () => promisedAt('2026-04-01T09:00:00.000Z', 'england-and-wales'),
  },
  {
    title: 'The same promise in Scotland',
    source: 'care F7; bank holidays of Scotland',
    given: 'Sent on Wednesday 1 April 2026. Good Friday is a bank holiday; Easter Monday is a working day.',
    expected: 'sent on 2026-04-01, decided by 2026-04-07, money by 2026-04-16',
    answer: () => promisedAt('2026-04-01T09:00:00.000Z', 'scotland'),
  },
  {
    title: 'A question stops the clock',
    source: 'care F7; policy approve.decide_within',
    given: 'Decided by Thursday 12 November 2026. Asked on Tuesday 10, answered on Friday 13: three working days.',
    expected: '2026-11-17',
    answer: () =>
      dateAfterStops(
        { clock: 'costs-decided', startedOn: '2026-11-09', dueOn: '2026-11-12' },
        {
          stops: [{ kind: 'question', from: instantOf('2026-11-10', '11:00'), until: instantOf('2026-11-13', '16:00') }],
          holidays: england,
        },
      ),
  },
  {
    title: 'A data request received on 31 January 2026',
    source: 'domain.md 4.5; policy rights.response and rights.internal_target',
    given: 'February has no 31st: its last day is Saturday 28. The next working day is Monday.',
    expected: 'answered by 2026-03-02, our aim 2026-02-28',
    answer: () => rightsOf('2026-01-31'),
  },
  {
    title: 'A data request received on 31 January of a leap year',
    source: 'domain.md 4.5; policy rights.response and rights.internal_target',
    given: 'February 2028 ends on Tuesday 29.',
    expected: 'answered by 2028-02-29, our aim 2028-02-28',
    answer: () => rightsOf('2028-01-31'),
  },
  {
    title: 'A complaint about data on the day the law begins',
    source: 'domain.md 4.5; policy complaint.internal_ack and complaint.data_ack',
    given: 'It came on Friday 19 June 2026.',
    expected: 'we aim at 2026-06-24, the law says 2026-07-19',
    answer: () => {
      const { ourBy, lawBy } = complaintDates({ receivedOn: '2026-06-19', today: '2026-06-19' }, rules);
      return `we aim at ${ourBy}, the law says ${lawBy}`;
    },
  },
  {
    title: 'A breach found just before the clocks go back',
    source: 'domain.md 4.5; policy breach.ico',
    given: 'Known on Friday 23 October 2026 at 17:30 in London. 72 hours later London’s clock shows an hour less.',
    expected: '2026-10-26 16:30',
    answer: () => inLondon(breachToldBy('2026-10-23T16:30:00.000Z', policyOn)),
  },
  {
    title: 'A message in quiet hours, the weekend the clocks go forward',
    source: 'R-SAF-07; policy contact.quiet_from, contact.quiet_until and contact.quiet_weekend',
    given: 'Ready on Saturday 28 March 2026 at noon.',
    expected: '2026-03-30 08:00',
    answer: () => inLondon(notBefore('2026-03-28T12:00:00.000Z', quietOn('2026-03-28'))),
  },
  {
    title: 'A third message in one week',
    source: 'care 3c; policy contact.most_per_week',
    given: 'Two left on Tuesday 24 November 2026. A third is ready on the Wednesday, and is not about money.',
    expected: '2026-12-01 08:00',
    answer: () =>
      whenEachLeaves(
        [{ messageId: 'm3', plannedAt: '2026-11-25T10:00:00.000Z', apart: false, uselessFrom: '' }],
        { sentAt: ['2026-11-24T09:00:00.000Z', '2026-11-24T11:00:00.000Z'], now: '2026-11-25T10:00:00.000Z' },
        { mostPerWeek: numberOf(policyOn('contact.most_per_week', '2026-11-25')), quiet: quietOn('2026-11-25') },
      )
        .map(({ at }) => inLondon(at))
        .join(),
  },
  {
    title: 'A choice replayed at an instant',
    source: 'R-CHO-05; domain.md 4.4',
    given: 'Yes to showing a first name on 1 September 2026 at 10:00, changed to no on 1 October at 10:00.',
    expected: 'the minute before: given; at that instant: withdrawn; before the yes: not-asked',
    answer: () => {
      const changedAt = instantOf('2026-10-01', '10:00');
      const minuteBefore = instantOf('2026-10-01', '09:59');
      return `the minute before: ${nameAt(minuteBefore)}; at that instant: ${nameAt(changedAt)}; before the yes: ${nameAt(instantOf('2026-08-31', '10:00'))}`;
    },
  },
  {
    title: 'A yes nobody confirmed, with a pause of ten days',
    source: 'care H7 and H21; policy consent.lapse_after',
    given: 'Yes to a photo on 31 January 2027. Paused from 1 to 11 June. Fifteen months end on 30 April 2028.',
    expected: '2028-05-10',
    answer: () =>
      lapsesOn(
        {
          purpose: 'take-photo',
          saidAt: instantOf('2027-01-31', '10:00'),
          pauses: [{ from: instantOf('2027-06-01', '10:00'), until: instantOf('2027-06-11', '10:00') }],
          at: instantOf('2028-05-01', '10:00'),
        },
        policyOn,
      ),
  },
];
