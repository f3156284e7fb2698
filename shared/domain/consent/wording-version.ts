import type { Purpose } from '#shared/domain/consent/purposes.ts';

/** One version of the words of a purpose, as far as rules need it. The words are in `shared/content/consent-wording.ts` (domain.md 4.2). */
export interface WordingVersion {
  /** `show-first-name/1`. */
  readonly version: string;
  readonly purpose: Purpose;
  /** The first London date it was shown. */
  readonly inForceFrom: string;
  /**
   * It means something else than the version before: what it is for, who sees it, what changing it does. Then a yes to that one is no yes
   * to this one (domain.md 4.2, "ask again", never "carry over"). True of every first version.
   */
  readonly asksAgain: boolean;
}

/** Versions of all purposes, each purpose's in the order they came (domain.md 4.2). */
export type Wordings = readonly WordingVersion[];

/**
 * True when a yes to a version is no yes any more on a London date: a later version with another meaning is in force. A version nobody knows is
 * older than every other (domain.md 4.2).
 */
export const meansSomethingElse = (
  said: { readonly purpose: Purpose; readonly wordingVersion: string },
  londonDate: string,
  wordings: Wordings,
): boolean => {
  const ofPurpose = wordings.filter(({ purpose }) => purpose === said.purpose);
  const place = ofPurpose.findIndex(({ version }) => version === said.wordingVersion);
  return ofPurpose.slice(place + 1).some(({ asksAgain, inForceFrom }) => asksAgain && inForceFrom <= londonDate);
};
