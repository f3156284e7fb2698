import { definePage } from '#shared/views/define-page.ts';
import { template } from './invitation.njk';

/** One meeting as the person invited to it sees it. Everything is words already. */
export interface InvitationView {
  readonly heading: string;
  readonly groupName: string;
  readonly title: string;
  /** Said at the top when something about it needs reading first; '' when there is nothing. */
  readonly careful: string;
  /** That it is called off, that they were written down as not there, or what of it changed; empty when there is none of these. */
  readonly banners: readonly {
    readonly heading: string;
    readonly text: string;
    readonly link?: { readonly href: string; readonly text: string };
  }[];
  /** '' when none is expected. */
  readonly contentNote: string;
  /** What is said by phone and in letters too. */
  readonly words: { readonly beforeYouCome: string; readonly nothingUpsetting: string; readonly noDuty: string };
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly papers: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly offerHeading: string;
  /** Empty once it is called off and nothing of the offer stands. */
  readonly offerRows: readonly { readonly what: string; readonly detail: string; readonly amount: string }[];
  /** What is said of choosing the money, and of when it comes; empty once none can come of it any more. */
  readonly offerLines: readonly string[];
  /** A line about the money while we are sorting it; '' otherwise. */
  readonly moneyNote: string;
  readonly reply:
    | { readonly open: false; readonly why: string }
    | {
        readonly open: true;
        readonly action: string;
        readonly requestId: string;
        readonly version: number;
        readonly options: readonly { readonly value: string; readonly text: string; readonly current: boolean }[];
        readonly whatTheyDo: readonly string[];
      };
  /** The day by which we are in touch, after "another way"; '' otherwise. */
  readonly inTouchBy: string;
  readonly team: string;
  readonly whoToAsk: string;
  readonly said: readonly {
    readonly href: string;
    readonly text: string;
    readonly tag: { readonly text: string; readonly tone: string };
  }[];
  /** The way to their costs; '' while it isn't time. */
  readonly costsHref: string;
  readonly costsText: string;
  /** Set when a form starts their costs. */
  readonly startCosts: { readonly requestId: string; readonly activityId: string } | false;
}

export const invitationPage = definePage<InvitationView>(template);
