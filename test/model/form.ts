import type { StaffActor } from '#shared/domain/roles.ts';
import { readEverything, type Everything } from '#test/model/everything.ts';
import { staff } from '#test/model/cast.ts';
import { openWorld, type World } from '#test/model/world.ts';
import { seededNumbers } from '#test/support/fault-proxy.ts';

/** What an operation said, made comparable: where somebody goes next, or the codes of why not. */
export interface Answer {
  readonly ok: boolean;
  readonly said: string;
}

/**
 * A form as it lies before somebody: its request id, its version and whom it is about don't change any more, however often it is pressed.
 * `again` says what pressing it a second time may do: nothing and the `same` answer; the same only `same-at-once`, before anything else happened;
 * `nothing`, because its answer is for once only; or it `counts` each time.
 */
export interface Form {
  readonly name: string;
  readonly again: 'same' | 'same-at-once' | 'nothing' | 'counts';
  readonly press: () => Promise<Answer>;
  /** Told once it was pressed and taken, for what only the outside knows: which code was given to whom. */
  readonly noted?: (answer: Answer) => void;
}

/** What a sequence leaves beside the tables: forms that can be pressed again, and who stepped whose sign-in up. */
export interface Played {
  readonly world: World;
  readonly pressed: { readonly form: Form; readonly answer: Answer; readonly at: string }[];
  /** Codes as they were said, by person: the newest is last. */
  readonly codes: Map<string, { readonly secret: string; readonly madeBy: string }[]>;
  /** By the hash of a session: who made the code that stepped it up. */
  readonly steppedUpBy: Map<string, string>;
  /** By `personId#detailsVersion`: who made the code by which these details could be given. */
  readonly codeMakers: Map<string, string>;
}

export const newPlay = async (...world: Parameters<typeof openWorld>): Promise<Played> => ({
  world: await openWorld(...world),
  pressed: [],
  codes: new Map(),
  steppedUpBy: new Map(),
  codeMakers: new Map(),
});

/** What somebody has before them when they choose what to do. */
export interface Scene {
  readonly played: Played;
  readonly seen: Everything;
  readonly actor: StaffActor;
  readonly draw: () => number;
  readonly requestId: string;
  /** One of these, usually; undefined when there are none. */
  readonly pick: <T>(among: readonly T[]) => T | undefined;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
  /** The version to send: usually the one that stands, now and then an older one, as from a page left open. */
  readonly version: (of: { readonly version: number }) => number;
}

export type Action = (scene: Scene) => Promise<Form | undefined> | Form | undefined;

export const sceneOf = async (played: Played, step: { readonly who: number; readonly dice: number }, seen?: Everything): Promise<Scene> => {
  const draw = seededNumbers(step.dice);
  const chance = (probability: number): boolean => draw() < probability;
  const actor = staff[step.who % staff.length];
  if (actor === undefined) throw new Error('Nobody is in the cast');
  return {
    played,
    seen: seen ?? (await readEverything(played.world.source)),
    actor,
    draw,
    requestId: played.world.deps.newId(),
    pick: (among) => among[Math.floor(draw() * among.length)],
    chance,
    version: ({ version }) => (chance(0.08) ? Math.max(0, version - 1) : version),
  };
};

const pressesAtMost = 12;

/** Presses a form as a person does: when the page doesn't come back they press again, the same form. */
export const press = async (played: Played, form: Form): Promise<Answer> => {
  for (let count = 1; ; count += 1) {
    try {
      const answer = await form.press();
      if (answer.ok) form.noted?.(answer);
      played.pressed.push({ form, answer, at: played.world.clock.now() });
      return answer;
    } catch (fault) {
      if (count >= pressesAtMost || !isOfTheNetwork(fault)) throw new Error(`${form.name} broke: ${String(fault)}`, { cause: fault });
    }
  }
};

/** Faults that DynamoDB and the network have, and that operations that met too many others throw: pressing again is right. */
const isOfTheNetwork = (fault: unknown): boolean =>
  fault instanceof Error &&
  (/Throttling|ProvisionedThroughput|TransactionConflict|TransactionCanceled|TimeoutError|ECONN|socket|hang up/i.test(
    `${fault.name} ${fault.message}`,
  ) ||
    /each time it was tried|kept getting in the way/.test(fault.message));

type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly { readonly code: string }[] };

/** An operation's answer made comparable. */
export const answerOf = (outcome: Outcome): Answer =>
  outcome.ok
    ? { ok: true, said: typeof outcome.value === 'string' ? outcome.value : 'done' }
    : { ok: false, said: outcome.problems.map(({ code }) => code).join(' ') };

/** A form of one operation. */
export const form = (name: string, ask: () => Promise<Outcome>, more: Partial<Pick<Form, 'again' | 'noted'>> = {}): Form => ({
  name,
  again: 'same',
  press: async () => answerOf(await ask()),
  ...more,
});
