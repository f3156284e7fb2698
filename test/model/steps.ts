import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answers, asks, decides, removesLine, savesLine, sends, startsClaim, takesBack } from '#test/model/actions/claims.ts';
import { invites, recordsOutcome, recordsPart, replies, savesPlan, settlesWords, startsPlan } from '#test/model/actions/meetings.ts';
import { allocates, confirms, makesRun, releases, sendsRunBack, takesFile } from '#test/model/actions/payments.ts';
import { asksForCode, changesSelf, checks, choosesWhen, givesDetails, makesCode, usesCode } from '#test/model/actions/people.ts';
import { staff } from '#test/model/cast.ts';
import { itemsOf } from '#test/model/everything.ts';
import { press, sceneOf, type Action, type Answer, type Form, type Played } from '#test/model/form.ts';

/** What can be done, and how often it is tried: the later in the path, the more often, because it has to be reached first. */
const actions = {
  startsPlan: [startsPlan, 1],
  savesPlan: [savesPlan, 2],
  invites: [invites, 2],
  replies: [replies, 6],
  recordsPart: [recordsPart, 4],
  settlesWords: [settlesWords, 2],
  recordsOutcome: [recordsOutcome, 2],
  startsClaim: [startsClaim, 5],
  savesLine: [savesLine, 5],
  removesLine: [removesLine, 1],
  sends: [sends, 5],
  takesBack: [takesBack, 1],
  answers: [answers, 2],
  asks: [asks, 1],
  decides: [decides, 6],
  asksForCode: [asksForCode, 3],
  makesCode: [makesCode, 4],
  usesCode: [usesCode, 4],
  givesDetails: [givesDetails, 4],
  checks: [checks, 4],
  choosesWhen: [choosesWhen, 3],
  changesSelf: [changesSelf, 2],
  makesRun: [makesRun, 6],
  releases: [releases, 6],
  sendsRunBack: [sendsRunBack, 1],
  takesFile: [takesFile, 5],
  confirms: [confirms, 6],
  allocates: [allocates, 1],
} as const satisfies Readonly<Record<string, readonly [Action, number]>>;
type ActionName = keyof typeof actions;

/** One thing somebody does. `persist`: if they may not, somebody else of the staff tries, until one may. */
export interface Doing {
  readonly kind: 'do';
  readonly action: ActionName;
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
const named = fc.oneof(...Object.entries(actions).flatMap(([name, [, weight]]) => (isAction(name) ? [{ arbitrary: fc.constant(name), weight }] : [])));
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

const formFor = async (played: Played, step: Doing, who: number): Promise<Form | undefined> => actions[step.action][0](await sceneOf(played, { who, dice: step.dice }));

/** Takes one step in the world. Throws when a form sent twice doesn't keep its word. */
export const take = async (played: Played, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'do':
      return doOne(played, step);
    case 'both': {
      // Both have their page before them, then both press.
      const forms = [await formFor(played, step.first, step.first.who), await formFor(played, step.second, step.second.who)];
      await Promise.all(forms.map((form) => (form === undefined ? undefined : press(played, form))));
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
  for (let turn = 0; turn < (step.persist ? staff.length : 1); turn += 1) {
    const form = await formFor(played, step, (step.who + turn) % staff.length);
    if (form === undefined || (await press(played, form)).ok) return;
  }
};

/** The same form once more: at once, or a while later from a page left open. What was taken once changes nothing more. */
const pressAgain = async (played: Played, back: number): Promise<void> => {
  const found = played.pressed.at(-1 - back);
  if (found === undefined) return;
  const { form, answer: first } = found;
  const isLast = back === 0;
  const before = await fingerprint(played);
  const answer: Answer = await press(played, form);
  played.pressed.pop();
  if (!first.ok || form.again === 'counts' || (form.again === 'same-at-once' && !isLast)) return;
  assert.equal(await fingerprint(played), before, `"${form.name}" sent again changed something`);
  if (form.again !== 'nothing' && (isLast || answer.ok)) assert.deepEqual(answer, first, `"${form.name}" sent again was answered in another way`);
};

const looked = ['people', 'activities', 'claims', 'funds', 'journal'] as const;

/** Everything that is stored, as one text. */
export const fingerprint = async (played: Played): Promise<string> =>
  JSON.stringify(await Promise.all(looked.map(async (table) => (await itemsOf(played.world.plain.database, table)).map((item) => JSON.stringify(item)).toSorted())));
