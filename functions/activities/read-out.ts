import { dateInWords } from '#shared/content/dates.ts';
import { invitationWords, offerLines } from '#shared/content/invitation-words.ts';
import { offerRows, opennessWords, timeInWords } from '#shared/content/meetings.ts';
import type { Activity } from '#shared/domain/activity.ts';
import type { InvitedPerson } from '#shared/operations/activities/see-planned.ts';
import type { ToldView } from '#shared/views/pages/plan/told.ts';

/**
 * All that the page of an invitation says before its replies, for staff to read out or to write: who is rung or gets a letter is promised
 * the same, what is paid and what could be upsetting, before they answer (R-SAF-14). The offer is the one made to this person.
 */
export const readOut = (activity: Activity, { invitation, reachedBy, sharedWay, knownAs }: InvitedPerson): ToldView['readOut'] => {
  const { offer } = invitation;
  return {
    heading: reachedBy === 'post' ? 'Put this in the letter' : 'Read this to them',
    careful: sharedWay ? carefulWords[reachedBy](knownAs) : '',
    facts: [
      { key: 'When', value: dateInWords(activity.heldOn) },
      { key: 'Time', value: timeInWords(activity) || 'Not said yet' },
      { key: activity.where.kind === 'online' ? 'Online' : 'Where', value: activity.where.text || 'Not said yet' },
      { key: 'How it is held', value: opennessWords[activity.openness] },
      { key: 'Who will be there', value: activity.whoWillBeThere || 'Not said yet' },
      { key: invitationWords.beforeYouCome, value: contentNoteOf(activity) },
    ],
    offerRows: offerRows(offer, { whose: 'your', heldOn: activity.heldOn }),
    lines: [...offerLines(offer), invitationWords.noDuty],
  };
};

const contentNoteOf = ({ contentNote }: Activity): string =>
  contentNote.kind === 'note' ? contentNote.text : invitationWords.nothingUpsetting;

/** Where somebody else may hear or open it, nothing but that there is an update (care H1). */
const carefulWords: Readonly<Record<InvitedPerson['reachedBy'], (knownAs: string) => string>> = {
  phone: (knownAs) => `Others may answer this phone. Read it only when you speak with ${knownAs} alone.`,
  email: (knownAs) => `Others may open their email. Read it only when you speak with ${knownAs} alone.`,
  post: () =>
    'Others may open their letters: a letter says only that there is an update. Read this to them when you speak with them alone.',
};
