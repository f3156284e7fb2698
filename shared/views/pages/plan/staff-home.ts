import { definePage } from '#shared/views/define-page.ts';
import { template } from './staff-home.njk';

export interface StaffTask {
  readonly text: string;
  readonly href: string;
  readonly hint: string;
  readonly status: { readonly text: string; readonly tone: string };
}

/** Today, for whoever works here: what waits, by role, each with its way there. */
export interface StaffHomeView {
  readonly greeting: string;
  readonly today: string;
  /** People who joined and were promised a hello. */
  readonly hellos: readonly { readonly text: string; readonly hint: string; readonly href: string; readonly requestId: string }[];
  readonly moreHellosHref: string;
  readonly sections: readonly { readonly heading: string; readonly tasks: readonly StaffTask[]; readonly empty: string }[];
  readonly coming: readonly {
    readonly title: string;
    readonly href: string;
    readonly day: string;
    readonly month: string;
    readonly dateText: string;
    readonly timeText: string;
    readonly lines: readonly string[];
  }[];
  /** False for roles that see no meetings. */
  readonly showsComing: boolean;
}

export const staffHomePage = definePage<StaffHomeView>(template);
