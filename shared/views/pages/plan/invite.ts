import { definePage } from '#shared/views/define-page.ts';
import { template } from './invite.njk';

/** One person of the list. `because` says why they can't be ticked; '' when they can. */
export interface InviteRow {
  readonly value: string;
  readonly text: string;
  readonly hint: { readonly text: string };
  readonly because: string;
}

/** People by name, and inviting those who are ticked. */
export interface InviteView {
  readonly meeting: string;
  readonly action: string;
  readonly requestId: string;
  readonly typed: string;
  /** Which part of the list this is, to come back to. */
  readonly after: string;
  /** Why nobody can be invited to this meeting now; '' when they can. */
  readonly because: string;
  readonly letters: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly canTick: readonly InviteRow[];
  readonly cannot: readonly InviteRow[];
  readonly nobodyTicked: string;
  readonly empty: string;
  readonly moreHref: string;
  readonly offerLine: string;
}

export const invitePage = definePage<InviteView>(template);
