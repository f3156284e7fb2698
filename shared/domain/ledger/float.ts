import { areTwoPeople, isHeardByTwo, type Acknowledgement } from '#shared/domain/ledger/acknowledgement.ts';
import { bookLines, budgetLines } from '#shared/domain/ledger/fund-lines.ts';
import type { Line } from '#shared/domain/ledger/posting.ts';
import { isWayOn } from '#shared/domain/ledger/ways.ts';
import { writeOffLines, type WriteOff } from '#shared/domain/ledger/write-off.ts';
import { sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/** Cash in and out of a float, in whole pence above nothing, on a London date. A `return` goes back to the bank. */
export type FloatMovement =
  | { readonly kind: 'top-up' | 'return'; readonly pence: number; readonly on: string; readonly by: string }
  | {
      readonly kind: 'issue';
      readonly claimId: string;
      readonly pence: number;
      readonly on: string;
      readonly by: string;
      readonly acknowledged: Acknowledgement | undefined;
    };

/** What two people counted, on a London date. The difference from what should have been there is kept as it was found. */
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

export type FloatProblem =
  | { readonly code: 'way-is-off' }
  | { readonly code: 'not-an-amount' }
  | { readonly code: 'over-the-most'; readonly mostPence: number }
  | { readonly code: 'more-than-is-held'; readonly heldPence: number }
  | { readonly code: 'not-issued'; readonly claimId: string }
  | { readonly code: 'issued-already'; readonly claimId: string }
  | { readonly code: 'takes-two-people' };

const signOf = { 'top-up': 1, issue: -1, return: -1 } as const satisfies Readonly<Record<FloatMovement['kind'], number>>;

/** What should be in it at the end of a London date, in pence, counting the differences that were found until then. */
export const heldPenceOn = ({ openingPence, movements, counts }: Float, on: string): number =>
  sumPence([
    openingPence,
    ...movements.filter((each) => each.on <= on).map((each) => signOf[each.kind] * each.pence),
    ...counts.filter((each) => each.on <= on).map((each) => each.differencePence),
  ]);

/**
 * Cash in or out. Refuses while cash is switched off, what isn't whole pence above nothing, a top-up beyond float.most, more out than is
 * held, and a second issue for one claim. What was put in stays countable and can be returned after cash is switched off.
 */
export const moveFloat = (float: Float, movement: FloatMovement, policyOn: PolicyOn): OutcomeOf<Float, FloatProblem> => {
  const { kind, pence, on } = movement;
  if (!Number.isSafeInteger(pence) || pence <= 0) return refuse({ code: 'not-an-amount' });
  const heldPence = heldPenceOn(float, on);
  const mostPence = numberOf(policyOn('float.most', on));
  const isOut = signOf[kind] < 0;
  const problems: readonly FloatProblem[] = [
    ...(kind === 'return' || isWayOn('cash', on, policyOn) ? [] : [{ code: 'way-is-off' } as const]),
    ...(kind === 'top-up' && heldPence + pence > mostPence ? [{ code: 'over-the-most', mostPence } as const] : []),
    ...(isOut && pence > heldPence ? [{ code: 'more-than-is-held', heldPence } as const] : []),
    ...(kind === 'issue' && issueFor(float, movement.claimId) !== undefined
      ? [{ code: 'issued-already', claimId: movement.claimId } as const]
      : []),
  ];
  return problems.length === 0 ? accept({ ...float, movements: [...float.movements, movement] }) : refuse(...problems);
};

const issueFor = ({ movements }: Float, claimId: string): FloatMovement | undefined =>
  movements.find((each) => each.kind === 'issue' && each.claimId === claimId);

/** "I have it", for what was issued for a claim. Refuses words that only one person heard. */
export const acknowledgeIssue = (
  float: Float,
  given: { readonly claimId: string; readonly acknowledged: Acknowledgement },
): OutcomeOf<Float, FloatProblem> => {
  if (issueFor(float, given.claimId) === undefined) return refuse({ code: 'not-issued', claimId: given.claimId });
  if (!isHeardByTwo(given.acknowledged)) return refuse({ code: 'takes-two-people' });
  const movements = float.movements.map((each) =>
    each.kind === 'issue' && each.claimId === given.claimId ? { ...each, acknowledged: given.acknowledged } : each,
  );
  return accept({ ...float, movements });
};

/** The claims whose cash nobody has said they have. */
export const notAcknowledged = ({ movements }: Float): readonly string[] =>
  movements.flatMap((each) => (each.kind === 'issue' && each.acknowledged === undefined ? [each.claimId] : []));

/** Counts it, two people together. Whatever they find is kept: a difference is written down and never mended by counting again. */
export const countFloat = (
  float: Float,
  counted: Pick<FloatCount, 'on' | 'countedBy' | 'countedPence'>,
): OutcomeOf<Float, FloatProblem> => {
  if (!areTwoPeople(counted.countedBy)) return refuse({ code: 'takes-two-people' });
  if (!Number.isSafeInteger(counted.countedPence) || counted.countedPence < 0) return refuse({ code: 'not-an-amount' });
  const differencePence = counted.countedPence - heldPenceOn(float, counted.on);
  return accept({ ...float, counts: [...float.counts, { ...counted, differencePence }] });
};

/** What a movement posts: a top-up and a return are between the bank and the float; an issue pays what was committed. */
export const floatLines = ({ fundId }: Float, { kind, pence }: FloatMovement): readonly Line[] => {
  switch (kind) {
    case 'top-up':
      return bookLines({ fundId, pence, into: 'floats', outOf: 'bank' });
    case 'return':
      return bookLines({ fundId, pence, into: 'bank', outOf: 'floats' });
    case 'issue':
      return [
        ...budgetLines({ fundId, pence, into: 'spent', outOf: 'committed' }),
        ...bookLines({ fundId, pence, into: 'cost', outOf: 'floats' }),
      ];
    default:
      return kind satisfies never;
  }
};

/** What a count posts: its difference, held apart until a budget holder writes it off. Nothing when there is none. */
export const countLines = ({ fundId }: Float, { differencePence }: FloatCount): readonly Line[] =>
  bookLines({ fundId, pence: differencePence, into: 'floats', outOf: 'count-differences' });

/**
 * The budget holder writes off what a count found short, up to float.write_off_most: its fund bears it. Refuses where nothing was short: what
 * was found too much stays in sight as a difference.
 */
export const writeOffShortage = (
  { floatId, fundId }: Float,
  step: { readonly count: FloatCount; readonly on: string; readonly by: string },
  policyOn: PolicyOn,
): OutcomeOf<WriteOff, FloatProblem> => {
  const pence = -step.count.differencePence;
  const mostPence = numberOf(policyOn('float.write_off_most', step.on));
  if (pence <= 0) return refuse({ code: 'not-an-amount' });
  if (pence > mostPence) return refuse({ code: 'over-the-most', mostPence });
  return accept({ source: `float#${floatId}`, fundId, pence, on: step.on, by: step.by, reason: 'count-difference' });
};

/** A shortage that was written off: no longer a difference, and a cost of its fund. */
export const shortageWrittenOffLines = (writtenOff: WriteOff): readonly Line[] =>
  writeOffLines(writtenOff, { account: 'count-differences', charges: true });
