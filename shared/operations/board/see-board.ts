import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import { boardFigures, type BoardFigures } from '#shared/domain/figures/board-figures.ts';
import { quarterBefore, settledQuarterOn, twelveMonthsTo } from '#shared/domain/figures/period.ts';
import type { Snapshot } from '#shared/domain/figures/snapshot.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { BoardDeps } from '#shared/operations/board/board-deps.ts';
import { saidOf, wantedFor, type SaidThing } from '#shared/operations/board/said-of.ts';

/** A board's page: figures of twelve months, and one page of what was said, the latest day to answer by first. */
export interface BoardSeen {
  readonly figures: BoardFigures;
  /** Figures about people, money and time; undefined until the first quarter is over. */
  readonly snapshot: Snapshot | undefined;
  /** By which they were made, to be said beside them. */
  readonly rules: SmallNumberRules;
  readonly from: string;
  readonly to: string;
  readonly said: readonly SaidThing[];
  readonly next: string;
}

/** With fourteen items of figures and four about each, this many things stay within the hundred items of one read. */
const thingsAtOnce = 20;

/**
 * What a member of a board sees; undefined when it isn't their board. Two reads: the list of what was said, and then, together and as
 * they are at this moment, the figures and everything that decides what may be shown (choices withdrawn a second ago count).
 */
export const seeBoard = async (
  deps: BoardDeps,
  asked: { readonly actor: Actor; readonly boardId: string; readonly now: string; readonly after: string },
): Promise<BoardSeen | undefined> => {
  const { actor, boardId, now, after } = asked;
  if (!mayDo(actor, 'board.see', { boardId })) return undefined;
  const list = await deps.activities.contributionsOfBoard(boardId, { limit: thingsAtOnce, after });
  const today = londonDateOf(now);
  const period = twelveMonthsTo(today);
  const months = period.months.map((month) => deps.figures.wanting(boardId, month));
  const rules = deps.smallNumbersOn(today);
  const settled = settledQuarterOn(today, rules.settlesDays);
  // Until something is written down after it is settled, the quarter before it is the last there is.
  const snapshots = [settled, quarterBefore(settled, 1)].map((quarter) => deps.snapshots.wantingSnapshot({ boardId, quarter }));
  const found = await deps.readTogether([...months, ...snapshots, ...unique(list.items.flatMap((place) => wantedFor(deps, place)))]);
  return {
    figures: boardFigures(
      months.map((month) => found(month) ?? {}),
      rules,
    ),
    snapshot: snapshots.flatMap((wanted) => found(wanted) ?? [])[0],
    rules,
    from: period.from,
    to: period.to,
    said: list.items.flatMap((place) => saidOf(deps, { actor, boardId, at: now }, { found, place }) ?? []),
    next: list.next,
  };
};

/** One person can have said several things; an item is asked for once. */
const unique = (wanted: ReturnType<typeof wantedFor>): ReturnType<typeof wantedFor> => [
  ...new Map(wanted.map((one) => [`${one.table}\n${one.key.pk}\n${one.key.sk}`, one])).values(),
];
