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
      const order = newOrder();
      const underWay = new Set<Promise<void>>();
      for (const { about, act } of acts.toSorted((a, b) => (a.about.at < b.about.at ? -1 : a.about.at > b.about.at ? 1 : 0))) {
        while (underWay.size >= atOnce) await Promise.race(underWay);
        const running: Promise<void> = Promise.all(order.before(about))
          .then(() => perform(about, act, until))
          .finally(() => underWay.delete(running));
        // The first that stops is thrown below; what waited for it stops with it.
        running.catch(() => undefined);
        underWay.add(running);
        order.begun(about, running);
      }
      await Promise.all(underWay);
    },
  };
};

/** Keeps acts on one thing in order: who changes it waits for all who looked, and who looks waits for the last who changed it. */
const newOrder = () => {
  const changed = new Map<string, Promise<void>>();
  const looked = new Map<string, readonly Promise<void>[]>();
  return {
    before: ({ on, after = [] }: About): readonly Promise<void>[] => [
      ...[...on, ...after].flatMap((thing) => changed.get(thing) ?? []),
      ...on.flatMap((thing) => looked.get(thing) ?? []),
    ],
    begun: ({ on, after = [] }: About, running: Promise<void>): void => {
      for (const thing of after) looked.set(thing, [...(looked.get(thing) ?? []), running]);
      for (const thing of on) {
        changed.set(thing, running);
        looked.delete(thing);
      }
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
