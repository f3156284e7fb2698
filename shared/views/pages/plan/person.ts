import { definePage } from '#shared/views/define-page.ts';
import { template } from './person.njk';

/** One person for whoever gets in touch with them. Nothing of their needs, choices, bank details, costs or words is in it. */
export interface PersonView {
  readonly knownAs: string;
  /** Said instead of how to reach them, while they paused or are leaving; '' otherwise. */
  readonly away: string;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  /** The promise of a first hello, while it is open. */
  readonly hello: false | { readonly requestId: string; readonly action: string; readonly text: string };
  readonly invitations: readonly { readonly cells: readonly object[] }[];
}

export const personPage = definePage<PersonView>(template);
