import { beforeAll, expect, test } from 'vitest';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { readHistory } from '#shared/store/journal.ts';
import { choicesWorld } from '#test/support/choices-world.ts';
import { useEngine } from '#test/support/engine.ts';
import type { Clock } from '#test/support/people-service.ts';
import { buttons, headings, hiddenFields, links, mainText, pageProblems } from '#test/support/read-page.ts';
import type { Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
let world: ReturnType<typeof choicesWorld>;
beforeAll(() => {
  world = choicesWorld(engine, clock);
});

const choose = async (visitor: Visitor, offer: string) => {
  const page = await visitor.get('/you/money');
  return visitor.post('/you/money', { ...hiddenFields(page.html, '/you/money'), offer });
};

/** Any sign of a payment for time. */
const fee = /£82\.50|half a day|payment for your time/i;

test('the choice is two whole sentences, none chosen, none asking why, and reached from About you', async () => {
  const { visitor } = await world.somebody();
  expect(links((await visitor.get('/you')).html)).toMatchObject({ 'Change what we offer you': '/you/money' });
  const { html } = await visitor.get('/you/money');
  expect(headings(html)).toContain('What we offer you');
  expect(html).not.toContain('checked');
  expect(mainText(html)).toContain('Only my costs, exactly what I spent');
  expect(mainText(html)).toContain('You need give no reason');
  expect(mainText(html)).toContain('The public page about how we pay stays the same for everybody.');
  expect(mainText(html)).not.toContain('No page');
  const none = await visitor.post('/you/money', hiddenFields(html, '/you/money'));
  expect(none.status).toBe(422);
  expect(pageProblems(none.html)).toEqual({ 'Choose one of the two, or leave it as it is.': '#offer' });
});

test('costs only: an invitation sent before shows no fee any more, and its promise for it is given back', async () => {
  const { person, visitor } = await world.somebody();
  const yes = await world.meeting(person, { invitation: { state: 'yes' } });
  const open = await world.meeting(person);
  expect(mainText((await visitor.get(yes.address)).html)).toMatch(fee);
  expect(await choose(visitor, 'costs-only')).toMatchObject({ status: 303, location: '/you?saved=offer' });
  for (const { address } of [yes, open]) expect(mainText((await visitor.get(address)).html)).not.toMatch(fee);
  expect(mainText((await visitor.get(yes.address)).html)).not.toContain('sorting the budget');
  const fund = await world.deps.funds.read(yes.fundId);
  expect(fund).toMatchObject({ promisedPence: 12_000, availablePence: 988_000 });
  expect(fund !== undefined && fundIsWhole(fund)).toBe(true);
  const history = await readHistory(world.database, `invitation#${yes.activityId}.${person.alias}`, { limit: 10 });
  expect(history.items.at(-1)).toMatchObject({ type: 'offer-changed', facts: { promisedPence: 12_000, promiseChangePence: -8_250 } });
  const mine = await readHistory(world.database, `person#${person.alias}`, { limit: 10 });
  expect(mine.items.at(-1)).toMatchObject({ type: 'person-changed', facts: { part: 'money' } });
  expect(chainIsWhole(history.items) && chainIsWhole(mine.items)).toBe(true);
});

test('costs only: unsent costs lose their time at once, in the draft, in the list, at home and at the meeting', async () => {
  const { person, visitor } = await world.somebody();
  const when = { heldOn: '2026-11-12', startsAt: '2026-11-12T14:00:00.000Z' };
  const { address: meeting, fundId } = await world.meeting(person, { activity: when, invitation: { state: 'yes' } });
  const list = await visitor.get('/costs');
  const { location } = await visitor.post('/costs', hiddenFields(list.html, '/costs'));
  const form = await visitor.get(`${location}/add/time`);
  await visitor.post(`${location}/add/time`, { ...hiddenFields(form.html, `${location}/add/time`), choice: 'all' });
  expect(mainText((await visitor.get('/costs')).html)).toMatch(fee);
  await choose(visitor, 'costs-only');
  for (const address of ['/costs', '/home', location, '/you', meeting])
    expect(mainText((await visitor.get(address)).html), address).not.toMatch(fee);
  const fund = await world.deps.funds.read(fundId);
  expect(fund).toMatchObject({ promisedPence: 20_250 });
  expect(fund !== undefined && fundIsWhole(fund)).toBe(true);
});

test('going back to payment raises nothing that was made', async () => {
  const { person, visitor } = await world.somebody();
  const { address } = await world.meeting(person, { invitation: { state: 'yes' } });
  await choose(visitor, 'costs-only');
  await choose(visitor, 'payment');
  expect((await world.deps.people.read(person.personId))?.actualCostOnly).toBe(false);
  expect(mainText((await visitor.get(address)).html)).not.toMatch(fee);
});

test('the same form sent twice does it once', async () => {
  const { person, visitor } = await world.somebody();
  const { fundId } = await world.meeting(person, { invitation: { state: 'yes' } });
  const hidden = hiddenFields((await visitor.get('/you/money')).html, '/you/money');
  const press = async () => (await visitor.post('/you/money', { ...hidden, offer: 'costs-only' })).location;
  expect([await press(), await press()]).toEqual(['/you?saved=offer', '/you?saved=offer']);
  expect((await world.deps.people.read(person.personId))?.version).toBe(2);
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 12_000 });
});

test('with more invitations than one transaction holds, all of them follow', { timeout: 30_000 }, async () => {
  const { person, visitor } = await world.somebody();
  const meetings = [];
  for (let count = 0; count < 34; count += 1) meetings.push(await world.meeting(person, { invitation: { state: 'yes' } }));
  await choose(visitor, 'costs-only');
  for (const { fundId } of meetings) expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 12_000 });
  expect((await world.deps.people.read(person.personId))?.actualCostOnly).toBe(true);
});

test('closing ends what is ahead and gives its promise back; money owed stays; coming back asks again', async () => {
  const { person, visitor } = await world.somebody();
  const ahead = await world.meeting(person, { invitation: { state: 'yes' } });
  const been = await world.meeting(person, {
    activity: { heldOn: '2026-11-12', startsAt: '2026-11-12T14:00:00.000Z' },
    invitation: { state: 'yes' },
  });
  const press = async (step: string) => {
    const page = await visitor.get('/you/close');
    return visitor.post('/you/close', { ...hiddenFields(page.html, '/you/close'), step });
  };
  await press('close');
  const read = () => world.deps.activities.readInvitation(ahead.activityId, person.personId);
  expect(await read()).toMatchObject({ state: 'ended', promisedPence: 0 });
  expect(await world.deps.funds.read(ahead.fundId)).toMatchObject({ promisedPence: 0, availablePence: 1_000_000 });
  expect(await world.deps.funds.read(been.fundId)).toMatchObject({ promisedPence: 20_250 });
  expect(mainText((await visitor.get(ahead.address)).html)).toContain('This invitation has ended.');
  expect(mainText((await visitor.get('/costs')).html)).toContain('Ready for your costs');
  expect(await press('come-back')).toMatchObject({ location: '/home' });
  expect(await read()).toMatchObject({ state: 'sent', promisedPence: 0 });
  expect(buttons((await visitor.get(ahead.address)).html)).toEqual(expect.arrayContaining(['Yes', 'No']));
  const history = await readHistory(world.database, `invitation#${ahead.activityId}.${person.alias}`, { limit: 10 });
  expect(history.items.map(({ type }) => type)).toEqual(['invitation-ended', 'invitation-opened-again']);
  expect(chainIsWhole(history.items)).toBe(true);
});
