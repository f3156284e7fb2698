import { definePage } from '#shared/views/define-page.ts';
import { template } from './joined.njk';

export interface JoinedView {
  readonly knownAs: string;
  readonly contactName: string;
  readonly contactTeam: string;
  /** "Wednesday 25 November 2026". */
  readonly helloBy: string;
  /** "by email", "by phone", "by post". */
  readonly way: string;
  readonly senderPhrase: string;
}

/** They have joined: who is in touch, how, and by when. */
export const joinedPage = definePage<JoinedView>(template);
