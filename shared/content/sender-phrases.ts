import { welcoming } from '#shared/policy/welcoming.ts';
import { serviceName } from '#shared/content/service.ts';

const firstName = welcoming.contactName.split(' ')[0] ?? '';

/**
 * How our mail and calls can introduce themselves: the person picks one, so that they know it is us and nobody else learns
 * anything from it (care H22, R-SAF-05). The phrase itself is what is kept.
 */
export const senderPhrases: readonly { readonly phrase: string; readonly example: string }[] = [
  { phrase: `${firstName} from ${serviceName}`, example: `${firstName} from ${serviceName}: about Tuesday` },
  { phrase: serviceName, example: `${serviceName}: you have an update` },
  { phrase: firstName, example: `${firstName}: a quick update` },
];
