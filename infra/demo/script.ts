import { AsyncLocalStorage } from 'node:async_hooks';

/** When something is done, a name for whoever looks for a mistake in the story, and what it changes. */
export interface About {
  readonly at: string;
  readonly what: string;
  /** Things it changes: two acts on one thing are done one after the other, as they stand in time. */
  readonly on: readonly string[];
  /** Things that have to be as they were left, and aren't changed. */
  readonly after?: readonly string[];
}

/** The story as a list of acts. They are written down in any order and done in the order of time. */
export interface Script {
  readonly add: (about: About, act: () => Promise<void>) => void;
  /** Does everything that was added. Throws, with the act's name, at the first that can't be done or isn't before `until`. */
  readonly play: (until: string) => Promise<void>;
}

/** The instant at which the act under way happens. Each act has its own, though several may be under way. */
export interface Clock {
  readonly now: string;
}

const instants = new AsyncLocalStorage<string>();

export const clock: Clock = {
  get now() {
    const at = instants.getStore();
    if (at === undefined) throw new Error('Nothing is happening');
    return at;
  },
};

/** Acts under way at once: enough that this thread and the database both have something to do. */
const atOnce = 8;

/** A script nobody has written anything into. */
export const newScript = (): Script => {
  const acts: { readonly about: About; readonly act: () => Promise<void> }[] = [];
  return {
    add: (about, act) => {
      acts.push({ about, act });
    },
    play: async (until) => {
      const latest = new Map<string, Promise<void>>();
      const underWay = new Set<Promise<void>>();
      for (const { about, act } of acts.toSorted((a, b) => (a.about.at < b.about.at ? -1 : a.about.at > b.about.at ? 1 : 0))) {
        while (underWay.size >= atOnce) await Promise.race(underWay);
        const before = [...about.on, ...(about.after ?? [])].map((thing) => latest.get(thing));
        const running: Promise<void> = Promise.all(before)
          .then(() => perform(about, act, until))
          .finally(() => underWay.delete(running));
        underWay.add(running);
        for (const thing of about.on) latest.set(thing, running);
      }
      await Promise.all(underWay);
    },
  };
};

const perform = async (about: About, act: () => Promise<void>, until: string): Promise<void> => {
  try {
    if (about.at >= until) throw new Error('It has not happened yet');
    await instants.run(about.at, act);
  } catch (fault) {
    throw new Error(`The demonstration stopped at "${about.what}" (${about.at})`, { cause: fault });
  }
};
