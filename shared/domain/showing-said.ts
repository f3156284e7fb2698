import { disclose, type Disclosed } from '#shared/domain/consent/disclosed.ts';
import type { ConsentRules, StandingChoice } from '#shared/domain/consent/history.ts';
import type { Purpose } from '#shared/domain/consent/purposes.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { Person } from '#shared/domain/person.ts';

/** What a board may see of something that was said: words, and a name only where the person's choices give it, now. */
export interface Said {
  readonly words: Disclosed<string>;
  readonly name: Disclosed<string> | undefined;
}

/** What was read together, at the time of showing. */
export interface SaidBy {
  readonly contribution: Contribution;
  readonly person: Person;
  /** The choices that hold now. */
  readonly choices: readonly StandingChoice[];
}

/** The consents that decide about one person's words. */
export const purposesOfShowing = ['show-first-name', 'use-words-without-name'] as const satisfies readonly Purpose[];

/**
 * The words and perhaps the name of somebody who agreed to it, asked at this instant; undefined when nothing may be shown: they hold it
 * back, took it out, changed a choice to no since they agreed to these words, or are closing their account. A later yes brings nothing
 * back: it is about other words. A name that was changed to no leaves the words, where those could be used without it already then.
 */
export const showSaid = ({ contribution, person, choices }: SaidBy, at: string, rules: ConsentRules): Said | undefined => {
  if (contribution.state !== 'agreed' && contribution.state !== 'answered') return undefined;
  if (contribution.showing === 'hold' || person.state === 'closing' || person.state === 'closed') return undefined;
  const { agreedAt } = contribution;
  const asked = <T>(value: T, purpose: Purpose): Disclosed<T> | undefined =>
    disclose(value, { choices, purpose, agreedAt, at, pauses: person.pauses }, rules);
  const name = contribution.showing === 'with-name' ? asked(person.knownAs, 'show-first-name') : undefined;
  if (name === undefined && contribution.showing === 'with-name' && !staysWithoutName(choices, agreedAt)) return undefined;
  const words = name === undefined ? asked(contribution.words, 'use-words-without-name') : asked(contribution.words, 'show-first-name');
  return words === undefined ? undefined : { words, name };
};

/** When it was last said no to any of these, after these words were agreed to: an instant; '' when it wasn't. For telling the person why. */
export const noSinceAgreed = ({ contribution, choices }: Pick<SaidBy, 'contribution' | 'choices'>, purposes: readonly Purpose[]): string =>
  choices
    .filter(({ purpose, lastNoAt }) => purposes.includes(purpose) && lastNoAt > contribution.agreedAt)
    .map(({ lastNoAt }) => lastNoAt)
    .toSorted()
    .at(-1) ?? '';

/** True when the words could be used without the name at the moment it went. Otherwise they went with it, and a yes after that is about other words. */
const staysWithoutName = (choices: readonly StandingChoice[], agreedAt: string): boolean => {
  const of = (purpose: Purpose) => choices.find((choice) => choice.purpose === purpose);
  const nameWentAt = of('show-first-name')?.lastNoAt ?? '';
  return (of('use-words-without-name')?.yesSince ?? '') <= (nameWentAt > agreedAt ? nameWentAt : agreedAt);
};
