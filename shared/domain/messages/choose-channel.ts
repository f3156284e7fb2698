import type { Message, MessageBecause } from '#shared/domain/messages/message.ts';
import { hasClosed, type Person } from '#shared/domain/person.ts';

/** What a person's choices, as they are at this moment, let us do with a message. */
export type Way =
  | { readonly way: 'mail'; readonly discretion: 'update-only' | 'says-what' }
  | { readonly way: 'staff'; readonly because: MessageBecause }
  | { readonly way: 'hold' }
  | { readonly way: 'none' };

/** What is asked about a message. `aboutTheirPlace`: a meeting they said yes or maybe to changes or is off. */
export interface MessageFor {
  readonly aboutMoney: boolean;
  readonly aboutTheirPlace: boolean;
  readonly mailStopped: boolean;
  /** A payment came back because the bank says that they died: a person of ours looks, and nothing goes by itself (care F8). */
  readonly bankSaysDied?: boolean;
}

/** What a message is about, as far as a pause asks. */
export const whatOf = ({ aboutMoney, about }: Pick<Message, 'aboutMoney' | 'about'>): Omit<MessageFor, 'mailStopped' | 'bankSaysDied'> => ({
  aboutMoney,
  aboutTheirPlace: about?.expected === true,
});

const goesOnWhilePaused = (person: Person, { aboutMoney, aboutTheirPlace }: MessageFor): boolean =>
  (aboutMoney && person.moneyMessagesWhilePaused === 'keep') || (aboutTheirPlace && person.meetingNewsWhilePaused === 'changes');

/**
 * Asked when a message is planned and again when it leaves: no message leaves against a person's choices (design: invariant 4).
 * Somebody who is closing their account gets nothing. Somebody who paused gets money messages, and that a meeting they may come to changes
 * or is off, if they said so, else nothing until they resume (care H7). Where others may open the mail it says only that there is an update (care H1).
 */
export const chooseChannel = (person: Person, about: MessageFor): Way => {
  if (hasClosed(person)) return { way: 'none' };
  if (about.bankSaysDied === true) return { way: 'staff', because: 'bank-says-died' };
  if (person.state === 'paused' && !goesOnWhilePaused(person, about)) return { way: 'hold' };
  switch (person.reach.kind) {
    case 'phone':
      return { way: 'staff', because: 'by-phone' };
    case 'post':
      return { way: 'staff', because: 'by-post' };
    case 'email':
      if (about.mailStopped) return { way: 'staff', because: 'mail-stopped' };
      return { way: 'mail', discretion: person.reach.openToOthers === 'no' ? 'says-what' : 'update-only' };
    default:
      return person.reach satisfies never;
  }
};
