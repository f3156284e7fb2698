import { sumPence } from '#shared/domain/money.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';

/** A line that would come out otherwise. Pence as each policy prices it; `differencePence` is more when positive (domain.md 10). */
export interface LineChange {
  readonly lineId: string;
  readonly beforePence: number;
  readonly afterPence: number;
  readonly differencePence: number;
}

/** What a new version would change: each line that would, and the sum of the differences in whole pence (domain.md 10). */
export interface PolicyPreview {
  readonly changes: readonly LineChange[];
  readonly totalPence: number;
}

/**
 * What past lines would come to under another policy, line by line. `priceAll` prices all of them together, because a band counts across
 * journeys, and answers whole pence in the order given. It changes nothing: what was paid stays paid. Source: domain.md 1.1 and 10.
 */
export const previewOf = <Line extends { readonly lineId: string }>(of: {
  readonly lines: readonly Line[];
  readonly priceAll: (lines: readonly Line[], policyOn: PolicyOn) => readonly number[];
  readonly before: PolicyOn;
  readonly after: PolicyOn;
}): PolicyPreview => {
  const before = of.priceAll(of.lines, of.before);
  const after = of.priceAll(of.lines, of.after);
  const changes = of.lines
    .map(({ lineId }, at) => changeOf(lineId, { before: before[at], after: after[at] }))
    .filter(({ differencePence }) => differencePence !== 0);
  return { changes, totalPence: sumPence(changes.map(({ differencePence }) => differencePence)) };
};

const changeOf = (lineId: string, { before, after }: { before: number | undefined; after: number | undefined }): LineChange => {
  if (before === undefined || after === undefined) throw new Error(`The line ${lineId} was not priced`);
  return { lineId, beforePence: before, afterPence: after, differencePence: after - before };
};
