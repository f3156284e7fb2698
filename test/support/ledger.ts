import { postTo, postingOf, type Books, type Ledger } from '#shared/domain/ledger/ledger.ts';
import type { Line, Posting } from '#shared/domain/ledger/posting.ts';
import type { Way } from '#shared/domain/ledger/ways.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';

/** Codes of any budget of a test, and books closed through a London date ('' while nothing is closed). */
export const booksClosedThrough = (closedThroughOn: string): Books => ({
  closedThroughOn,
  codesOf: (fundId) => ({ costCentre: `CC-${fundId}`, subjective: '4310', project: 'P1', vatCode: 'no-vat-recovered' }),
});
export const openBooks = booksClosedThrough('');

/** A posting of these lines for something that happened, as far as a test cares. */
export const aPosting = (lines: readonly Line[], changes: Partial<Posting> = {}): Posting => ({
  ...postingOf(lines, { source: 'claim#k1', reason: 'promised', datedOn: '2026-11-23' }, openBooks),
  ...changes,
});

/** A ledger in which all of this was accepted. */
export const ledgerOf = (...postings: readonly Posting[]): Ledger =>
  postings.reduce<Ledger>((ledger, posting) => accepted(postTo(ledger, posting)), { closedThroughOn: '', postings: [] });

/** The value of an outcome that is a yes; throws with the problems otherwise. */
export const accepted = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

/** The policy with a way of paying switched on. */
export const withWaysOn =
  (way: Way): PolicyOn =>
  (key, londonDate) => ({ ...policyOn(key, londonDate), ...(key === `way.${way}` ? { value: true } : {}) });
