import { stateAt, type AskedAbout, type ConsentRules, type StandingChoice } from '#shared/domain/consent/history.ts';
import { isYes } from '#shared/domain/consent/states.ts';

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

/** Something of a person that `disclose` let through. A page that takes this type can show nothing else (R-CHO-05; domain.md 4.4). */
export type Disclosed<T> = DisclosedByConsent<T>;

/** Which consent is asked about, when, and when the person agreed to the very thing that would be shown (instants; R-CHO-05). */
export interface AskedToShow extends AskedAbout {
  readonly choices: readonly StandingChoice[];
  readonly agreedAt: string;
}

/**
 * The value, if this purpose is consented to at this instant and was not said no to since the person agreed to this value; undefined
 * otherwise: a later yes is about what they agree to from then on. A yes that lapsed or has to be asked again shows nothing; when they say
 * yes again what they agreed to shows again, because they never said no. Ask at the time of reading, never keep the answer: a withdrawal counts
 * at once (R-CHO-05).
 */
export const disclose = <T>(value: T, asked: AskedToShow, rules: ConsentRules): Disclosed<T> | undefined => {
  const { choices, purpose, agreedAt } = asked;
  const noSince = choices.some((choice) => choice.purpose === purpose && choice.lastNoAt > agreedAt);
  return isYes(stateAt(choices, asked, rules)) && !noSince ? new DisclosedByConsent(value) : undefined;
};
