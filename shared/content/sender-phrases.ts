import { welcoming } from '#shared/policy/welcoming.ts';
import { messageSubject } from '#shared/content/messages.ts';
import { serviceName } from '#shared/content/service.ts';

const firstName = welcoming.contactName.split(' ')[0] ?? '';

/**
 * How our mail and calls can introduce themselves: the person picks one, so that they know it is us and nobody else learns
 * anything from it (care H22, R-SAF-05). The phrase itself is what is kept. What stands beside it is what every message says there.
 */
export const senderPhrases: readonly { readonly phrase: string; readonly example: string }[] = [
  `${firstName} from ${serviceName}`,
  serviceName,
  firstName,
].map((phrase) => ({ phrase, example: `${phrase}: ${messageSubject.toLocaleLowerCase('en-GB')}` }));

/** Whose name stands in two of them, for somebody who has met nobody yet. */
export const whoWelcomes = `${firstName} is ${welcoming.contactName}, who says hello to you after you join.`;
