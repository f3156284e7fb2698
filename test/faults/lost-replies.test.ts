import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { begin } from '#test/model/begin.ts';
import { newPlay, press, sceneOf, type Form, type Played } from '#test/model/form.ts';
import { actions, isOfStaff, type ActionName } from '#test/model/actions.ts';
import { staff } from '#test/model/cast.ts';
import { emptyTables } from '#test/model/sequence.ts';
import { everyItem } from '#test/model/steps.ts';

let engine: TestEngine;
let played: Played;
beforeAll(async () => {
  engine = await startEngine();
  played = await newPlay(engine, { seed: 7, plan: {} });
  await begin(played, false);
}, 60_000);
afterAll(async () => {
  await emptyTables(played.world.source);
  await played.world.close();
  await engine.stop();
});

/** The whole path, form by form; `later` lets the meeting begin. */
const path: readonly (ActionName | 'later')[] = [
  'startsPlan',
  'replies',
  'replies',
  'replies',
  'replies',
  'allocates',
  'later',
  'recordsPart',
  'recordsPart',
  'settlesWords',
  'startsClaim',
  'startsClaim',
  'savesLine',
  'savesLine',
  'removesLine',
  'savesLine',
  'sends',
  'takesBack',
  'sends',
  'asks',
  'answers',
  'decides',
  'asksForCode',
  'makesCode',
  'usesCode',
  'givesDetails',
  'checks',
  'choosesWhen',
  'choosesWhen',
  'choosesWhen',
  'makesRun',
  'sendsRunBack',
  'makesRun',
  'releases',
  'takesFile',
  'confirms',
  'changesSelf',
];

/** Draws forms of this action, by one member of staff after another, until one is taken; answers its name, '' when none was. */
const pressUntilTaken = async (name: ActionName, salt: number, when: (form: Form) => Promise<boolean>): Promise<string> => {
  for (let turn = 0; turn < staff.length * 6; turn += 1) {
    const who = isOfStaff(name) ? turn % staff.length : 0;
    const form = await actions[name][0](await sceneOf(played, { who, dice: (salt * 1_009 + turn) * 15_485 + 17 }));
    if (form !== undefined && (await when(form))) return form.name;
  }
  return '';
};

/** Presses with every answer of the database lost, and then again with none. True when the form was taken. */
const pressWithLostReplies = async (form: Form): Promise<boolean> => {
  const before = await everyItem(played);
  played.world.proxy.setPlan({ loseReply: 1 });
  const first = await form.press().catch(() => undefined);
  played.world.proxy.setPlan({});
  const done = await everyItem(played);
  if (first !== undefined || sameItems(before, done)) return false;
  const again = await press(played, form);
  expect(sameItems(done, await everyItem(played)), `"${form.name}" after a lost reply changed something more`).toBe(true);
  if (form.again === 'same' || form.again === 'same-at-once') {
    expect(again.ok, `"${form.name}" after a lost reply was answered with ${again.said}`).toBe(true);
    expect(await press(played, form)).toEqual(again);
    expect(sameItems(done, await everyItem(played))).toBe(true);
  }
  return true;
};

const sameItems = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((item) => other.has(item));

test(
  'a form whose answer was lost, sent again, shows what it did and does nothing more: every form of the path',
  { timeout: 240_000 },
  async () => {
    const lost = new Set<string>();
    for (const [index, step] of path.entries()) {
      if (step === 'later') played.world.clock.goOn(5 * 60);
      else if (step === 'makesCode' || step === 'usesCode') {
        // A code is shown once, and each try of one counts: these are for once only, and the next thing needs them whole.
        await pressUntilTaken(step, index, async (form) => (await press(played, form)).ok);
      } else lost.add(await pressUntilTaken(step, index, pressWithLostReplies));
    }
    lost.delete('');
    console.log(`Lost the answers of: ${[...lost].join(', ')}`);
    for (const name of [
      'start claim',
      'save line',
      'send claim',
      'decide',
      'give details',
      'check payee',
      'make run',
      'release run',
      'confirm run',
    ])
      expect([...lost]).toContain(name);
  },
);
