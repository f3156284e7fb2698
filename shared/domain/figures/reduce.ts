import { contributionFigures } from '#shared/domain/figures/contributions.ts';
import { meetingFigures } from '#shared/domain/figures/meetings.ts';
import { moneyFigures } from '#shared/domain/figures/money.ts';
import { added, placeOf, type Amounts, type Standing } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';

/** What one entry says that figures are made of; nothing for most entries. Throws when a fact it needs is missing. */
export const standingsOf = (entry: JournalEntry): readonly Standing[] => [
  ...meetingFigures(entry),
  ...contributionFigures(entry),
  ...moneyFigures(entry),
];

/**
 * The figures that follow from a set of entries, by place (`2026-11\nboard`). What the stored figures always have to equal (design:
 * invariant 6). Order and repetition make no difference: of each question the newest answer counts.
 */
export const figuresFrom = (entries: readonly JournalEntry[]): ReadonlyMap<string, Amounts> => {
  const newest = new Map<string, Standing>();
  for (const one of entries.flatMap(standingsOf)) {
    const name = `${one.aggregate}\n${one.question}`;
    if ((newest.get(name)?.seq ?? 0) < one.seq) newest.set(name, one);
  }
  const figures = new Map<string, Amounts>();
  for (const share of [...newest.values()].flatMap((one) => one.shares)) {
    figures.set(placeOf(share), added(figures.get(placeOf(share)) ?? {}, share.amounts));
  }
  return new Map([...figures].filter(([, amounts]) => Object.keys(amounts).length > 0));
};
