import type { OtherClaim } from '#shared/domain/checks/check.ts';
import type { AlikeCleared, Claim, ClaimLine } from '#shared/domain/claim.ts';

/** What makes two lines alike; '' for a line that is like no other (care F13). */
export type KeyOf = (line: ClaimLine) => string;

type Among = Pick<Claim, 'claimId' | 'lines' | 'alikeCleared'>;

/** A line's name across claims (care F13). */
export const lineName = (claim: Pick<Claim, 'claimId'>, line: Pick<ClaimLine, 'lineId'>): string => `${claim.claimId}/${line.lineId}`;

/** The groups of lines that are alike and have at least one line of this claim in them, each line by its name, this claim's first (care F13). */
export const alikeGroups = (claim: Among, others: readonly OtherClaim[], keyOf: KeyOf): readonly (readonly string[])[] => {
  const named = [claim, ...others].flatMap((each) => each.lines.map((line) => ({ name: lineName(each, line), key: keyOf(line) })));
  const groups = Map.groupBy(
    named.filter(({ key }) => key !== ''),
    ({ key }) => key,
  );
  return [...groups.values()]
    .map((group) => group.map(({ name }) => name))
    .filter((names) => names.length > 1 && names[0]?.startsWith(`${claim.claimId}/`) === true);
};

/**
 * How many pairs of alike lines, one of them of this claim at least, nobody has cleared. A pair is cleared when one record of clearing by
 * this check has both; a third line like them makes new pairs, and is asked about (care F13).
 */
export const pairsToLookAt = (
  claim: Among,
  others: readonly OtherClaim[],
  by: { readonly check: AlikeCleared['check']; readonly keyOf: KeyOf },
): number => {
  const cleared = [claim, ...others]
    .flatMap(({ alikeCleared }) => alikeCleared)
    .filter(({ check }) => check === by.check)
    .map(({ lines }) => new Set(lines));
  const isCleared = (one: string, other: string): boolean => cleared.some((lines) => lines.has(one) && lines.has(other));
  const pairs = alikeGroups(claim, others, by.keyOf).flatMap((names) =>
    names.flatMap((one, index) =>
      one.startsWith(`${claim.claimId}/`) ? names.slice(index + 1).filter((other) => !isCleared(one, other)) : [],
    ),
  );
  return pairs.length;
};
