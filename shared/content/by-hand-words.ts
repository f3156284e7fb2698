import { messageWords, neverWhy, type Reader } from '#shared/content/messages.ts';
import { helpContact } from '#shared/content/service.ts';
import type { MessageAbout, MessageKind } from '#shared/domain/messages/message.ts';
import type { Person } from '#shared/domain/person.ts';

/** What staff say or write for somebody who chose the phone or the post. Who chose that may never open a page, so nothing leads to one. */
export const byHandWords = (
  of: { readonly kind: MessageKind; readonly about?: MessageAbout | undefined },
  person: Reader & Pick<Person, 'reach'>,
): readonly string[] => {
  const written = messageWords(of.kind, person, of.about).lines;
  if (person.reach.kind === 'email') return written;
  const instead = withoutPage[of.kind];
  const lines = instead === undefined ? written : [...written.slice(0, 1), instead];
  return person.reach.kind === 'post' ? [...lines, `You can ring us on ${helpContact.phone}. ${helpContact.cost}`] : lines;
};

/** The kinds whose mail speaks of a page: what is said instead, after its first line. */
const withoutPage: Readonly<Partial<Record<MessageKind, string>>> = {
  'reply-noted': `Tell us if it is not what you said. ${neverWhy}`,
  'costs-arrived': 'You can ask us who looks at them, and by which day.',
  'costs-question': 'You can answer it by phone.',
  'costs-decided': 'You can ask us what we will pay, line by line.',
  paid: 'You can ask us how much, and what it was for.',
  'payment-came-back': 'You can ask us what to look at.',
  'payee-to-look-at': 'You can ask us what to look at.',
};
