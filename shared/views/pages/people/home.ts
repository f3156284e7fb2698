import { definePage } from '#shared/views/define-page.ts';
import { template } from './home.njk';

type Tag = { readonly text: string; readonly tone: 'quiet' | 'waiting' | 'yours' | 'good' | 'careful' };

export interface HomeView {
  /** What needs them, in links. */
  readonly tasks: readonly { readonly text: string; readonly href: string; readonly hint: string; readonly status: Tag }[];
  /** Meetings they took part in and have not asked to be paid for: each a button, because it starts something. */
  readonly toTell: readonly {
    readonly activityId: string;
    readonly title: string;
    readonly when: string;
    readonly why: string;
    readonly requestId: string;
  }[];
  /** Costs that are with us. */
  readonly withUs: readonly { readonly text: string; readonly href: string; readonly hint: string; readonly status: Tag }[];
  readonly meetings: readonly {
    readonly title: string;
    readonly href: string;
    readonly day: string;
    readonly month: string;
    readonly dateText: string;
    readonly timeText: string;
    readonly placeText: string;
    readonly lines: readonly string[];
    readonly tag: Tag;
  }[];
  /** Said when nothing needs them, with what is next; '' otherwise. */
  readonly nothing: string;
  /** `paused` and `closing` are said first, with the way back. */
  readonly standing: 'active' | 'paused' | 'closing';
  /** For the way back from a pause. */
  readonly requestId: string;
}

/** A person's own first page. */
export const homePage = definePage<HomeView>(template);
