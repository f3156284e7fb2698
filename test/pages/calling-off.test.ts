import { beforeAll, expect, test } from 'vitest';
import { typedOf } from '#functions/activities/plan-form.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import type { Person } from '#shared/domain/person.ts';
import { callOffActivity } from '#shared/operations/activities/call-off.ts';
import { savePlan } from '#shared/operations/activities/plan-activity.ts';
import { fundChoices } from '#shared/policy/organisation.ts';
import { readHistory } from '#shared/store/journal.ts';
import { anInvitation, anOffer, aPerson, staffWith } from '#test/support/builders.ts';
import { choicesWorld } from '#test/support/choices-world.ts';
import { useEngine } from '#test/support/engine.ts';
import type { Clock } from '#test/support/people-service.ts';
import { buttons, headings, hiddenFields, mainText } from '#test/support/read-page.ts';
import type { Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '' };
let world: ReturnType<typeof choicesWorld>;
let coordinator: Visitor;
/** A desk is signed out when it is left: signed in again at the hour it is now. */
const signIn = () => world.signedIn(staffWith(['coordinator'], { staffId: 's-other', boards: [] }));
beforeAll(async () => {
  clock.now = '2026-11-23T10:00:00.000Z';
  world = choicesWorld(engine, clock);
  coordinator = await signIn();
});

/** The way a coordinator goes: the button, what it would do, and yes. */
const callOff = async (activityId: string) => {
  const address = `/plan/${activityId}/call-off`;
  const meeting = await coordinator.get(`/plan/${activityId}`);
  const asked = await coordinator.post(address, hiddenFields(meeting.html, address));
  return { asked, done: await coordinator.post(address, hiddenFields(asked.html, address)) };
};

const soon = { heldOn: '2026-11-26', startsAt: '2026-11-26T14:00:00.000Z' };

test('called off late: it is asked once, a yes keeps what was offered, and their costs can be started at once', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId, fundId, address } = await world.meeting(person, { activity: soon, invitation: { state: 'yes' } });
  const { asked, done } = await callOff(activityId);
  expect(asked.status).toBe(200);
  expect(headings(asked.html)).toContain('Call this meeting off?');
  expect(mainText(asked.html)).toContain('One person is told that it will not happen');
  expect(mainText(asked.html)).toContain('Who said yes or maybe keeps what was offered');
  expect(done.location).toBe(`/plan/${activityId}?called=off`);
  const page = await coordinator.get(done.location);
  expect(mainText(page.html)).toContain('Called off');
  expect(mainText(page.html)).toContain('Nothing to record');
  expect(mainText(page.html)).not.toContain('After the meeting');
  expect(buttons(page.html)).not.toContain('Call it off');
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 20_250 });
  const theirs = await visitor.get(address);
  expect(mainText(theirs.html)).toMatch(/^.{0,80}This meeting is called off What we offered you stands\./s);
  expect(mainText((await visitor.get('/home')).html)).toContain('Getting help sooner');
  const started = await visitor.post('/costs', hiddenFields(theirs.html, '/costs'));
  expect(started.location).toMatch(/^\/costs\/[0-9a-z]+$/);
  const draft = await visitor.get(started.location);
  expect(mainText(draft.html)).toContain('This meeting was called off late.');
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 20_250 });
});

test('called off late, a maybe keeps what was offered as a yes does, and can tell us their costs', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId, fundId, address } = await world.meeting(person, { activity: soon, invitation: { state: 'maybe' } });
  await callOff(activityId);
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 20_250 });
  const theirs = await visitor.get(address);
  expect(mainText(theirs.html)).toContain('What we offered you stands. You can tell us your costs.');
  expect(mainText(theirs.html)).toContain('working days after you send your costs');
  expect(buttons(theirs.html)).toContain('Tell us your costs');
  expect((await visitor.post('/costs', hiddenFields(theirs.html, '/costs'))).location).toMatch(/^\/costs\//);
});

