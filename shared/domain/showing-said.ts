import { disclose, type ConsentEvent, type Disclosed, type Purpose } from '#shared/domain/consent.ts';
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
  readonly choices: readonly ConsentEvent[];
}

/** The consents that decide about one person's words. */
export const purposesOfShowing = ['show-first-name', 'use-words-without-name'] as const satisfies readonly Purpose[];

/**
 * The words and perhaps the name of somebody who agreed to it, asked at this instant; undefined when nothing may be shown: they hold it
 * back, took it out, changed a choice to no, or are closing their account. A name that was changed to no leaves the words, where those
 * may be used without it.
 */
export const showSaid = ({ contribution, person, choices }: SaidBy, at: string): Said | undefined => {
  if (contribution.state !== 'agreed' && contribution.state !== 'answered') return undefined;
  if (contribution.showing === 'hold' || person.state === 'closing' || person.state === 'closed') return undefined;
  const asked = <T>(value: T, purpose: Purpose): Disclosed<T> | undefined => disclose(value, { history: choices, purpose, at });
  const name = contribution.showing === 'with-name' ? asked(person.knownAs, 'show-first-name') : undefined;
  const words = name === undefined ? asked(contribution.words, 'use-words-without-name') : asked(contribution.words, 'show-first-name');
  return words === undefined ? undefined : { words, name };
};
