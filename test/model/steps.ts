import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actions, isOfStaff, type ActionName } from '#test/model/actions.ts';
import { staff } from '#test/model/cast.ts';
import { itemsOf, type Everything } from '#test/model/everything.ts';
import { press, sceneOf, type Answer, type Form, type Played } from '#test/model/form.ts';
import { whatIsNext } from '#test/model/onward.ts';

/** One thing somebody does. `persist`: if they may not, somebody else of the staff tries, until one may. */
export interface Doing {
  readonly kind: 'do';
  /** `onward`: whatever would carry somebody a step further. */
  readonly action: ActionName | 'onward';
  readonly who: number;
  readonly dice: number;
  readonly persist: boolean;
}

export type Step =
  | Doing
  | { readonly kind: 'both'; readonly first: Doing; readonly second: Doing }
  | { readonly kind: 'again'; readonly back: number }
  | { readonly kind: 'wait'; readonly minutes: number };

const dice = fc.nat({ max: 2 ** 31 - 1 });
const isAction = (name: string): name is ActionName => name in actions;
const named = fc.oneof(
  { arbitrary: fc.constant('onward' as const), weight: 90 },
  ...Object.entries(actions).flatMap(([name, [, weight]]) => (isAction(name) ? [{ arbitrary: fc.constant(name), weight }] : [])),
);
const doing: fc.Arbitrary<Doing> = fc.record({
  kind: fc.constant('do'),
  action: named,
  who: fc.nat({ max: staff.length - 1 }),
  dice,
  persist: fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, { arbitrary: fc.constant(false), weight: 2 }),
});

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: doing, weight: 20 },
  { arbitrary: fc.record({ kind: fc.constant('both'), first: doing, second: doing }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant('again'), back: fc.oneof(fc.constant(0), fc.nat({ max: 12 })) }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('wait'), minutes: fc.constantFrom(5, 60, 60 * 5, 60 * 24, 60 * 72) }), weight: 2 },
);

/** A step in few words, for whoever reads a counterexample. */
export const inWords = (step: Step): string => {
  switch (step.kind) {
    case 'do':
      return `${step.action}(${staff[step.who]?.staffId ?? ''}${step.persist ? ' or others' : ''}, ${step.dice})`;
    case 'both':
      return `[${inWords(step.first)} | ${inWords(step.second)}]`;
    case 'again':
      return `again(${step.back})`;
    case 'wait':
      return `wait(${step.minutes} min)`;
    default:
      return step satisfies never;
  }
};

interface Prepared {
  readonly name: ActionName | undefined;
  readonly form: Form | undefined;
  readonly seen: Everything;
}

const formFor = async (
  played: Played,
  step: Doing,
  before?: { readonly name: ActionName | undefined; readonly seen: Everything },
): Promise<Prepared> => {
  const scene = await sceneOf(played, step, before?.seen);
  const name = before?.name ?? (step.action === 'onward' ? scene.pick(whatIsNext(scene)) : step.action);
  return { name, form: name === undefined ? undefined : await actions[name][0](scene), seen: scene.seen };
};

/** Takes one step in the world. Throws when a form sent twice doesn't keep its word. */
export const take = async (played: Played, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'do':
      return doOne(played, step);
    case 'both': {
      // Both have their page before them, then both press.
      const forms = [await formFor(played, step.first), await formFor(played, step.second)];
      await Promise.all(forms.flatMap(({ form }) => (form === undefined ? [] : [press(played, form)])));
      return;
    }
    case 'again':
      return pressAgain(played, step.back);
    case 'wait':
      played.world.clock.goOn(step.minutes);
      return;
    default:
      return step satisfies never;
  }
};

const doOne = async (played: Played, step: Doing): Promise<void> => {
  let next = await formFor(played, step);
  for (let turn = 1; next.form !== undefined; turn += 1) {
    if ((await press(played, next.form)).ok || !step.persist || turn >= staff.length || next.name === undefined || !isOfStaff(next.name))
      return;
    // Nobody did anything, so what the next one sees is the same.
    next = await formFor(played, { ...step, who: (step.who + turn) % staff.length }, next);
  }
};

/** The same form once more: at once, or a while later from a page left open. What was taken once changes nothing more. */
const pressAgain = async (played: Played, back: number): Promise<void> => {
  const found = played.pressed.at(-1 - back);
  if (found === undefined) return;
  const { form, answer: first } = found;
  const atOnce = back === 0 && Date.parse(played.world.clock.now()) - Date.parse(found.at) < 60_000;
  const before = await everyItem(played);
  const answer: Answer = await press(played, form);
  played.pressed.pop();
  if (!first.ok || form.again === 'counts' || (form.again === 'same-at-once' && !atOnce)) return;
  const changed = [...(await everyItem(played))].filter((item) => !before.has(item));
  assert.deepEqual(changed, [], `"${form.name}" sent again changed something`);
  if (form.again !== 'nothing' && (atOnce || answer.ok))
    assert.deepEqual(answer, first, `"${form.name}" sent again was answered in another way`);
};

const looked = ['people', 'activities', 'claims', 'funds', 'journal'] as const;

/** Everything that is stored, each item as one text. */
export const everyItem = async (played: Played): Promise<ReadonlySet<string>> => {
  const items = await Promise.all(looked.map((table) => itemsOf(played.world.source, table)));
  return new Set(items.flat().map((item) => JSON.stringify(item, inOrder)));
};

/** The engine gives the names of a map in any order. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
