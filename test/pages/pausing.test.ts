import { beforeAll, expect, test } from 'vitest';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { choicesWorld } from '#test/support/choices-world.ts';
import { useEngine } from '#test/support/engine.ts';
import type { Clock } from '#test/support/people-service.ts';
import { hiddenFields, mainText } from '#test/support/read-page.ts';
import type { Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
let world: ReturnType<typeof choicesWorld>;
beforeAll(() => {
  world = choicesWorld(engine, clock);
});

/** The last day that is asked about, ten working days on. */
const soon = { heldOn: '2026-12-07', startsAt: '2026-12-07T14:00:00.000Z' };
const question = 'What about your place?';

const pause = async (visitor: Visitor, fields: Readonly<Record<string, string>>) => {
  const { html } = await visitor.get('/you/pause');
  expect((await visitor.post('/you/pause', { ...hiddenFields(html, '/you/pause'), ...fields })).location).toBe('/you/pause');
  return mainText((await visitor.get('/you/pause')).html);
};

test('pausing asks about a place only where there is a yes or a maybe in the next ten working days, and nothing is chosen', async () => {
  for (const [changes, isAsked] of [
    [{ activity: soon, invitation: { state: 'yes' } }, true],
    [{ activity: soon, invitation: { state: 'maybe' } }, true],
    [{ activity: soon, invitation: { state: 'no' } }, false],
    [{ activity: soon }, false],
    [{ activity: soon, invitation: { state: 'yes', calledOff: 'called-off' } }, false],
    [{ activity: { heldOn: '2026-12-08', startsAt: '2026-12-08T14:00:00.000Z' }, invitation: { state: 'yes' } }, false],
  ] as const) {
    const { person, visitor } = await world.somebody();
    await world.meeting(person, changes);
    const { html } = await visitor.get('/you/pause');
    expect(mainText(html).includes(question)).toBe(isAsked);
    expect(mainText(html).includes('Getting help sooner, Monday 7 December')).toBe(isAsked);
    expect(html).not.toMatch(/<input[^>]*\schecked/);
  }
});

test('nothing chosen: the place is kept, nothing is told, and the page says so', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId } = await world.meeting(person, { activity: soon, invitation: { state: 'yes' } });
  expect(await pause(visitor, {})).toContain('We do not tell you if a meeting changes or is called off.');
  expect(await world.deps.people.read(person.personId)).toMatchObject({ state: 'paused', meetingNewsWhilePaused: 'nothing' });
  expect(await world.deps.activities.readInvitation(activityId, person.personId)).toMatchObject({ state: 'yes' });
});

test('told only of changes: the place is kept, and the page says what they will hear', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId } = await world.meeting(person, { activity: soon, invitation: { state: 'maybe' } });
  expect(await pause(visitor, { places: 'tell-changes', money: 'hold' })).toContain('changes or is called off, we tell you.');
  expect(await world.deps.people.read(person.personId)).toMatchObject({
    meetingNewsWhilePaused: 'changes',
    moneyMessagesWhilePaused: 'hold',
  });
  expect(await world.deps.activities.readInvitation(activityId, person.personId)).toMatchObject({ state: 'maybe' });
});

test('given up: each place soon is a no and its promise goes back; a later meeting keeps its yes', async () => {
  const { person, visitor } = await world.somebody();
  const near = await world.meeting(person, { activity: soon, invitation: { state: 'yes' } });
  const other = await world.meeting(person, { activity: { ...soon, version: 4 }, invitation: { state: 'maybe' } });
  const far = await world.meeting(person, { invitation: { state: 'yes' } });
  await pause(visitor, { places: 'give-up' });
  for (const { activityId, fundId } of [near, other]) {
    expect(await world.deps.activities.readInvitation(activityId, person.personId)).toMatchObject({ state: 'no', promisedPence: 0 });
    const fund = await world.deps.funds.read(fundId);
    expect(fund).toMatchObject({ promisedPence: 0 });
    expect(fund !== undefined && fundIsWhole(fund)).toBe(true);
  }
  expect(await world.deps.activities.readInvitation(far.activityId, person.personId)).toMatchObject({ state: 'yes' });
  expect(await world.deps.people.read(person.personId)).toMatchObject({ state: 'paused' });
});
