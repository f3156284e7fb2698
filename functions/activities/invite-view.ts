import { inviteProblemWords } from '#shared/content/meeting-problems.ts';
import type { FoundPerson } from '#shared/operations/activities/find-people.ts';
import type { Notice } from '#shared/views/chrome.ts';
import type { InviteRow } from '#shared/views/pages/plan/invite.ts';

const reachedBy = {
  email: 'Reached by email',
  phone: 'Reached by phone',
  post: 'Reached by post',
  none: 'No safe way to reach them',
} as const;

/** One person of the list: how they are reached, and why they can't be ticked. `missed` says why a press a moment ago did not ask them. */
export const inviteRow = (person: FoundPerson, missed: string): InviteRow => ({
  value: person.personId,
  text: person.knownAs,
  hint: {
    text: `${reachedBy[person.channel]}.${person.sharedChannel ? ' Somebody else may see it, so it says only that there is an update.' : ''}${missed === '' ? '' : ` ${missed}`}`,
  },
  because: person.invited ? alreadyInvited : person.problems.map(inviteProblemWords).join(' '),
});

const alreadyInvited = 'They are already invited to this meeting.';
const changed = 'Something changed while you were looking, so they were not asked. Please look once more, then invite.';

/** Why somebody was not asked a moment ago, from the address of the page; '' when they were, or nobody tried. */
export const missedWords = (missed: readonly string[], personId: string): string => {
  const code = missed.find((one) => one.startsWith(`${personId}.`))?.slice(personId.length + 1);
  if (code === undefined) return '';
  if (code === 'ended' || code === 'person-away' || code === 'no-safe-channel') return inviteProblemWords({ code });
  return code === 'already-invited' ? alreadyInvited : changed;
};

/** Who is invited now and who not, by name. Only what is so: the address of a page can be kept and opened again. */
export const noticeOf = (
  people: readonly FoundPerson[],
  result: { readonly asked: readonly string[]; readonly missed: readonly string[] },
): Notice | undefined => {
  if (result.asked.length + result.missed.length === 0) return undefined;
  const asked = people.filter(({ personId, invited }) => invited && result.asked.includes(personId)).map(({ knownAs }) => knownAs);
  const missed = people
    .filter(({ personId }) => missedWords(result.missed, personId) !== '')
    .map(({ personId, knownAs }) => `${knownAs} was not asked: ${missedWords(result.missed, personId)}`);
  const gone = result.missed.some((one) => !people.some(({ personId }) => one.startsWith(`${personId}.`)));
  const text = [
    ...(asked.length > 0 ? ['The message is on its way, the way they chose.'] : []),
    ...missed,
    ...(gone ? ['Somebody was not asked: they are not in this list any more.'] : []),
  ].join(' ');
  return text === '' ? undefined : { heading: asked.length > 0 ? `Invited: ${asked.join(', ')}` : 'Not everybody was asked', text };
};
