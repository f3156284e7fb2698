import { daysAfter, isLondonDate } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { Adoption, Decision, PolicyRow } from '#shared/domain/policy-row.ts';
import { appliesOn } from '#shared/domain/policy/layers.ts';
import { isConfirmed } from '#shared/domain/policy/may-price.ts';
import { needsTwoPeople } from '#shared/domain/policy/safer-side.ts';
import { isSameKey, type PolicyVersion } from '#shared/domain/policy/version.ts';
import type { StaffRole } from '#shared/domain/roles.ts';
import { nextState, type TransitionTable } from '#shared/domain/transitions.ts';

/** How a row comes into use and out of it. Nothing leads back: what was adopted stays as it was. Source: care F12. */
export const adoptionTransitions = [
  { from: ['proposed'], action: 'adopt', by: ['administrator'], to: 'adopted' },
  { from: ['adopted'], action: 'supersede', by: ['system'], to: 'superseded' },
] as const satisfies TransitionTable<Adoption['state'], 'adopt' | 'supersede'>;

/** Somebody who signs a decision, by the office they hold (care F2, F12). */
export interface Signatory {
  readonly staffId: string;
  readonly office: string;
  readonly roles: readonly StaffRole[];
}

/** A decision as it is put: its reference, its London date, who signs it, and who with lived experience agreed it (care F2, F12). */
export interface DecisionPut {
  readonly reference: string;
  readonly on: string;
  readonly signedBy: readonly Signatory[];
  readonly agreedBy: string;
}

/** Why a decision adopts nothing yet: what is missing from it, or which row can't be adopted by it (care F2, F12). */
export type AdoptionProblem =
  | { readonly code: 'name-taken' }
  | { readonly code: 'decision-incomplete'; readonly missing: keyof DecisionPut }
  | { readonly code: 'nothing-proposed' | 'second-person-needed' | 'finance-needed'; readonly key: string }
  | { readonly code: 'not-confirmed'; readonly key: string; readonly standing: PolicyRow['standing'] };

/** What is put to `adopt`: the keys to adopt, by which decision, and under which new name (care F12). */
export interface AdoptionPut {
  /** The name of the new version. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly decision: DecisionPut;
  /** The version in force: what a value is raised above. */
  readonly inForce: PolicyVersion;
}

/**
 * A new version in which every proposed row of the keys is adopted by a decision, and the adopted row before each is superseded. A rate that
 * is not confirmed and had ended by the decision stays proposed: it goes on pricing nothing. The version given stays as it is. Refuses a name in use, a decision without its reference, date, officer or agreement, a key with nothing proposed, a
 * rate that was worked out or is not confirmed, and a raised limit that two people have not signed, one of them finance. Source: care F2, F12.
 */
export const adopt = (version: PolicyVersion, put: AdoptionPut): OutcomeOf<PolicyVersion, AdoptionProblem> => {
  const adopted = version.rows.filter((row) => put.keys.includes(row.key) && isProposed(row) && !isPast(row, put.decision.on));
  const untouched = put.keys.filter((key) => !adopted.some((row) => row.key === key));
  const problems: AdoptionProblem[] = [
    ...([version.name, put.inForce.name].includes(put.name) ? [{ code: 'name-taken' } as const] : []),
    ...missingFrom(put.decision).map((missing) => ({ code: 'decision-incomplete', missing }) as const),
    ...untouched.map((key) => ({ code: 'nothing-proposed', key }) as const),
    ...adopted.flatMap((row) => [...unconfirmed(row), ...unsigned(row, put)]),
  ];
  if (problems.length > 0) return refuse(...problems);
  const decision = recordOf(put.decision);
  return accept({
    name: put.name,
    rows: version.rows.map((row) => {
      if (adopted.includes(row)) return { ...row, adoption: { state: 'adopted', ...decision } };
      return adopted.some((next) => follows(next, row)) ? superseded(row, decision) : row;
    }),
  });
};

const isProposed = ({ adoption }: PolicyRow): boolean =>
  nextState(adoptionTransitions, { from: adoption.state, action: 'adopt', by: 'administrator' }) !== undefined;

const follows = (next: PolicyRow, row: PolicyRow): boolean =>
  isSameKey(next, row) && row.effectiveTo !== '' && daysAfter(row.effectiveTo, 1) === next.effectiveFrom;

const superseded = (row: PolicyRow, { reference, on }: Decision): PolicyRow =>
  row.adoption.state === 'adopted'
    ? { ...row, adoption: { ...row.adoption, state: 'superseded', supersededBy: reference, supersededOn: on } }
    : row;

const missingFrom = ({ reference, on, signedBy, agreedBy }: DecisionPut): readonly (keyof DecisionPut)[] => [
  ...(reference === '' ? (['reference'] as const) : []),
  ...(isLondonDate(on) ? [] : (['on'] as const)),
  ...(signedBy.length === 0 ? (['signedBy'] as const) : []),
  ...(agreedBy === '' ? (['agreedBy'] as const) : []),
];

const isSure = (row: PolicyRow): boolean => row.kind !== 'rate' || isConfirmed(row);

const isPast = (row: PolicyRow, decidedOn: string): boolean => !isSure(row) && row.effectiveTo !== '' && row.effectiveTo < decidedOn;

const unconfirmed = (row: PolicyRow): readonly AdoptionProblem[] =>
  isSure(row) ? [] : [{ code: 'not-confirmed', key: row.key, standing: row.standing }];

/** Those who make and those who release payments are finance. */
const financeRoles: readonly StaffRole[] = ['payment-maker', 'payment-releaser'];

const unsigned = (row: PolicyRow, { inForce, decision: { signedBy } }: AdoptionPut): readonly AdoptionProblem[] => {
  const before = inPlaceOf(row, inForce);
  if (before === undefined || !needsTwoPeople(before, row)) return [];
  const people = new Set(signedBy.map(({ staffId }) => staffId)).size;
  const finance = signedBy.some(({ roles }) => roles.some((role) => financeRoles.includes(role)));
  return [
    ...(people < 2 ? [{ code: 'second-person-needed', key: row.key } as const] : []),
    ...(finance ? [] : [{ code: 'finance-needed', key: row.key } as const]),
  ];
};

/** What counted until then: the row of the same part of the UK or, for the first of a part of its own, that of the whole. */
const inPlaceOf = (row: PolicyRow, { rows }: PolicyVersion): PolicyRow | undefined => {
  const then = rows.filter((each) => each.key === row.key && appliesOn(each, row.effectiveFrom));
  return then.find(({ country }) => country === row.country) ?? then.find(({ country }) => country === 'UK');
};

const recordOf = ({ reference, on, signedBy: [officer, second], agreedBy }: DecisionPut): Decision => ({
  reference,
  on,
  officer: officer?.office ?? '',
  second: second?.office ?? '',
  agreedBy,
});