test('a moved meeting says when it was, until the person replies again', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId, address } = await world.meeting(person, { activity: soon, invitation: { state: 'yes' } });
  const details = `/plan/${activityId}/details`;
  const form = await coordinator.get(details);
  const plan = await world.deps.activities.read(activityId);
  const typed = plan === undefined ? {} : typedOf(plan);
  const saved = await coordinator.post(details, {
    ...hiddenFields(form.html, details),
    ...typed,
    fundId: fundChoices[0].fundId,
    startsAtClock: '3pm',
    act: 'save',
  });
  expect(saved.status).toBe(303);
  const theirs = await visitor.get(address);
  expect(mainText(theirs.html)).toContain('This changed on 23 November It was 2pm to 4pm.');
  expect(mainText((await visitor.get('/home')).html)).toContain('This changed on 23 November.');
  const [entry] = (await readHistory(world.database, `activity#${activityId}`, { limit: 9 })).items;
  expect(entry).toMatchObject({ type: 'activity-changed', facts: { moved: 'time' } });
  // The same answer again is an answer to the new time.
  await visitor.post(`${address}/reply`, { ...hiddenFields(theirs.html, `${address}/reply`), reply: 'yes' });
  expect(mainText((await visitor.get(address)).html)).not.toContain('This changed on');
  expect(await world.deps.activities.readInvitation(activityId, person.personId)).toMatchObject({ state: 'yes', promisedPence: 20_250 });
});

test('moved the day before and then called off: the page says why it is late, and a yes keeps what was offered', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId, fundId, address } = await world.meeting(person, { activity: soon, invitation: { state: 'yes' } });
  const details = `/plan/${activityId}/details`;
  const plan = await world.deps.activities.read(activityId);
  const typed = plan === undefined ? {} : typedOf(plan);
  const later = { 'heldOn-day': '14', 'heldOn-month': '1', 'heldOn-year': '2027' };
  const hidden = hiddenFields((await coordinator.get(details)).html, details);
  const saved = await coordinator.post(details, { ...hidden, ...typed, ...later, fundId: fundChoices[0].fundId, act: 'save' });
  expect(saved.status).toBe(303);
  const { asked } = await callOff(activityId);
  expect(mainText(asked.html)).toContain('It was moved from Thursday 26 November when that was 5 working days away or less. Who said yes');
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 20_250 });
  expect(mainText((await visitor.get(address)).html)).toContain('What we offered you stands.');
});

test('a meeting that has been stays on its day, so that people can claim for it, and what was typed is still there', async () => {
  const { person } = await world.somebody();
  const been = { heldOn: '2026-11-20', startsAt: '2026-11-20T14:00:00.000Z' };
  const { activityId } = await world.meeting(person, { activity: been, invitation: { state: 'yes' } });
  const details = `/plan/${activityId}/details`;
  const plan = await world.deps.activities.read(activityId);
  const typed = { ...(plan === undefined ? {} : typedOf(plan)), 'heldOn-day': '30', title: 'Another name' };
  const hidden = hiddenFields((await coordinator.get(details)).html, details);
  const page = await coordinator.post(details, { ...hidden, ...typed, fundId: fundChoices[0].fundId, act: 'save' });
  expect(page.status).toBe(422);
  expect(mainText(page.html)).toContain('It has been, so its day, time and place stay as they were.');
  expect(page.html).toContain('Another name');
  expect(await world.deps.activities.readInvitation(activityId, person.personId)).toMatchObject({ heldOn: '2026-11-20' });
});

test('called off in quiet hours: whoever would not hear before they set out is named with what to do, before and after', async () => {
  const { person } = await world.somebody({ knownAs: 'Robin' });
  const { activityId } = await world.meeting(person, {
    activity: { heldOn: '2026-11-24', startsAt: '2026-11-24T09:30:00.000Z' },
    invitation: { state: 'yes' },
  });
  const phone = { kind: 'phone', number: '07700 900123', openToOthers: 'no' } as const;
  const others = [
    aPerson({ knownAs: 'Sasha', reach: phone, personId: `${activityId}s`, alias: `${activityId}s`, seq: 0, headHash: '' }),
    aPerson({ knownAs: 'Noor', reach: phone, personId: `${activityId}n`, alias: `${activityId}n`, seq: 0, headHash: '' }),
  ];
  const states = ['maybe', 'sent'] as const;
  await world.put({
    people: others,
    invitations: others.map(({ personId, alias }, at) =>
      anInvitation({ activityId, personId, alias, state: states[at] ?? 'sent', seq: 0, headHash: '', offer: anOffer({ fundId: 'f9' }) }),
    ),
  });
  clock.now = '2026-11-23T17:00:00.000Z';
  coordinator = await signIn();
  const day = mainText((await coordinator.post(`/plan/${activityId}/call-off`, {})).html);
  expect(day).toContain('Sasha: Ring them now, or meet them at the door. What was offered to them stands.');
  expect(day).not.toMatch(/Robin:|Noor:/);
  clock.now = '2026-11-23T20:30:00.000Z';
  coordinator = await signIn();
  const { asked, done } = await callOff(activityId);
  const words = 'Robin: They will not hear before they set out. Meet them at the door. What was offered to them stands.';
  expect(mainText(asked.html)).toContain(words);
  expect(mainText((await coordinator.get(done.location)).html)).toContain(words);
  clock.now = '2026-11-23T10:00:00.000Z';
  coordinator = await signIn();
});

