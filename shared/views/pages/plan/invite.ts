import { definePage } from '#shared/views/define-page.ts';
import { template } from './invite.njk';

/** Finding somebody by the name they chose, and inviting them. */
export interface InviteView {
  readonly meeting: string;
  readonly searchAction: string;
  readonly action: string;
  readonly typed: string;
  readonly searched: boolean;
  /** Why nobody can be invited to this meeting now; '' when they can. */
  readonly because: string;
  readonly people: readonly {
    readonly personId: string;
    readonly requestId: string;
    readonly knownAs: string;
    readonly reached: string;
    readonly because: string;
  }[];
  readonly moreHref: string;
  readonly offerLine: string;
}

export const invitePage = definePage<InviteView>(template);
