import { areTwoPeople, isHeardByTwo, type Acknowledgement } from '#shared/domain/ledger/acknowledgement.ts';
import { isWayOn } from '#shared/domain/ledger/ways.ts';
import { isAmount, sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * Cash in and out of a float, in whole pence above nothing, on a London date. A `return` goes back to the bank; `unclaimed` is an issue that
 * nobody took (care F5).
 */
export type FloatMovement =
  | {
      readonly kind: 'unclaimed';
      readonly claimId: string;
      readonly pence: number;
      readonly on: string;
      readonly by: string;
    }
  | { readonly kind: 'top-up' | 'return'; readonly pence: number; readonly on: string; readonly by: string }
  | {
      readonly kind: 'issue';
      readonly claimId: string;
      readonly pence: number;
      readonly on: string;
      readonly by: string;
      readonly acknowledged: Acknowledgement | undefined;
    };

/** What two people counted, on a London date. The difference from what should have been there is kept as it was found (care F5). */
export interface FloatCount {
  readonly on: string;
  readonly countedBy: readonly [string, string];
  readonly countedPence: number;
  readonly differencePence: number;
}

/** Cash held to pay people (imprest). Always: opening + top-ups − issues − returns = counted, once each count's difference is written down (care F5). */
export interface Float {
  readonly floatId: string;
  readonly fundId: string;
  readonly openingPence: number;
  readonly movements: readonly FloatMovement[];
  readonly counts: readonly FloatCount[];
}

/** Why cash is not moved, counted or let go as asked, with how much there is or may be, in pence (care F5). */
export type FloatProblem =
  | { readonly code: 'way-is-off' }
  | { readonly code: 'not-an-amount' }
  | { readonly code: 'over-the-most'; readonly mostPence: number }
  | { readonly code: 'counted-since'; readonly countedOn: string }
  | { readonly code: 'more-than-is-held'; readonly heldPence: number }
  | { readonly code: 'not-issued'; readonly claimId: string }
  | { readonly code: 'issued-already'; readonly claimId: string }
  | { readonly code: 'they-have-it'; readonly claimId: string }
  | { readonly code: 'takes-two-people' };

const signOf = { 'top-up': 1, issue: -1, unclaimed: 1, return: -1 } as const satisfies Readonly<Record<FloatMovement['kind'], number>>;

/** What should be in it at the end of a London date, in pence, counting the differences that were found until then (care F5). */
export const heldPenceOn = ({ openingPence, movements, counts }: Float, on: string): number =>
  sumPence([
    openingPence,
    ...movements.filter((each) => each.on <= on).map((each) => signOf[each.kind] * each.pence),
    ...counts.filter((each) => each.on <= on).map((each) => each.differencePence),
  ]);

/** What is held at the end of a London date and of every later one on which something is written down already. */
const heldFrom = (float: Float, on: string): readonly number[] =>
  [on, ...[...float.movements, ...float.counts].map((each) => each.on).filter((day) => day > on)].map((day) => heldPenceOn(float, day));

/**
 * Cash in or out. Refuses while cash is switched off, what isn't whole pence above nothing, a day before the last count, a top-up beyond
 * float.most, more out than is held on that day or on one after it, and a second issue for one claim. What was put in stays countable and can be returned after cash is switched off.
 */
export const moveFloat = (
  float: Float,
  movement: Exclude<FloatMovement, { readonly kind: 'unclaimed' }>,
  policyOn: PolicyOn,
): OutcomeOf<Float, FloatProblem> => {
  const { kind, pence, on } = movement;
  if (!isAmount(pence)) return refuse({ code: 'not-an-amount' });
  const heldPence = Math.min(...heldFrom(float, on));
  const countedOn = countedAfter(float, on);
  const mostPence = numberOf(policyOn('float.most', on));
  const problems: readonly FloatProblem[] = [
    ...(kind === 'return' || isWayOn('cash', on, policyOn) ? [] : [{ code: 'way-is-off' } as const]),
    ...(countedOn !== undefined ? [{ code: 'counted-since', countedOn } as const] : []),
    ...(kind === 'top-up' && Math.max(...heldFrom(float, on)) + pence > mostPence ? [{ code: 'over-the-most', mostPence } as const] : []),
    ...(kind !== 'top-up' && pence > heldPence ? [{ code: 'more-than-is-held', heldPence } as const] : []),
    ...(kind === 'issue' && issueFor(float, movement.claimId) !== undefined
      ? [{ code: 'issued-already', claimId: movement.claimId } as const]
      : []),
  ];
  return problems.length === 0 ? accept({ ...float, movements: [...float.movements, movement] }) : refuse(...problems);
};

/** The last count, when it was after a London date: what two people found then is not changed behind them. */
const countedAfter = ({ counts }: Float, on: string): string | undefined =>
  counts
    .map((count) => count.on)
    .filter((day) => day > on)
    .toSorted()
    .at(-1);

type Issue = Extract<FloatMovement, { readonly kind: 'issue' }>;

/** What is out for a claim; undefined when nothing was issued for it, or nobody took it and it went back. */
const issueFor = ({ movements }: Float, claimId: string): Issue | undefined => {
  const last = movements.findLast((each) => (each.kind === 'issue' || each.kind === 'unclaimed') && each.claimId === claimId);
  return last?.kind === 'issue' ? last : undefined;
};

/**
 * Puts back what was issued for a claim and nobody took: it is held again and owed again. Refuses once somebody has said they have it,
 * and for a day before the last count (care F5).
 */
export const putBackUnclaimed = (
  float: Float,
  step: { readonly claimId: string; readonly on: string; readonly by: string },
): OutcomeOf<Float, FloatProblem> => {
  const issue = issueFor(float, step.claimId);
  if (issue === undefined) return refuse({ code: 'not-issued', claimId: step.claimId });
  if (issue.acknowledged !== undefined) return refuse({ code: 'they-have-it', claimId: step.claimId });
  const countedOn = countedAfter(float, step.on);
  if (countedOn !== undefined) return refuse({ code: 'counted-since', countedOn });
  return accept({ ...float, movements: [...float.movements, { kind: 'unclaimed', pence: issue.pence, ...step }] });
};

/** "I have it", for what was issued for a claim. Refuses words that only one person heard (care F5). */
export const acknowledgeIssue = (
  float: Float,
  given: { readonly claimId: string; readonly acknowledged: Acknowledgement },
): OutcomeOf<Float, FloatProblem> => {
  const issue = issueFor(float, given.claimId);
  if (issue === undefined) return refuse({ code: 'not-issued', claimId: given.claimId });
  if (!isHeardByTwo(given.acknowledged)) return refuse({ code: 'takes-two-people' });
  const movements = float.movements.map((each) => (each === issue ? { ...issue, acknowledged: given.acknowledged } : each));
  return accept({ ...float, movements });
};

/** The claims whose cash nobody has said they have (care F5). */
export const notAcknowledged = (float: Float): readonly string[] =>
  float.movements.flatMap((each) =>
    each.kind === 'issue' && each.acknowledged === undefined && issueFor(float, each.claimId) === each ? [each.claimId] : [],
  );

/** Counts it, two people together. Whatever they find is kept: a difference is written down and never mended by counting again (care F5). */
export const countFloat = (
  float: Float,
  counted: Pick<FloatCount, 'on' | 'countedBy' | 'countedPence'>,
): OutcomeOf<Float, FloatProblem> => {
  if (!areTwoPeople(counted.countedBy)) return refuse({ code: 'takes-two-people' });
  if (!Number.isSafeInteger(counted.countedPence) || counted.countedPence < 0) return refuse({ code: 'not-an-amount' });
  const differencePence = counted.countedPence - heldPenceOn(float, counted.on);
  return accept({ ...float, counts: [...float.counts, { ...counted, differencePence }] });
};
