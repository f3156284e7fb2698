import { answers, asks, decides, looksAgain, removesLine, savesLine, sends, startsClaim, takesBack } from '#test/model/actions/claims.ts';
import {
  callsOff,
  invites,
  recordsOutcome,
  recordsPart,
  replies,
  savesPlan,
  settlesWords,
  startsPlan,
} from '#test/model/actions/meetings.ts';
import { allocates, confirms, makesRun, notesCameBack, releases, sendsRunBack, takesFile } from '#test/model/actions/payments.ts';
import { asksForCode, changesSelf, checks, choosesWhen, givesDetails, makesCode, usesCode } from '#test/model/actions/people.ts';
import type { Action } from '#test/model/form.ts';

/** What can be done, and how often it is tried: the later in the path, the more often, because it has to be reached first. */
export const actions = {
  startsPlan: [startsPlan, 1],
  savesPlan: [savesPlan, 2],
  callsOff: [callsOff, 1],
  invites: [invites, 2],
  replies: [replies, 6],
  recordsPart: [recordsPart, 4],
  settlesWords: [settlesWords, 2],
  recordsOutcome: [recordsOutcome, 2],
  startsClaim: [startsClaim, 5],
  savesLine: [savesLine, 5],
  removesLine: [removesLine, 1],
  sends: [sends, 5],
  takesBack: [takesBack, 1],
  answers: [answers, 2],
  asks: [asks, 1],
  decides: [decides, 6],
  looksAgain: [looksAgain, 2],
  asksForCode: [asksForCode, 3],
  makesCode: [makesCode, 4],
  usesCode: [usesCode, 4],
  givesDetails: [givesDetails, 4],
  checks: [checks, 4],
  choosesWhen: [choosesWhen, 3],
  changesSelf: [changesSelf, 2],
  makesRun: [makesRun, 6],
  releases: [releases, 6],
  sendsRunBack: [sendsRunBack, 1],
  takesFile: [takesFile, 5],
  confirms: [confirms, 6],
  notesCameBack: [notesCameBack, 2],
  allocates: [allocates, 1],
} as const satisfies Readonly<Record<string, readonly [Action, number]>>;
export type ActionName = keyof typeof actions;

const byPeople: readonly ActionName[] = [
  'replies',
  'settlesWords',
  'startsClaim',
  'savesLine',
  'removesLine',
  'sends',
  'takesBack',
  'answers',
  'looksAgain',
  'asksForCode',
  'usesCode',
  'givesDetails',
  'choosesWhen',
  'changesSelf',
];

/** True when somebody of the staff does this: if one may not, another may. */
export const isOfStaff = (name: ActionName): boolean => !byPeople.includes(name);
