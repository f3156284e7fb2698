import type { JournalEntry } from '#shared/domain/journal.ts';

/**
 * What things add up to. Names are of three forms: `spentPence` (a sum), `held.<activityId>` (one thing among different ones) and
 * `people.paid.<alias>` (one person among different ones). Everything is added and nothing is ever set, so the order in which
 * entries arrive can't matter.
 */
export type Amounts = Readonly<Record<string, number>>;

/** The London month in which something happened: `2026-11`. */
export type Period = string;

/** What one aggregate adds to one board in one period. */
export interface Share {
  readonly boardId: string;
  readonly period: Period;
  readonly amounts: Amounts;
}

/**
 * One question that an aggregate's entries answer again and again ("what came of it?"). Only its newest answer counts: the entry with
 * the highest sequence number, whenever it arrives and however often. No shares: it adds nothing (any more).
 */
export interface Standing {
  readonly aggregate: string;
  readonly question: string;
  readonly seq: number;
  readonly shares: readonly Share[];
}

/** Says what an entry answers, with the place in the chain that decides which answer is newest. */
export const standing = (entry: JournalEntry, question: string, ...shares: readonly Share[]): Standing => ({
  aggregate: entry.aggregate,
  question,
  seq: entry.seq,
  shares,
});

/** The sum of two, without what came to nothing. */
export const added = (one: Amounts, other: Amounts): Amounts => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const sum = (one[name] ?? 0) + (other[name] ?? 0);
      return sum === 0 ? [] : [[name, sum]];
    }),
  );
};

/** The same, taken away. */
export const negative = (amounts: Amounts): Amounts => Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, -amount]));

/** What changes in each board's period when one answer takes the place of another. */
export const changesBetween = (before: readonly Share[], after: readonly Share[]): readonly Share[] => {
  const signed = [...before.map((share) => ({ ...share, amounts: negative(share.amounts) })), ...after];
  return [...Map.groupBy(signed, placeOf)].flatMap(([, [first, ...rest]]) => {
    if (first === undefined) return [];
    const amounts = rest.reduce((sum, share) => added(sum, share.amounts), added({}, first.amounts));
    return Object.keys(amounts).length === 0 ? [] : [{ boardId: first.boardId, period: first.period, amounts }];
  });
};

/** One board's period as one text. */
export const placeOf = (share: Pick<Share, 'boardId' | 'period'>): string => `${share.period}\n${share.boardId}`;
