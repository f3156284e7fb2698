import type { JournalEntry } from '#shared/domain/journal.ts';
import type { Message, MessageState } from '#shared/domain/messages/message.ts';
import type { SendingDeps } from '#shared/operations/messages/messages-deps.ts';

/** Of one kind and about one meeting: several notes about the same person are one thing to hear about. */
const isAlike = (one: Message, other: Pick<Message, 'kind' | 'path'>): boolean =>
  one.kind === other.kind && meetingOf(one.path) === meetingOf(other.path);

/** `/meetings/a1/said/c1` as `/meetings/a1`. */
const meetingOf = (path: string): string => path.split('/').slice(0, 3).join('/');

const notGoneYet: readonly MessageState[] = ['planned', 'held', 'by-hand'];

/**
 * True when another note about this meeting is already told to them by a mail that had not left when this one was written down: a second
 * would say the same once more. A note written down after that mail left is told about.
 */
export const isToldAlready = async (
  { messages }: Pick<SendingDeps, 'messages'>,
  message: Message,
  { type, at }: Pick<JournalEntry, 'type' | 'at'>,
): Promise<boolean> => {
  if (type !== 'contribution-recorded') return false;
  for (let after = '', more = true; more; more = after !== '') {
    const page = await messages.ofPerson(message.personId, { limit: 100, after });
    if (page.items.some((one) => isAlike(one, message) && coversWhat(one, at))) return true;
    after = page.next;
  }
  return false;
};

const coversWhat = ({ state, plannedAt }: Message, at: string): boolean =>
  notGoneYet.includes(state) || (state !== 'not-wanted' && at <= plannedAt);
