import { choiceNowWords, type OwnSaid } from '#functions/activities/said-shown.ts';
import type { ContributionState } from '#shared/domain/contribution.ts';
import type { Notice } from '#shared/views/chrome.ts';

/** What a press a moment ago did, and what it did to their choices. Only while it is still so: an address can be kept and opened again. */
export const saidNotice = (done: string, own: OwnSaid & { readonly now: string }): Notice | undefined => {
  const known = notices[done];
  if (known?.state !== own.contribution.state) return undefined;
  const choice = done === 'agreed' || done === 'shown' ? choiceNowWords(own, own.now) : '';
  return { heading: known.heading, text: `${choice} ${known.text}`.trim() };
};

const shownAnyTime = 'You can change how it is shown or take it out at any time.';

const notices: Readonly<Record<string, Notice & { readonly state: ContributionState }>> = {
  agreed: {
    state: 'agreed',
    heading: 'Thank you. It stands as you said it.',
    text: `${shownAnyTime} You can change the words until the group answers.`,
  },
  shown: { state: 'answered', heading: 'Saved', text: shownAnyTime },
  removed: { state: 'removed', heading: 'It is taken out', text: 'The words are deleted. Your costs and payment stay the same.' },
  answered: { state: 'answered', heading: 'Thank you for telling us', text: 'You can change your answer at any time.' },
};
