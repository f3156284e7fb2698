import type { MessageBecause } from '#shared/domain/messages/message.ts';
import { hasClosed, type Person } from '#shared/domain/person.ts';

/** What a person's choices, as they are at this moment, let us do with a message. */
export type Way =
  | { readonly way: 'mail'; readonly discretion: 'update-only' | 'says-what' }
  | { readonly way: 'staff'; readonly because: MessageBecause }
  | { readonly way: 'hold' }
  | { readonly way: 'none' };

/**
 * Asked when a message is planned and again when it leaves: no message leaves against a person's choices (design: invariant 4).
 * Somebody who is closing their account gets nothing. Somebody who paused gets money messages if they said so, else nothing until they
 * resume. Where others may open the mail it says only that there is an update (care H1).
 */
export const chooseChannel = (person: Person, about: { readonly aboutMoney: boolean; readonly mailStopped: boolean }): Way => {
  if (hasClosed(person)) return { way: 'none' };
  if (person.state === 'paused' && !(about.aboutMoney && person.moneyMessagesWhilePaused === 'keep')) return { way: 'hold' };
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
