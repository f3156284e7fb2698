import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { sumOf } from '#shared/domain/figures/amounts.ts';
import { monthsOf, quarterBefore, settledQuarterOn, yearTo } from '#shared/domain/figures/period.ts';
import { forSnapshot, makeSnapshot } from '#shared/domain/figures/snapshot.ts';
import type { Amounts } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { FiguresStore } from '#shared/store/figures.ts';
import type { Found, Wanted } from '#shared/store/read-together.ts';
import type { OfQuarter, snapshotsStore } from '#shared/store/snapshots.ts';
import type { Transacted, Write } from '#shared/store/transact.ts';

/** What freezing is given. */
export interface FreezeDeps {
  readonly boardIds: readonly string[];
  readonly figures: Pick<FiguresStore, 'wanting'>;
  readonly snapshots: typeof snapshotsStore;
  readonly readTogether: (wanted: readonly Wanted<unknown>[]) => Promise<Found>;
  readonly transact: (writes: readonly Write[]) => Promise<Transacted>;
  readonly smallNumbersOn: (londonDate: string) => SmallNumberRules;
}

/** A year held against those that overlap it reaches back nine quarters: years shown up to six quarters ago, of four quarters each. */
const quartersBack = 10;
const snapshotsBack = 4;

/**
 * Takes journal entries as they come, and freezes a quarter at the first one that was written after it was settled. So what is frozen
 * follows from the journal: every entry up to that day and none after it, however late anybody looks (design.md invariant 6). Only what
 * was written around that midnight can be on either side, because a stream keeps the order of each aggregate and not of all.
 * Frozen once, it stays; the same entries again change nothing. Side effect: the board's snapshots.
 */
export const freezingQuarters = (
  deps: FreezeDeps,
  take: (entry: JournalEntry) => Promise<void>,
): ((entry: JournalEntry) => Promise<void>) => {
  // Spares asking the table at every entry. An instance that begins anew asks once.
  let frozenUpTo = '';
  return async (entry) => {
    const writtenOn = londonDateOf(entry.at);
    const rules = deps.smallNumbersOn(writtenOn);
    const quarter = settledQuarterOn(writtenOn, rules.settlesDays);
    if (quarter > frozenUpTo) {
      await freezeQuarter(deps, quarter, rules);
      frozenUpTo = quarter;
    }
    await take(entry);
  };
};

const freezeQuarter = async (deps: FreezeDeps, quarter: string, rules: SmallNumberRules): Promise<void> => {
  const wanted = deps.boardIds.map((boardId) => ({ boardId, one: deps.snapshots.wantingSnapshot({ boardId, quarter }) }));
  const found = await deps.readTogether(wanted.map(({ one }) => one));
  for (const { boardId, one } of wanted) {
    if (found(one) === undefined) await deps.transact(await writesOf(deps, { boardId, quarter }, rules));
  }
};

/** The snapshot, and each quarter of its year that isn't frozen yet. Somebody else who was first wrote the same. */
const writesOf = async (deps: FreezeDeps, { boardId, quarter }: OfQuarter, rules: SmallNumberRules): Promise<readonly Write[]> => {
  const before = (quarters: number): OfQuarter => ({ boardId, quarter: quarterBefore(quarter, quarters) });
  const snapshots = numbersTo(snapshotsBack).map((index) => deps.snapshots.wantingSnapshot(before(index + 1)));
  const quarters = new Map(numbersTo(quartersBack).map((index) => [before(index).quarter, deps.snapshots.wantingQuarter(before(index))]));
  const year = new Map(yearTo(quarter).map((one) => [one, monthsOf(one).map((month) => deps.figures.wanting(boardId, month))]));
  const found = await deps.readTogether([...snapshots, ...quarters.values(), ...[...year.values()].flat()]);

  const counted = (one: string): Amounts => forSnapshot(sumOf((year.get(one) ?? []).map((month) => found(month) ?? {})));
  const frozen = (one: string): Amounts | undefined => {
    const wanted = quarters.get(one);
    return wanted === undefined ? undefined : found(wanted);
  };
  const last = snapshots.flatMap((wanted) => found(wanted) ?? [])[0];
  const snapshot = makeSnapshot({ quarter, amountsOf: (one) => frozen(one) ?? counted(one), before: last }, rules);
  return [
    ...yearTo(quarter).flatMap((one) =>
      frozen(one) === undefined ? [deps.snapshots.keepingQuarter({ boardId, quarter: one }, counted(one))] : [],
    ),
    deps.snapshots.keepingSnapshot(boardId, snapshot),
  ];
};

const numbersTo = (count: number): readonly number[] => [...Array(count).keys()];
