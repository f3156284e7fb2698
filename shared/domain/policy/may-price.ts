import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { textOf, type PolicyRow } from '#shared/domain/policy-row.ts';

/** Where something is priced: in a demonstration, where nobody is paid, or for somebody who is (care F12). */
export type PricingIn = 'demonstration' | 'earnest';

/** Why a rate can't price anything real: it was worked out or not confirmed (`standing`), or nobody has adopted it (care F12). */
export interface CannotPrice {
  readonly code: 'not-confirmed' | 'not-adopted';
  readonly key: string;
  readonly standing: PolicyRow['standing'];
}

/** True unless a value was worked out, or known and not read in a document (care F12). */
export const isConfirmed = ({ standing }: Pick<PolicyRow, 'standing'>): boolean => standing !== 'derived' && standing !== 'unverified';

/**
 * The rate itself, if it may price something. A demonstration prices with any; for somebody who is paid it refuses a rate that is derived or
 * unverified, and one that is only proposed. A superseded rate goes on pricing its own days. Source: care F12.
 */
export const mayPrice = (rate: PolicyRow, pricingIn: PricingIn): OutcomeOf<PolicyRow, CannotPrice> => {
  const { key, standing, adoption } = rate;
  if (pricingIn === 'demonstration') return accept(rate);
  if (!isConfirmed(rate)) return refuse({ code: 'not-confirmed', key, standing });
  return adoption.state === 'proposed' ? refuse({ code: 'not-adopted', key, standing }) : accept(rate);
};

/**
 * A demonstration until every rate in use is adopted. `rows` are those that apply on the day, so that a rate that has ended or not begun isn't
 * among them; those of a scheme that `pay.scheme` doesn't name are not in use. Source: care F12.
 */
export const pricingInWith = (rows: readonly PolicyRow[]): PricingIn => {
  const schemes = rows.filter(({ key }) => key === 'pay.scheme').map((row) => `pay.${textOf(row)}.`);
  const inUse = rows.filter(
    ({ kind, key }) => kind === 'rate' && (!key.startsWith('pay.') || schemes.some((scheme) => key.startsWith(scheme))),
  );
  return inUse.some(({ adoption }) => adoption.state === 'proposed') ? 'demonstration' : 'earnest';
};
