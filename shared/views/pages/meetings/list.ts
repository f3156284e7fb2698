import { definePage } from '#shared/views/define-page.ts';
import { template } from './list.njk';

/** One meeting of theirs, with the ways to all that is about it. */
export interface OwnMeetingCard {
  readonly title: string;
  readonly href: string;
  readonly day: string;
  readonly month: string;
  readonly dateText: string;
  readonly timeText: string;
  readonly placeText: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly tag: { readonly text: string; readonly tone: string };
}

/** Everything somebody was ever asked to: to come, and past. */
export interface OwnMeetingsView {
  readonly toCome: readonly OwnMeetingCard[];
  readonly past: readonly OwnMeetingCard[];
  readonly moreHref: string;
}

export const ownMeetingsPage = definePage<OwnMeetingsView>(template);
