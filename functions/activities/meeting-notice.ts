import type { Way } from '#shared/domain/reach.ts';
import type { InvitedPerson } from '#shared/operations/activities/see-planned.ts';
import type { Notice } from '#shared/views/chrome.ts';

/** What a press a moment ago did, from the address of a meeting's page; undefined when there is nothing to say. */
export const meetingNotice = (query: URLSearchParams, invited: readonly InvitedPerson[]): Notice | undefined => {
  if (query.get('saved') === 'ready') return { heading: 'Saved. You can invite people.', text: '' };
  if (query.get('saved') === 'draft') return { heading: 'Saved. You can come back to it.', text: '' };
  if (query.get('called') === 'off')
    return { heading: 'Called off', text: 'Who said yes, maybe or another way, or has not answered, is told, the way they chose.' };
  if (query.get('money') === 'held') return { heading: 'The money is held', text: 'What was offered to everybody who replied is put by.' };
  if (query.get('money') === 'short')
    return { heading: 'The budget is still short', text: 'Nothing was held. Ask the budget holder to add to it.' };
  if (query.get('noted') !== null) return { heading: 'Written down', text: tellWords(invited, query.get('of') ?? '') };
  if (query.get('recorded') === 'yes') return { heading: 'Recorded: took part', text: 'What they said goes to them first.' };
  return query.get('recorded') === 'no' ? { heading: 'Recorded: not there', text: 'Nobody is asked why.' } : undefined;
};

/** Who says to somebody that their reply was written down: nobody but this member of staff, where no mail and no letter goes out. */
const tellWords = (invited: readonly InvitedPerson[], personId: string): string => {
  const person = invited.find(({ invitation }) => invitation.personId === personId);
  return person === undefined || person.knownAs === '' ? 'They can change it.' : tellBy[person.reachedBy](person.knownAs);
};

const tellBy: Readonly<Record<Way['kind'], (knownAs: string) => string>> = {
  phone: (knownAs) => `Tell ${knownAs} what you wrote down: nobody else does. They can change it.`,
  email: () => 'They get an email that says so, and can change it.',
  post: () => 'A letter to them stands under Messages for you to write. They can change it.',
};
