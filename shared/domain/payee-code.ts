import { createHash } from 'node:crypto';
import { daysAfter, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { Person } from '#shared/domain/person.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/** The second step that somebody with nothing but an email can finish: a person gives them a code another way (care 3b). */
export const codeWays = ['phone', 'letter', 'in-person'] as const;
export type CodeWay = (typeof codeWays)[number];

/** How the member of staff made sure whom they gave it to. */
export const waysOfMakingSure = ['known-number', 'known-address', 'met-in-person', 'asked-what-only-they-know'] as const;
export type WayOfMakingSure = (typeof waysOfMakingSure)[number];

/** What we had of a person before anything was asked: the number or address they are reached at; '' where there is none, or only a new one. */
export interface HeldReach {
  readonly number: string;
  readonly address: string;
}

/**
 * What we had of them when something was asked at an instant. A number or address that took the place of another fewer than
 * `settledDays` London days before counts as none: whoever got into the mailbox could have put it there (care H3).
 */
export const heldOf = (
  { reach, reachChangedAt }: Pick<Person, 'reach' | 'reachChangedAt'>,
  asked: { readonly at: string; readonly settledDays: number },
): HeldReach => {
  const isNew = reachChangedAt !== '' && daysAfter(londonDateOf(reachChangedAt), asked.settledDays) > londonDateOf(asked.at);
  if (isNew) return { number: '', address: '' };
  return { number: reach.kind === 'phone' ? reach.number : '', address: reach.kind === 'post' ? reach.address : '' };
};

/**
 * The ways somebody can ask for a code. A letter goes only to an address we had: nothing else about it shows whose hands it reaches. A
 * call may go to a number they type, because it can be asked there what only they know. Meeting is always possible, so that somebody
 * with nothing but an email can finish (care 3b.2).
 */
export const waysToAsk = (held: HeldReach): readonly CodeWay[] => codeWays.filter((way) => way !== 'letter' || held.address !== '');

/** How a member of staff can have made sure: by a number or address only where we had one. */
export const waysOfMakingSureWith = (held: HeldReach): readonly WayOfMakingSure[] =>
  waysOfMakingSure.filter((way) => (way !== 'known-number' || held.number !== '') && (way !== 'known-address' || held.address !== ''));

export interface PayeeCode {
  readonly personId: string;
  readonly version: number;
  readonly way: CodeWay;
  /** A number or address the person typed for this one code; '' when we use what we have. It proves nothing about who they are. */
  readonly whereTo: string;
  readonly askedAt: string;
  readonly state: 'asked' | 'made' | 'used';
  readonly codeHash: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly usableUntil: string;
  readonly attemptsLeft: number;
}

/** How long a code can be used and how often it can be mistyped. Values come from policy. */
export interface CodeLimits {
  readonly spokenMinutes: number;
  readonly letterMinutes: number;
  readonly attempts: number;
}

/** Asks for a code: whatever code there was before stops working. */
export const askForCode = (
  before: PayeeCode | undefined,
  asked: { readonly personId: string; readonly way: CodeWay; readonly whereTo: string; readonly at: string },
): PayeeCode => ({
  personId: asked.personId,
  version: (before?.version ?? 0) + 1,
  way: asked.way,
  whereTo: asked.whereTo,
  askedAt: asked.at,
  state: 'asked',
  codeHash: '',
  madeAt: '',
  madeBy: '',
  usableUntil: '',
  attemptsLeft: 0,
});

/** Puts a new code with the request. Only its hash is kept; `secret` is shown once, to whoever reads it out or posts it. */
export const makeCode = (
  asked: PayeeCode,
  made: { readonly secret: string; readonly at: string; readonly by: string; readonly limits: CodeLimits },
): PayeeCode => ({
  ...asked,
  version: asked.version + 1,
  state: 'made',
  codeHash: codeHashOf(asked.personId, made.secret),
  madeAt: made.at,
  madeBy: made.by,
  usableUntil: minutesAfter(made.at, asked.way === 'letter' ? made.limits.letterMinutes : made.limits.spokenMinutes),
  attemptsLeft: made.limits.attempts,
});

export type CodeProblem =
  | { readonly code: 'no-code-yet' }
  | { readonly code: 'code-too-old' }
  | { readonly code: 'not-that-code'; readonly after: PayeeCode }
  | { readonly code: 'too-many-tries'; readonly after: PayeeCode };

/**
 * Tries a code as it was typed: spaces, hyphens and capitals don't count, and letters that look like figures are taken as those.
 * A wrong one gives the code with one try less; after the last, the same request waits for a new code.
 */
export const tryCode = (code: PayeeCode | undefined, typed: string, at: string): OutcomeOf<PayeeCode, CodeProblem> => {
  if (code?.state !== 'made') return refuse({ code: 'no-code-yet' });
  if (code.usableUntil <= at) return refuse({ code: 'code-too-old' });
  if (codeHashOf(code.personId, typed) === code.codeHash) {
    return accept({ ...code, version: code.version + 1, state: 'used', codeHash: '', whereTo: '' });
  }
  const attemptsLeft = code.attemptsLeft - 1;
  if (attemptsLeft > 0) return refuse({ code: 'not-that-code', after: { ...code, version: code.version + 1, attemptsLeft } });
  const waits: PayeeCode = {
    ...code,
    version: code.version + 1,
    state: 'asked',
    codeHash: '',
    madeAt: '',
    usableUntil: '',
    attemptsLeft: 0,
  };
  return refuse({ code: 'too-many-tries', after: waits });
};

/** A code as it is shown: in two groups, so that it can be read out. */
export const readable = (secret: string): string => `${secret.slice(0, 4)} ${secret.slice(4)}`.toUpperCase();

/** How long a code is: 8 characters of 32 are 40 bits, and there are few tries. */
export const codeLength = 8;

/** Whether what was typed can be a code at all, spaces and hyphens left out. */
export const isWholeCode = (typed: string): boolean => folded(typed).length === codeLength;

const codeHashOf = (personId: string, typed: string): string =>
  createHash('sha256')
    .update(`${personId}\n${folded(typed)}`)
    .digest('hex');

/** Codes are made of letters and figures that can't be mistaken for one another: what is typed is read back into those. */
const folded = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
    .replaceAll('u', 'v');
