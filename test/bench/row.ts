/** One thing that was measured. Figures have their unit in their name; `target` is undefined where none was set. */
export interface Row {
  readonly what: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly target: Target | undefined;
  /** Why a target isn't met, or what the figure leaves out; '' when there is nothing to say. */
  readonly because: string;
}

export interface Target {
  /** As somebody reads it: `calls ≤ 2`. */
  readonly words: string;
  readonly met: boolean;
}

export interface Part {
  readonly name: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly rows: readonly Row[];
  readonly seconds: number;
}

/** A target of the form "this figure is at most that": every limit has to be kept. */
export const atMost = (figures: Readonly<Record<string, number>>, limits: Readonly<Record<string, number>>): Target => ({
  words: Object.entries(limits)
    .map(([name, limit]) => `${name} ≤ ${limit}`)
    .join(', '),
  met: Object.entries(limits).every(([name, limit]) => (figures[name] ?? Number.POSITIVE_INFINITY) <= limit),
});

/** The middle of some values; of an even number the mean of the two in the middle. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
};

/** Rounded to some places behind the point. */
export const rounded = (value: number, places = 0): number => Number(value.toFixed(places));

/** Runs one part and notes how long it took. */
export const timed = async (part: () => Promise<Omit<Part, 'seconds'>>): Promise<Part> => {
  const started = performance.now();
  const measured = await part();
  return { ...measured, seconds: rounded((performance.now() - started) / 1000, 1) };
};
