import type { Person } from '#shared/domain/person.ts';

/** For staff: how somebody is reached, and what can be said to whoever answers or opens it. */

/** The way they chose, with what it takes. */
export const howToReach = ({ reach, email }: Pick<Person, 'reach' | 'email'>): string => {
  switch (reach.kind) {
    case 'email':
      return `Write to ${email}.`;
    case 'phone':
      return `Ring ${reach.number}.`;
    case 'post':
      return `Write to: ${reach.address.replaceAll('\n', ', ')}.`;
    default:
      return reach satisfies never;
  }
};

/** The way alone, where the number or address is one press further on. */
export const wayOf = ({ reach }: Pick<Person, 'reach'>): string => ({ email: 'By email', phone: 'By phone', post: 'By post' })[reach.kind];

/** What can be said (care H1): when others may hear or open it, nothing but that there is an update. */
export const whatToSay = ({ reach, senderPhrase }: Pick<Person, 'reach' | 'senderPhrase'>): string =>
  reach.openToOthers === 'no'
    ? `${sayOrWrite(reach)} that you are “${senderPhrase}”. Nobody else hears or opens it, so you can say what it is about.`
    : othersMay({ reach, senderPhrase });

/** Nothing is said aloud in a letter. */
export const sayOrWrite = ({ kind }: Person['reach']): string => (kind === 'post' ? 'Write' : 'Say');

/** Said wherever somebody else may hear or open it. */
export const othersMay = ({ reach, senderPhrase }: Pick<Person, 'reach' | 'senderPhrase'>): string =>
  `Others may hear or open it. ${sayOrWrite(reach)} only, as “${senderPhrase}”, that there is an update.`;
