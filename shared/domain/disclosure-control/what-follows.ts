import { hiding, linesOf, smallestOf, type Draft, type Entry, type Step } from '#shared/domain/disclosure-control/draft.ts';
import { roomOf, type Room } from '#shared/domain/disclosure-control/room.ts';

/**
 * In a row or column whose total is shown, one hidden cell is the total less the others. So the next smallest goes with it, and another
 * while those that are hidden come to few people between them; until no line needs it (domain.md 4.6, step 4).
 */
export const hideNextSmallest: Step = (draft) => untilStable(draft, nextInALine);

/**
 * Then whatever still follows, cells and totals (step 4, "repeat until stable", "suppress totals if they still reveal"). Lines with two or
 * more hidden cells can give one away between them as well, and so can several cells that come to just one person each (domain.md 4.6, step 4).
 */
export const hideWhatStillFollows: Step = (draft) => untilStable(draft, nextToMakeRoom);

/** One at a time, at most as many as there are. */
const untilStable = (draft: Draft, nextIn: (draft: Draft) => Entry | undefined): Draft => {
  const next = nextIn(draft);
  return next === undefined
    ? draft
    : untilStable(
        hiding(draft, (entry) => entry === next),
        nextIn,
      );
};

const isHidden = ({ hidden }: Entry): boolean => hidden !== 'no';
const isShown = ({ hidden }: Entry): boolean => hidden === 'no';
const isNought = (entry: Entry): boolean => isShown(entry) && entry.people === 0;

const nextInALine = (draft: Draft): Entry | undefined =>
  linesOf(draft)
    .filter((line) => tellsTooMuch(line, draft.needed))
    .flatMap((line) => smallestOf(line.filter((entry) => isShown(entry) && !entry.isTotal && entry.people > 0)) ?? [])[0];

/** The hidden cells come to the total less the shown ones. Each is one person at least, so one can be all of them less one for each other. */
const tellsTooMuch = (line: readonly Entry[], needed: number): boolean => {
  const hidden = line.filter(isHidden);
  if (hidden.length === 0 || line.at(-1)?.hidden !== 'no') return false;
  return hidden.length === 1 || hidden.reduce((sum, { people }) => sum + people - 1, 1) < needed;
};

/** A hidden number has to have room for as many others as there are counts that are hidden, not just for one. Noughts are the last to help. */
const nextToMakeRoom = ({ entries, needed }: Draft): Entry | undefined => {
  const hidden = entries.filter(isHidden);
  const [withSomebody, noughts] = [entries.filter((entry) => isShown(entry) && entry.people > 0), entries.filter(isNought)];
  const enough = needed - 1;
  return hidden
    .map((entry) => roomOf(entry, hidden, enough))
    .filter(({ others }) => others < enough)
    .flatMap(({ sides }) => widening(withSomebody, sides) ?? widening(noughts, sides) ?? [])[0];
};

/** The smallest that leads out of both sides; else out of the smaller one, and then of the larger. */
const widening = (candidates: readonly Entry[], [one, other]: Room['sides']): Entry | undefined => {
  const leadsOutOf = (side: ReadonlySet<string>) => (entry: Entry) => side.has(entry.from) !== side.has(entry.to);
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  const out = candidates.filter(leadsOutOf(smaller));
  return smallestOf(out.filter(leadsOutOf(larger))) ?? smallestOf(out) ?? smallestOf(candidates.filter(leadsOutOf(larger)));
};
