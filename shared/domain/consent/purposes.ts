/** Why we may hold or use it (UK GDPR articles 6 and 9). Explicit, because to be named here says why somebody takes part (domain.md 4.3). */
export type LegalBasis = 'explicit-consent' | 'consent' | 'public-task';

/** What a purpose is to the law and to the person, whoever it is about (domain.md 4.4). */
export interface PurposeFacts {
  /**
   * `consent`: something of theirs is shown, said on or kept. It lapses when nobody confirms it. `preference`: how and about what they want to
   * be reached. It never lapses: silence would cut somebody off from their money (care H21).
   */
  readonly kind: 'consent' | 'preference';
  readonly legalBasis: LegalBasis;
  /** What of theirs it is about. */
  readonly personalData: readonly string[];
}

const shown = (...personalData: readonly string[]) => ({ kind: 'consent', legalBasis: 'explicit-consent', personalData }) as const;
const reached = (...personalData: readonly string[]) => ({ kind: 'preference', legalBasis: 'public-task', personalData }) as const;

/**
 * Everything somebody can be asked to agree to, each apart from the others and each a no until they say yes (domain.md 4.4, R-CHO-04).
 * A name stands in stored choices and in the journal: it is never changed.
 */
export const purposeFacts = {
  'contact-by-email': reached('email address'),
  'contact-by-text': reached('phone number'),
  'contact-by-phone': reached('phone number'),
  'contact-by-post': reached('postal address'),
  'show-first-name': shown('the name they chose', 'what they said'),
  'show-full-name': shown('full name', 'what they said'),
  'name-in-minutes': shown('the name they chose', 'that they were there'),
  'record-sound': shown('voice'),
  'record-film': shown('voice', 'image'),
  'take-photo': shown('image'),
  'use-words-with-name': shown('the name they chose', 'what they said'),
  'use-words-without-name': shown('what they said'),
  'use-idea-in-what-changed': { kind: 'consent', legalBasis: 'consent', personalData: ['what they said'] },
  'hear-about-more': reached('how to reach them'),
  'share-needs-with-host': shown('the name they chose', 'access needs'),
  'keep-details-after-leaving': { kind: 'consent', legalBasis: 'consent', personalData: ['the name they chose', 'how to reach them'] },
} as const satisfies Readonly<Record<string, PurposeFacts>>;

/** The name of a purpose, as choices and the journal have it (domain.md 4.4). */
export type Purpose = keyof typeof purposeFacts;

/** Those the pages ask about today; each has its wording. The others wait for the page where they are needed (domain.md 4.4; R-CHO-04). */
export const askedPurposes = ['show-first-name', 'use-words-without-name', 'hear-about-more'] as const satisfies readonly Purpose[];

/** A purpose that pages ask about today (domain.md 4.4). */
export type AskedPurpose = (typeof askedPurposes)[number];
