import { definePage } from '#shared/views/define-page.ts';
import { template } from './messages.njk';

export interface MessageShown {
  readonly knownAs: string;
  readonly personHref: string;
  readonly what: string;
  /** Which meeting it is about, and when. */
  readonly meeting: false | { readonly text: string; readonly href: string };
  /** Where all of an invitation stands, to be read out or written; '' for everything else. */
  readonly readHref: string;
  readonly readText: string;
  /** Where the reply to an invitation told by hand is written down; '' for everything else. */
  readonly noteHref: string;
  readonly where: { readonly text: string; readonly tone: string };
  readonly why: string;
  /** How they want to be reached, for a task by phone or post; '' for mail. */
  readonly reach: string;
  /** What may be said, to whoever answers. */
  readonly say: string;
  readonly when: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly version: number;
  readonly requestId: string;
  readonly actions: readonly { readonly value: string; readonly text: string }[];
}

/** Messages that need somebody, wait, or left. */
export interface MessagesView {
  readonly lists: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly heading: string;
  readonly explained: string;
  readonly messages: readonly MessageShown[];
  readonly empty: string;
  readonly moreHref: string;
}

export const messagesPage = definePage<MessagesView>(template);
