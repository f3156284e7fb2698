import { definePage } from '#shared/views/define-page.ts';
import { template } from './meeting.njk';

/** The whole picture of one meeting for staff. A thing that can't be done now says why (`because`); '' when it can. */
export interface MeetingView {
  readonly boardName: string;
  readonly title: string;
  readonly tag: { readonly text: string; readonly tone: string };
  readonly titleNote: string;
  readonly missing: readonly string[];
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly contentNote: string;
  readonly offerRows: readonly { readonly what: string; readonly detail: string; readonly amount: string }[];
  readonly offerNote: string;
  readonly papers: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly replyCounts: string;
  /** Without a column about money for whoever only runs the meeting. */
  readonly columns: readonly { readonly text: string }[];
  readonly rows: readonly object[];
  readonly change: { readonly shown: boolean; readonly href: string; readonly because: string };
  readonly invite: { readonly shown: boolean; readonly href: string; readonly because: string };
  readonly callOff: {
    readonly shown: boolean;
    /** It is called off, but that was cut short before everybody's invitation said so: the press does the rest. */
    readonly finish: boolean;
    readonly action: string;
    readonly version: number;
    readonly because: string;
  };
  /** Called off: who does not hear in time and what to do, a line each. */
  readonly notReached: readonly string[];
  /** What is still to be done about people, in sentences. */
  readonly toSort: readonly string[];
  /** Said when the budget was too short for some replies, with where it is held once there is money; '' otherwise. */
  readonly short: { readonly text: string; readonly action: string };
}

export const meetingPage = definePage<MeetingView>(template);