test('called off in good time: every promise goes back, nobody has to answer, and costs are not started', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId, fundId, address } = await world.meeting(person, { invitation: { state: 'yes' } });
  const { asked } = await callOff(activityId);
  expect(mainText(asked.html)).toContain('What was promised for it goes back to the budget.');
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 0, availablePence: 1_000_000 });
  const theirs = await visitor.get(address);
  expect(mainText(theirs.html)).toContain('This meeting is called off You do not need to do anything.');
  expect(buttons(theirs.html)).not.toContain('Yes');
  expect(buttons(theirs.html)).not.toContain('Tell us your costs');
  for (const gone of ['What we offer', 'working days after', 'step out', 'reply by phone'])
    expect(mainText(theirs.html)).not.toContain(gone);
  expect(mainText((await visitor.get('/home')).html)).toMatch(/Getting help sooner.*You do not need to do anything\. Called off/s);
  expect((await visitor.post('/costs', { activityId })).status).toBe(422);
  const [activity, invitation] = [`activity#${activityId}`, `invitation#${activityId}.${person.alias}`];
  const [first, second] = await Promise.all(
    [activity, invitation].map(async (name) => (await readHistory(world.database, name, { limit: 9 })).items),
  );
  expect(first?.at(-1)).toMatchObject({ type: 'activity-cancelled', facts: { boardId: 'b1', heldOn: '2026-12-10' } });
  expect(second?.at(-1)).toMatchObject({ type: 'invitation-called-off', facts: { promisedPence: 0, promiseChangePence: -20_250 } });
  expect(chainIsWhole(first ?? []) && chainIsWhole(second ?? [])).toBe(true);
});

test('an older page calls nothing off: it is shown again as it stands now', async () => {
  const { person } = await world.somebody();
  const { activityId } = await world.meeting(person);
  const address = `/plan/${activityId}/call-off`;
  const stale = await coordinator.post(address, { sure: 'yes', version: '7', requestId: 'a'.repeat(20) });
  expect(stale.status).toBe(409);
  expect(mainText(stale.html)).toContain('Here it is as it stands now.');
  expect((await world.deps.activities.read(activityId))?.state).toBe('ready');
});

test('the same form sent twice calls it off once; a meeting that was held has no such button', async () => {
  const { person } = await world.somebody();
  const { activityId } = await world.meeting(person);
  const { done } = await callOff(activityId);
  const fields = { sure: 'yes', version: '1', requestId: 'b'.repeat(20) };
  expect((await coordinator.post(`/plan/${activityId}/call-off`, fields)).status).not.toBe(500);
  expect(done.status).toBe(303);
  expect((await readHistory(world.database, `activity#${activityId}`, { limit: 9 })).items).toHaveLength(1);
  const held = await world.meeting(person, { activity: { ...soon, state: 'held' } });
  const page = await coordinator.get(`/plan/${held.activityId}`);
  expect(buttons(page.html)).not.toContain('Call it off');
  expect(mainText(page.html)).toContain('It was held or is over, so it can’t be called off.');
});

test('only who plans meetings calls one off', async () => {
  const { person, visitor } = await world.somebody();
  const { activityId } = await world.meeting(person);
  const host = await world.signedIn(staffWith(['host'], { staffId: 's-host' }));
  for (const other of [visitor, host])
    expect((await other.post(`/plan/${activityId}/call-off`, { sure: 'yes', version: '1' })).status).toBe(404);
});

