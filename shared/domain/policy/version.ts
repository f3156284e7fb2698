import { daysAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PolicyRow } from '#shared/domain/policy-row.ts';
import { faultsIn, type FaultyRow } from '#shared/domain/policy/row-faults.ts';

/**
 * The whole policy under one name, which is kept with everything it prices or judges. A version is never edited: a change is a new one
 * (domain.md 10; care F12).
 */
export interface PolicyVersion {
  readonly name: string;
  readonly rows: readonly PolicyRow[];
}

/** Why rows can't be proposed: the name is in use, an adopted row would be edited, or the policy would contradict itself (domain.md 10). */
export type ProposalProblem =
  | { readonly code: 'name-taken' }
  | { readonly code: 'edits-adopted'; readonly key: string; readonly effectiveFrom: string }
  | ({ readonly code: 'contradicts' } & FaultyRow);

/**
 * A new version with these rows in it, each proposed. The row of the same key that applied until then ends the day before; a row that was only
 * proposed and begins the same day gives way. The version given stays as it is. Refuses a name in use, a row that begins on or before one that
 * was adopted (what was adopted is never edited), and rows that contradict the others, naming each. Source: domain.md 10, care F12.
 */
export const propose = (
  version: PolicyVersion,
  change: { readonly name: string; readonly rows: readonly PolicyRow[] },
): OutcomeOf<PolicyVersion, ProposalProblem> => {
  const kept = version.rows.filter((row) => !change.rows.some((added) => givesWay(row, added))).map((row) => endedBefore(row, change.rows));
  const rows = [...kept, ...change.rows.map((row) => ({ ...row, adoption: { state: 'proposed' } as const }))];
  const edits = change.rows.filter((added) => version.rows.some((row) => isAdoptedFrom(row, added)));
  const problems: ProposalProblem[] = [
    ...(change.name === version.name ? [{ code: 'name-taken' } as const] : []),
    ...edits.map(({ key, effectiveFrom }) => ({ code: 'edits-adopted', key, effectiveFrom }) as const),
    ...(edits.length > 0 ? [] : faultsIn(rows).map((fault) => ({ code: 'contradicts', ...fault }) as const)),
  ];
  return problems.length > 0 ? refuse(...problems) : accept({ name: change.name, rows });
};

/** True for rows that follow one another: one key in one part of the UK (domain.md 10). */
export const isSameKey = (one: PolicyRow, other: PolicyRow): boolean => one.key === other.key && one.country === other.country;

const givesWay = (row: PolicyRow, added: PolicyRow): boolean => isSameKey(row, added) && row.effectiveFrom === added.effectiveFrom;

const isAdoptedFrom = (row: PolicyRow, added: PolicyRow): boolean =>
  isSameKey(row, added) && row.adoption.state !== 'proposed' && row.effectiveFrom >= added.effectiveFrom;

const endedBefore = (row: PolicyRow, added: readonly PolicyRow[]): PolicyRow => {
  const next = added.find(
    (each) =>
      isSameKey(row, each) && row.effectiveFrom < each.effectiveFrom && (row.effectiveTo === '' || row.effectiveTo >= each.effectiveFrom),
  );
  return next === undefined ? row : { ...row, effectiveTo: daysAfter(next.effectiveFrom, -1) };
};
