import { definePage } from '#shared/views/define-page.ts';
import { template } from './said.njk';

/** One thing a person said, as they see it: first to check, later to change or take out, and what happened next. */
export interface SaidView {
  readonly groupName: string;
  readonly heading: string;
  readonly action: string;
  readonly answerAction: string;
  readonly requestId: string;
  readonly version: number;
  readonly state: 'waiting' | 'agreed' | 'removed' | 'answered';
  /** As written down, or as they last agreed. */
  readonly words: string;
  /** What is in the box: what they typed, when the form is shown again. */
  readonly typed: string;
  readonly problem: string;
  /** What stands now, when it changed while they were writing; '' otherwise. */
  readonly newer: string;
  /** Who wrote it down, as a sentence begins. */
  readonly writer: string;
  /** Who wrote it down, and when, in words. */
  readonly writtenDown: string;
  readonly shownNow: string;
  readonly showingOptions: readonly { readonly value: string; readonly text: string; readonly hint?: { readonly text: string } }[];
  /** '' while they haven't chosen: nothing is chosen for them. */
  readonly showing: string;
  /** The sentence for a small group (care H15); '' otherwise. */
  readonly fewPeople: string;
  /** The next thing that was written down and waits for them; '' when there is none. */
  readonly moreHref: string;
  readonly canChange: boolean;
  /** Only how it is shown: the words were answered. */
  readonly canShowOtherwise: boolean;
  /** Who sees their answer to "Does this answer it?" */
  readonly answerSeenBy: string;
  /** By when the group looks again, after "Not yet" or "No"; '' otherwise. */
  readonly lookAgainBy: string;
  readonly outcomeDue: string;
  /** The day by which the group promised to answer is over. */
  readonly dayHasPassed: boolean;
  readonly outcome:
    | false
    | {
        readonly requestId: string;
        readonly status: { readonly text: string; readonly tone: string };
        readonly words: string;
        readonly on: string;
        readonly options: readonly { readonly value: string; readonly text: string; readonly current: boolean }[];
      };
}

export const saidPage = definePage<SaidView>(template);
