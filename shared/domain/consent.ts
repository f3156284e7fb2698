/** One purpose, one wording version, one state, in an append-only history; the default is no (R-CHO-04). */
export const purposes = ['show-first-name', 'use-words-without-name', 'hear-about-more'] as const;
export type Purpose = (typeof purposes)[number];
export type ConsentState = 'not-asked' | 'given' | 'refused' | 'withdrawn';

export interface ConsentEvent {
  readonly personId: string;
  readonly purpose: Purpose;
  /** The exact wording shown: `show-first-name/1`. */
  readonly wordingVersion: string;
  readonly state: Exclude<ConsentState, 'not-asked'>;
  readonly at: string;
  /** `person:alias`, or the member of staff who wrote down what the person said. */
  readonly expressedBy: string;
}

/** The newest choice of one purpose, with what of those before it decides about words that were agreed to earlier. */
export interface StandingChoice extends ConsentEvent {
  /** Since when it has been yes, with no no between; '' while it is no. */
  readonly yesSince: string;
  /** When it was last said or changed to no, also when a yes was given since; '' when it never was. */
  readonly lastNoAt: string;
}

/** The state at an instant, replaying the history in order. Anything after it doesn't count yet. */
export const stateAt = (history: readonly ConsentEvent[], purpose: Purpose, at: string): ConsentState =>
  history
    .filter((event) => event.purpose === purpose && event.at <= at)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)?.state ?? 'not-asked';

/**
 * Words, a name or an image of a person that may be shown to others, because their consent said so when it was read.
 * Only `disclose` makes one (the class is not exported), so a page that would show anything else doesn't compile.
 */
class DisclosedByConsent<T> {
  readonly #checked = true;
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }

  get checked(): boolean {
    return this.#checked;
  }
}

export type Disclosed<T> = DisclosedByConsent<T>;

/** Which consent is asked about, when, and when the person agreed to the very thing that would be shown (instants). */
export interface AskedToShow {
  readonly choices: readonly StandingChoice[];
  readonly purpose: Purpose;
  readonly agreedAt: string;
  readonly at: string;
}

/**
 * The value, if this purpose is consented to at this instant and was not said no to since the person agreed to this value; undefined
 * otherwise: a later yes is about what they agree to from then on. Ask at the time of reading, never keep the answer: a withdrawal
 * counts at once (R-CHO-05).
 */
export const disclose = <T>(value: T, { choices, purpose, agreedAt, at }: AskedToShow): Disclosed<T> | undefined => {
  const noSince = choices.some((choice) => choice.purpose === purpose && choice.lastNoAt > agreedAt);
  return stateAt(choices, purpose, at) === 'given' && !noSince ? new DisclosedByConsent(value) : undefined;
};
