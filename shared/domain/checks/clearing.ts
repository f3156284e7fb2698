import { alikeGroups, lineName, type KeyOf } from '#shared/domain/checks/alike.ts';
import type { OtherClaim } from '#shared/domain/checks/check.ts';
import { dayKindAmount } from '#shared/domain/checks/same-day-kind-amount.ts';
import { receiptContent } from '#shared/domain/checks/same-receipt.ts';
import type { AlikeCleared, Claim } from '#shared/domain/claim.ts';

const rules: readonly { readonly check: AlikeCleared['check']; readonly keyOf: KeyOf }[] = [
  { check: 'same-day-kind-amount', keyOf: dayKindAmount },
  { check: 'same-receipt', keyOf: receiptContent },
];

/**
 * The decided claim with what its deciding cleared (care F13: "both real"): somebody who was shown costs that look alike and pays all of
 * this claim's in full has said that they are real. Who pays less of one has not, and it is shown again. What was cleared before stays.
 */
export const withAlikeCleared = (decided: Claim, others: readonly OtherClaim[]): Claim => {
  const inFull = new Set(
    decided.lines.filter(({ decision, askedPence }) => decision?.paysPence === askedPence).map((line) => lineName(decided, line)),
  );
  const isPaid = (name: string): boolean => !name.startsWith(`${decided.claimId}/`) || inFull.has(name);
  const cleared = rules.flatMap(({ check, keyOf }) =>
    alikeGroups(decided, others, keyOf)
      .filter((lines) => lines.every(isPaid) && !isCleared(decided, check, lines))
      .map((lines) => ({ check, lines, by: decided.decidedBy, at: decided.decidedAt })),
  );
  return { ...decided, alikeCleared: [...decided.alikeCleared, ...cleared] };
};

const isCleared = ({ alikeCleared }: Claim, check: AlikeCleared['check'], lines: readonly string[]): boolean =>
  alikeCleared.some((before) => before.check === check && lines.every((line) => before.lines.includes(line)));
