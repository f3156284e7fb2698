import type { Float, FloatCount, FloatMovement, FloatProblem } from '#shared/domain/ledger/float.ts';
import { bookLines, spendLines } from '#shared/domain/ledger/fund-lines.ts';
import type { Line } from '#shared/domain/ledger/posting.ts';
import { writeOffLines, type WriteOff } from '#shared/domain/ledger/write-off.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/**
 * What a movement posts: a top-up and a return are between the bank and the float; an issue pays what was committed, and one that nobody took
 * is owed again (care F5).
 */
export const floatLines = ({ fundId }: Float, { kind, pence }: FloatMovement): readonly Line[] => {
  switch (kind) {
    case 'top-up':
      return bookLines({ fundId, pence, into: 'floats', outOf: 'bank' });
    case 'return':
      return bookLines({ fundId, pence, into: 'bank', outOf: 'floats' });
    case 'issue':
      return spendLines({ fundId, pence, outOf: 'floats' });
    case 'unclaimed':
      return spendLines({ fundId, pence: -pence, outOf: 'floats' });
    default:
      return kind satisfies never;
  }
};

/** What a count posts: its difference, held apart until a budget holder writes it off. Nothing when there is none (care F5). */
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

/** A shortage that was written off: no longer a difference, and a cost of its fund (care F5). */
export const shortageWrittenOffLines = (writtenOff: WriteOff): readonly Line[] =>
  writeOffLines(writtenOff, { account: 'count-differences', charges: true });
