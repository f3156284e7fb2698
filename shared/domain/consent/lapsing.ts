import { purposeFacts, type Purpose } from '#shared/domain/consent/purposes.ts';
import { londonDateOf, monthsAfter } from '#shared/domain/london-time.ts';
import type { Pause } from '#shared/domain/person.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { dateAfterStops } from '#shared/domain/time/stops.ts';

/** A yes and when it was last said, with the pauses since and the instant it is asked about (care H7, H21). */
export interface SaidYes {
  readonly purpose: Purpose;
  readonly saidAt: string;
  readonly pauses: readonly Pause[];
  readonly at: string;
}

/**
 * The London date from which we ask once, gently, whether a yes still stands (policy consent.review_prompt), as known at an instant. '' for a preference: that is never
 * asked about (care H21).
 */
export const reviewOn = (yes: SaidYes, policyOn: PolicyOn): string => dueOn(yes, 'consent.review_prompt', policyOn);

/**
 * The London date from which a yes counts as a no because nobody confirmed it (policy consent.lapse_after), as known at an instant. '' for a preference. The clock is on the
 * person, so it stands still in a pause (care H7).
 */
export const lapsesOn = (yes: SaidYes, policyOn: PolicyOn): string => dueOn(yes, 'consent.lapse_after', policyOn);

const dueOn = ({ purpose, saidAt, pauses, at }: SaidYes, key: string, policyOn: PolicyOn): string => {
  if (purposeFacts[purpose].kind === 'preference') return '';
  const startedOn = londonDateOf(saidAt);
  return dateAfterStops(
    { clock: 'consent-review', startedOn, dueOn: monthsAfter(startedOn, numberOf(policyOn(key, startedOn))) },
    // Months on a calendar: no working day comes into it.
    { stops: pausesUntil(pauses, at), holidays: [] },
  );
};

/** Pauses as they were known at an instant: one that went on then ends there, and one that came later is over before it begins, so it gives nothing. */
const pausesUntil = (pauses: readonly Pause[], at: string) =>
  pauses.map(({ from, until }) => ({ kind: 'pause', from, until: until === '' || until > at ? at : until }) as const);
