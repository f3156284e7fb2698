import { greetingFor, messageEnding, messageSubject, messageWords, updateOnlyWords } from '#shared/content/messages.ts';
import type { Way } from '#shared/domain/messages/choose-channel.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Mail } from '#shared/email/build-mail.ts';

/** One message as the mail that its person gets. Where others may open it, only that there is an update (care H1). */
export const mailOf = (
  publicOrigin: string,
  message: Pick<Message, 'kind' | 'path' | 'about'>,
  to: { readonly person: Person; readonly discretion: Extract<Way, { way: 'mail' }>['discretion'] },
): Mail => {
  const { person, discretion } = to;
  const around = { to: person.email, senderPhrase: person.senderPhrase, subject: messageSubject, ending: messageEnding };
  if (discretion === 'update-only') {
    const { greeting, lines, linkText } = updateOnlyWords;
    return { ...around, greeting, lines, link: { text: linkText, href: `${publicOrigin}/home` } };
  }
  const { lines, linkText } = messageWords(message.kind, person, message.about);
  return { ...around, greeting: greetingFor(person), lines, link: { text: linkText, href: `${publicOrigin}${message.path}` } };
};
