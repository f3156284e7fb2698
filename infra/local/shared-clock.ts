import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const name = 'alongside:clock';

/** A clock that can be moved ahead of this machine's. */
export interface SharedClock {
  /** Moves it so that it is this instant now. It goes on from there. */
  readonly set: (instant: string) => void;
  readonly now: () => string;
}

const machineNow = Date.now.bind(Date);

/**
 * Makes one clock for this thread and every function started after it. For walking the whole path in a minute, meeting and all,
 * at an hour when mail may go: the service itself reads the time as it always does.
 */
export const makeSharedClock = (): SharedClock => {
  const buffer = new SharedArrayBuffer(8);
  setEnvironmentData(name, buffer);
  const ahead = new Float64Array(buffer);
  keepToSharedClock();
  return {
    set: (instant) => {
      ahead[0] = Date.parse(instant) - machineNow();
    },
    now: () => new Date().toISOString(),
  };
};

/** Lets this thread's `Date` go by the shared clock. Does nothing where none was made. */
export const keepToSharedClock = (): void => {
  const buffer = getEnvironmentData(name);
  if (!(buffer instanceof SharedArrayBuffer)) return;
  const ahead = new Float64Array(buffer);
  const now = (): number => machineNow() + (ahead[0] ?? 0);
  globalThis.Date = new Proxy(Date, {
    construct: (target, words, newTarget): object => {
      const made: unknown = Reflect.construct(target, words.length === 0 ? [now()] : words, newTarget);
      if (!(made instanceof target)) throw new Error('A date was not made as a date');
      return made;
    },
    get: (target, key, receiver): unknown => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
};
