import type { Entry } from '#shared/domain/disclosure-control/draft.ts';

/**
 * How much room a hidden number has. Every row and every column of a table, those of totals too, is an equation: its cells come to its
 * total. So people run through a table as water through pipes: from the total of a row into the row, through its cells into the columns,
 * from there into the total of all, and round again. A hidden number can be larger, or smaller, by what can run round it through other
 * hidden numbers, and by nothing else. (The least and the most by the theorem of the largest flow and the smallest cut.)
 */
interface Pipe {
  readonly from: string;
  readonly to: string;
  /** How much more can run this way. */
  readonly left: number;
}

/** What can run from one line to another, and every line that more of it would still reach. */
interface Flow {
  readonly amount: number;
  readonly reached: ReadonlySet<string>;
}

/** The room of a hidden number (domain.md 4.6, step 4). */
export interface Room {
  /** How many other numbers of people it can be, as far as the table says. No more than was asked for are counted, each way. */
  readonly others: number;
  /** The lines that are left when all room is used, on the side of its column and on that of its row. What leads out of them gives more room. */
  readonly sides: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/**
 * The room of one hidden number among all that are, looked for up to `enough`. A cell with people in it is known to be no nought
 * (domain.md 4.6, step 4).
 */
export const roomOf = (of: Entry, hidden: readonly Entry[], enough: number): Room => {
  const pipes = hidden.filter((entry) => entry !== of).flatMap(pipesOf);
  const more = flowBetween({ from: of.to, to: of.from }, pipes, enough);
  const fewer = flowBetween({ from: of.from, to: of.to }, pipes, Math.min(enough, spareOf(of)));
  return { others: more.amount + fewer.amount, sides: [more.reached, fewer.reached] };
};

/** One way it can be any number larger, the other way smaller down to what is known. */
const pipesOf = (entry: Entry): readonly Pipe[] => [
  { from: entry.from, to: entry.to, left: Number.MAX_SAFE_INTEGER },
  { from: entry.to, to: entry.from, left: spareOf(entry) },
];

const spareOf = ({ people }: Entry): number => Math.max(0, people - 1);

/** As much as can run, one path after another, until it is enough or there is no path. */
const flowBetween = (ends: { readonly from: string; readonly to: string }, pipes: readonly Pipe[], enough: number): Flow => {
  const left = pipes.map((pipe) => pipe.left);
  for (let amount = 0; ;) {
    const through = pathsFrom(ends.from, pipes, left);
    const path = pathTo(ends.to, pipes, through);
    if (amount >= enough || path.length === 0)
      return { amount: Math.min(amount, enough), reached: new Set([ends.from, ...through.keys()]) };
    const most = Math.min(...path.map((pipe) => left[pipe] ?? 0));
    for (const pipe of path) {
      left[pipe] = (left[pipe] ?? 0) - most;
      left[otherWay(pipe)] = (left[otherWay(pipe)] ?? 0) + most;
    }
    amount += most;
  }
};

/** Pipes stand in pairs, one for each way. */
const otherWay = (pipe: number): number => (pipe % 2 === 0 ? pipe + 1 : pipe - 1);

/** Each line that can be reached, with the pipe that led to it first. */
const pathsFrom = (start: string, pipes: readonly Pipe[], left: readonly number[]): ReadonlyMap<string, number> => {
  const through = new Map<string, number>();
  const reached = new Set([start]);
  // A set that is added to while it is walked is walked to its new end.
  for (const line of reached) {
    for (const [index, { from, to }] of pipes.entries()) {
      if (from !== line || reached.has(to) || (left[index] ?? 0) === 0) continue;
      reached.add(to);
      through.set(to, index);
    }
  }
  return through;
};

/** The pipes from the start to a line, last first; none when it isn't reached. */
const pathTo = (end: string, pipes: readonly Pipe[], through: ReadonlyMap<string, number>): readonly number[] => {
  const pipe = through.get(end);
  return pipe === undefined ? [] : [pipe, ...pathTo(pipes[pipe]?.from ?? '', pipes, through)];
};