/** A meeting that `person` said yes to, and 70 others who have not answered. */
const aLargeMeeting = async (person: Person) => {
  const when = { heldOn: '2026-12-10', startsAt: '2026-12-10T14:00:00.000Z' };
  const { activityId, fundId } = await world.meeting(person, { activity: when, invitation: { state: 'yes' } });
  const offer = anOffer({ fundId });
  const others = Array.from({ length: 70 }, (_none, index) => ({ personId: `many${index}`, alias: `many-alias${index}` }));
  const invitations = others.map((who) =>
    anInvitation({
      ...who,
      activityId,
      offer,
      ...when,
      version: 1,
      seq: 0,
      headHash: '',
    }),
  );
  for (const each of invitations) await world.put({ invitations: [each] });
  return { activityId, fundId };
};

test('with as many invited as a meeting holds, every promise goes back', { timeout: 60_000 }, async () => {
  const { person } = await world.somebody();
  const { activityId, fundId } = await aLargeMeeting(person);
  const { done } = await callOff(activityId);
  expect(done.status).toBe(303);
  const { invitations: after } = await world.deps.activities.readWhole(activityId);
  expect(after.every(({ calledOff }) => calledOff === 'called-off')).toBe(true);
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 0 });
});

/** The operations, where something else happens after each part of the invitations that was written. */
const withBetween = (between: () => Promise<void>): typeof world.deps => {
  const { deps } = world;
  let reads = 0;
  const readWhole = async (activityId: string) => {
    reads += 1;
    if (reads > 1) await between();
    return deps.activities.readWhole(activityId);
  };
  return { ...deps, activities: { ...deps.activities, readWhole } };
};

test('somebody who saves the plan while a large meeting is being called off is too late, and nobody is left in between', async () => {
  const { person } = await world.somebody();
  const { activityId, fundId } = await aLargeMeeting(person);
  const plan = await world.deps.activities.read(activityId);
  if (plan === undefined) throw new Error('There is no such meeting');
  const asked = { actor: staffWith(['coordinator'], { staffId: 's-other', boards: [] }), now: clock.now };
  const saved: unknown[] = [];
  const deps = withBetween(async () => {
    const change = { activityId, version: plan.version, plan: { ...plan, title: 'Another title' }, ready: true };
    saved.push((await savePlan(world.deps, { ...asked, requestId: `save${saved.length}` }, change)).ok);
  });
  const off = await callOffActivity(deps, { ...asked, requestId: 'off' }, { activityId, version: plan.version });
  expect(off.ok).toBe(true);
  expect(saved).not.toContain(true);
  const { activities, invitations } = await world.deps.activities.readWhole(activityId);
  expect(activities[0]?.state).toBe('cancelled');
  expect(invitations.every(({ calledOff }) => calledOff === 'called-off')).toBe(true);
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 0 });
});

test('cut off after the first part, the meeting is called off; its page has a button for the rest, and days later it keeps to the day it was called off', async () => {
  const { person } = await world.somebody();
  const { activityId, fundId } = await aLargeMeeting(person);
  const asked = { actor: staffWith(['coordinator'], { staffId: 's-other', boards: [] }), now: clock.now, requestId: 'cut' };
  const cut = withBetween(() => Promise.reject(new Error('cut off')));
  await expect(callOffActivity(cut, asked, { activityId, version: 1 })).rejects.toThrow('cut off');
  const half = await world.deps.activities.readWhole(activityId);
  expect(half.activities[0]?.state).toBe('cancelled');
  expect(half.invitations.filter(({ calledOff }) => calledOff === '')).toHaveLength(41);
  const before = clock.now;
  // So short before the meeting that a yes would keep what was offered.
  clock.now = '2026-12-09T10:00:00.000Z';
  const late = await world.signedIn(staffWith(['coordinator'], { staffId: 's-late', boards: [] }));
  const address = `/plan/${activityId}/call-off`;
  const page = await late.get(`/plan/${activityId}`);
  expect(buttons(page.html)).toContain('Finish calling it off');
  const done = await late.post(address, hiddenFields(page.html, address));
  expect(done.location).toBe(`/plan/${activityId}?called=off`);
  const { html } = await late.get(done.location);
  clock.now = before;
  expect(buttons(html)).not.toContain('Finish calling it off');
  const { invitations } = await world.deps.activities.readWhole(activityId);
  expect(invitations.every(({ calledOff }) => calledOff === 'called-off')).toBe(true);
  expect(await world.deps.funds.read(fundId)).toMatchObject({ promisedPence: 0 });
  expect((await readHistory(world.database, `activity#${activityId}`, { limit: 9 })).items).toHaveLength(1);
});
