import { currentWording } from '#shared/content/consent-wording.ts';
import { dayAndMonth } from '#shared/content/dates.ts';
import { showingWords } from '#shared/content/meetings.ts';
import type { StandingChoice } from '#shared/domain/consent/history.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import { isYes } from '#shared/domain/consent/states.ts';
import type { Showing } from '#shared/domain/contribution.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { noSinceAgreed, showSaid, type Said, type SaidBy } from '#shared/domain/showing-said.ts';
import { consentRules } from '#shared/operations/consent/consent-rules.ts';
import type { SaidView } from '#shared/views/pages/meetings/said.ts';

/** What somebody said, with what decides about showing it; no person while their account is being removed. */
export interface OwnSaid extends Pick<SaidBy, 'contribution' | 'choices'> {
  readonly person: SaidBy['person'] | undefined;
}

/** What the group sees of it at this instant, by the rule of the group's own page. */
export const seenNow = ({ person, ...said }: OwnSaid, now: string): Said | undefined =>
  person === undefined ? undefined : showSaid({ ...said, person }, now, consentRules);

/** The same in words for whoever said it, and why, where it is less than they agreed to. */
export const shownNowWords = (own: OwnSaid, seen: Said | undefined): string => {
  const { contribution, person } = own;
  if (contribution.showing === 'hold') return 'It is held. The group does not see it.';
  if (seen?.name !== undefined) return 'You agreed: the group sees it with the name you chose.';
  if (seen !== undefined) return `The group sees it without your name${because(noSinceAgreed(own, ['show-first-name']))}.`;
  if (person?.state === 'closing') return 'The group does not see it, because you are closing your account.';
  const purposes = contribution.showing === 'with-name' ? (['show-first-name', 'use-words-without-name'] as const) : noName;
  const why = because(noSinceAgreed(own, purposes));
  return why === '' ? 'The group does not see it.' : `The group does not see it any more${why}.`;
};

const noName = ['use-words-without-name'] as const;

const because = (noAt: string): string => (noAt === '' ? '' : `, because you said no on ${dayAndMonth(londonDateOf(noAt))}`);

/** What is ticked: what is so, and never a yes that they changed to no since. */
export const showingTicked = ({ contribution }: OwnSaid, seen: Said | undefined): Showing | '' => {
  if (contribution.state !== 'agreed' && contribution.state !== 'answered') return '';
  if (contribution.showing === 'hold') return 'hold';
  if (seen === undefined) return '';
  return seen.name === undefined ? 'without-name' : 'with-name';
};

/** Each way of showing it. One they said no to says so, and that choosing it changes that: before it is pressed. */
export const showingOptions = (choices: readonly StandingChoice[], now: string): SaidView['showingOptions'] => [
  { value: 'with-name', text: showingWords['with-name'], hint: { text: hintOf('show-first-name', { choices, now }) } },
  { value: 'without-name', text: showingWords['without-name'], hint: { text: hintOf('use-words-without-name', { choices, now }) } },
  { value: 'hold', text: showingWords.hold, hint: { text: 'For example, until more people have spoken.' } },
];

const hintOf = (purpose: AskedPurpose, { choices, now }: { choices: readonly StandingChoice[]; now: string }): string => {
  const { whoSees } = currentWording(purpose, now);
  const choice = choices.find((one) => one.purpose === purpose);
  if (choice === undefined || isYes(choice.state)) return whoSees;
  return `${whoSees} You said no to this on ${dayAndMonth(londonDateOf(choice.at))}. If you choose it now, your choices say yes again.`;
};

/** What the way they chose says in their choices from now on; '' when it says nothing there. */
export const choiceNowWords = ({ contribution, choices }: OwnSaid, now: string): string => {
  const purpose = ({ 'with-name': 'show-first-name', 'without-name': 'use-words-without-name', hold: '' } as const)[contribution.showing];
  const given = choices.some((choice) => choice.purpose === purpose && isYes(choice.state));
  return purpose === '' || !given ? '' : `Your choices now say yes to “${currentWording(purpose, now).name}”.`;
};
