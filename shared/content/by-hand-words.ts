import { messageWords, type Reader } from '#shared/content/messages.ts';
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
  const lines = withoutPage[of.kind] ?? written;
  return person.reach.kind === 'post' ? [...lines, `You can ring us on ${helpContact.phone}. ${helpContact.cost}`] : lines;
};

/** The kinds whose mail speaks of a page. */
const withoutPage: Readonly<Partial<Record<MessageKind, readonly string[]>>> = {
  'reply-noted': ['We wrote down the reply you gave us.', 'Tell us if it is not what you said. You never have to say why.'],
  'costs-arrived': ['Your costs have arrived with us.', 'You can ask us who looks at them, and by which day.'],
  'costs-question': ['We have a question about your costs.', 'You can answer it by phone.'],
  'costs-decided': ['Somebody has looked at your costs.', 'You can ask us what we will pay, line by line.'],
  paid: ['A payment to you was made.', 'You can ask us how much, and what it was for.'],
  'payment-came-back': ['The bank sent a payment to you back to us.', 'You can ask us what to look at.'],
  'payee-to-look-at': ['We could not use the details you gave us for payments yet.', 'You can ask us what to look at.'],
};
