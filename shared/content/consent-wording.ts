import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import type { WordingVersion } from '#shared/domain/consent/wording-version.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';

/**
 * The exact words of one choice. A changed word is a new version: what somebody said yes to is shown to them as they read it,
 * for ever. Old versions stay in this list.
 */
export interface ConsentWording extends WordingVersion {
  readonly purpose: AskedPurpose;
  /** For lists and titles: plain enough for anybody to see over a shoulder. */
  readonly name: string;
  readonly question: string;
  /** What it means, a sentence each. */
  readonly meaning: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly whoSees: string;
  /** What changing it to no does, and what it can't call back (care H16). */
  readonly changing: readonly string[];
}

export const consentWordings: readonly ConsentWording[] = [
  {
    version: 'show-first-name/1',
    purpose: 'show-first-name',
    inForceFrom: '2025-01-01',
    asksAgain: true,
    name: 'Your name beside what you said',
    question: 'Can a group see the name you chose beside what you said?',
    meaning: [
      'It is the name you gave us to call you. Your other names are never shown.',
      'We ask you each time before your words go to a group.',
      'In a small group people may know it was you, with or without a name.',
    ],
    yes: 'Yes, I agree. The group can see the name I chose.',
    no: 'No. Do not show my name.',
    whoSees: 'The members of the group you spoke in.',
    changing: ['If you change this to no, your name goes from our pages at once.', 'Papers already printed or sent cannot be called back.'],
  },
  {
    version: 'use-words-without-name/1',
    purpose: 'use-words-without-name',
    inForceFrom: '2025-01-01',
    asksAgain: true,
    name: 'Your words without your name',
    question: 'Can a group use what you said, without your name?',
    meaning: [
      'You see your words first. You can change them or take them out.',
      'The group sees the words and not who said them.',
      'In a small group people may still guess that it was you.',
    ],
    yes: 'Yes, I agree. The group can use my words without my name.',
    no: 'No. Do not use my words.',
    whoSees: 'The members of the group you spoke in.',
    changing: ['If you change this to no, your words go from our pages at once.', 'Papers already printed or sent cannot be called back.'],
  },
  {
    version: 'hear-about-more/1',
    purpose: 'hear-about-more',
    inForceFrom: '2025-01-01',
    asksAgain: true,
    name: 'Hearing about other things',
    question: 'Can we tell you about other things you could take part in?',
    meaning: ['We write at most once a week.', 'It is never about money, and you never have to answer.'],
    yes: 'Yes, I agree. You can tell me about other things.',
    no: 'No. Only write to me about what I take part in.',
    whoSees: 'The team that plans the meetings.',
    changing: ['If you change this to no, we stop at once.'],
  },
  {
    // Not everybody is written to: some chose the phone. A yes to being written to is none to being rung.
    version: 'hear-about-more/2',
    purpose: 'hear-about-more',
    inForceFrom: '2026-11-23',
    asksAgain: true,
    name: 'Hearing about other things',
    question: 'Can we tell you about other things you could take part in?',
    meaning: ['We get in touch at most once a week.', 'It is never about money, and you never have to answer.'],
    yes: 'Yes, I agree. You can tell me about other things.',
    no: 'No. Only get in touch about what I take part in.',
    whoSees: 'The team that plans the meetings.',
    changing: ['If you change this to no, we stop at once.'],
  },
];

/**
 * The wording of a purpose that is asked with at an instant: the newest whose London date has come. One of a later day can stand in the list
 * before it counts. Throws before the first of a purpose.
 */
export const currentWording = (purpose: AskedPurpose, at: string): ConsentWording => {
  const today = londonDateOf(at);
  const found = consentWordings.findLast((wording) => wording.purpose === purpose && wording.inForceFrom <= today);
  if (found === undefined) throw new Error(`No wording for ${purpose} on ${today}`);
  return found;
};

/** The wording of a version, as it was shown then. Throws for one that was never shown. */
export const wordingOfVersion = (version: string): ConsentWording => {
  const found = consentWordings.find((wording) => wording.version === version);
  if (found === undefined) throw new Error(`No wording ${version}`);
  return found;
};
