import { figureGroups, olderYears } from '#functions/board/figures-view.ts';
import { dateWithoutDay } from '#shared/content/dates.ts';
import { outcomeTag, theirViewWords } from '#shared/content/outcome-words.ts';
import { waitsForBoard } from '#shared/domain/contribution.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { BoardSeen } from '#shared/operations/board/see-board.ts';
import type { SaidThing } from '#shared/operations/board/said-of.ts';
import { boardOf, organisation } from '#shared/policy/organisation.ts';
import type { BoardView, SaidShown } from '#shared/views/pages/board/one.ts';

/** What staff call a board; its id where this partnership no longer lists it. */
export const boardName = (boardId: string): string => boardOf(boardId)?.name ?? boardId;

/** A board's page in words. `today` is a London date. */
export const boardView = (seen: BoardSeen, about: { readonly boardId: string; readonly today: string }): BoardView => {
  const things = seen.said.map((thing) => ({ thing, shown: saidShown(thing, about.today) }));
  return {
    board: boardName(about.boardId),
    partnership: organisation.name,
    period: `${dateWithoutDay(seen.from)} to ${dateWithoutDay(seen.to)}`,
    madeOn: dateWithoutDay(about.today),
    settlesDays: seen.rules.settlesDays,
    roundTo: seen.rules.roundTo,
    olderYears: olderYears(seen.snapshot),
    groups: figureGroups(seen),
    // The list has the latest day first; whoever has to answer wants the soonest first.
    waiting: things
      .filter(({ thing }) => waitsForBoard(thing.contribution))
      .map(({ shown }) => shown)
      .toReversed(),
    answered: things.filter(({ thing }) => !waitsForBoard(thing.contribution)).map(({ shown }) => shown),
    moreHref: seen.next === '' ? '' : `/board/${about.boardId}?after=${encodeURIComponent(seen.next)}`,
  };
};

const saidShown = ({ contribution, said }: SaidThing, today: string): SaidShown => {
  const { activityId, boardId, contributionId, outcome, outcomeDueOn } = contribution;
  const waits = waitsForBoard(contribution);
  return {
    title: contribution.title,
    on: dateWithoutDay(contribution.heldOn),
    words: said.words,
    name: said.name ?? '',
    dueOn: waits ? dateWithoutDay(outcomeDueOn) : '',
    late: waits && outcomeDueOn < today,
    answerHref: `/board/${boardId}/answers/${activityId}/${contributionId}`,
    answerText: answerTextOf(outcome, waits),
    outcome: outcome === undefined ? '' : outcomeShown(outcome),
    // Beside named words too: they were told that the group sees it beside their words, shown as they chose.
    theirView: outcome === undefined ? '' : theirViewWords(outcome.answer),
  };
};

const answerTextOf = (outcome: SaidThing['contribution']['outcome'], waits: boolean): string => {
  if (outcome === undefined) return 'Say what happened next';
  return waits ? 'Say what happened since' : 'Change the answer';
};

/** What happened next, in words. */
export const outcomeShown = (outcome: NonNullable<SaidThing['contribution']['outcome']>) => ({
  tag: outcomeTag(outcome.kind),
  words: outcome.words,
  on: dateWithoutDay(londonDateOf(outcome.recordedAt)),
});
