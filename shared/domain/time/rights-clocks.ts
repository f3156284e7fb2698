import { daysAfter, londonDateOf, minutesAfter, monthsAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { dateAfterStops, type Stop } from '#shared/domain/time/stops.ts';
import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';

/**
 * Somebody asks for what the law gives them: to see, correct, delete, restrict or carry off what is held about them, or to object
 * (domain.md 4.5).
 */
export interface RightsRequest {
  /** London date. */
  readonly receivedOn: string;
  /** When they were told that it takes up to two months more, a London date; '' while it isn't extended. */
  readonly toldOfExtensionOn: string;
  /** While we waited for what makes the request or the person clear (`clarification`). */
  readonly stops: readonly Stop[];
}

/** By when somebody who asked for a right is answered, London dates (domain.md 4.5). */
export interface RightsDates {
  /** Our own aim. */
  readonly aimBy: string;
  /** The last day on which they can be told of an extension: the end of the first month. */
  readonly tellOfExtensionBy: string;
  readonly respondBy: string;
}

/** What the dates of rights are worked out with: the policy, and the bank holidays that count here (domain.md 4.5). */
export interface ClockRules {
  readonly policyOn: PolicyOn;
  readonly holidays: BankHolidays;
}

/**
 * When a data rights request is answered by (domain.md 4.5, policy rights.*): one calendar month from the day it came, on the day of that
 * number or, in a month without it, on the last; on the next working day where that is a weekend or a bank holiday. Three months in all if
 * they were told within the first. Days we waited for something that makes it clear are given back. The aim of 28 days is ours.
 */
export const rightsDates = (request: RightsRequest, { policyOn, holidays }: ClockRules): RightsDates => {
  const { receivedOn, toldOfExtensionOn, stops } = request;
  const of = (key: string): number => numberOf(policyOn(key, receivedOn));
  const withoutStops = (dueOn: string): string =>
    dateAfterStops({ clock: 'data-request', startedOn: receivedOn, dueOn }, { stops, holidays });
  const dueAfter = (months: number): string => workingDaysAfter(withoutStops(monthsAfter(receivedOn, months)), 0, holidays);
  const months = of('rights.response');
  return {
    aimBy: withoutStops(daysAfter(receivedOn, of('rights.internal_target'))),
    tellOfExtensionBy: dueAfter(months),
    respondBy: dueAfter(toldOfExtensionOn === '' ? months : months + of('rights.extension')),
  };
};

/** Why a request can't be extended: it was once already, or the first month is over, on the London date `by` (domain.md 4.5). */
export type ExtensionProblem = { readonly code: 'extended-already' } | { readonly code: 'told-too-late'; readonly by: string };

/**
 * Extends a request that is complex or one of several, on the London date they are told so. Refuses after the first month, and twice
 * (domain.md 4.5).
 */
export const extendRequest = (request: RightsRequest, toldOn: string, rules: ClockRules): OutcomeOf<RightsRequest, ExtensionProblem> => {
  if (request.toldOfExtensionOn !== '') return refuse({ code: 'extended-already' });
  const by = rightsDates(request, rules).tellOfExtensionBy;
  return toldOn > by ? refuse({ code: 'told-too-late', by }) : accept({ ...request, toldOfExtensionOn: toldOn });
};

/** By when a complaint about data is acknowledged, London dates; `lawBy` is '' for a complaint that came before the law asked for it (domain.md 4.5). */
export interface ComplaintDates {
  readonly ourBy: string;
  readonly lawBy: string;
}

/**
 * When a complaint about data is acknowledged by: three working days as we aim (policy complaint.internal_ack), and 30 days by law for what came from
 * 19 June 2026 on (complaint.data_ack; Data (Use and Access) Act 2025). A 30th day on a weekend stays where it is: earlier is never wrong.
 * `today` is the London date it is asked on.
 */
export const complaintDates = (
  { receivedOn, today }: { readonly receivedOn: string; readonly today: string },
  { policyOn, holidays }: ClockRules,
): ComplaintDates => {
  const law = policyOn('complaint.data_ack', today);
  return {
    ourBy: workingDaysAfter(receivedOn, numberOf(policyOn('complaint.internal_ack', receivedOn)), holidays),
    lawBy: receivedOn < law.effectiveFrom ? '' : daysAfter(receivedOn, numberOf(law)),
  };
};

/**
 * The instant by which the regulator hears of a breach that puts people at risk: 72 hours after the instant we knew, whatever the day and
 * whatever the clock does (UK GDPR article 33; policy breach.ico).
 */
export const breachToldBy = (knownAt: string, policyOn: PolicyOn): string =>
  minutesAfter(knownAt, numberOf(policyOn('breach.ico', londonDateOf(knownAt))) * 60);
