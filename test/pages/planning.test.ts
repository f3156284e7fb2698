import { beforeAll, expect, test } from 'vitest';
import { transact } from '#shared/store/transact.ts';
import { aFund, anActivity, anInvitation, anOffer, aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { activitiesService, type ActivitiesService } from '#test/support/activities-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { madeId } from '#test/support/meetings-world.ts';
import type { Clock } from '#test/support/people-service.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems } from '#test/support/read-page.ts';
import type { Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const start = '2026-11-02T10:00:00.000Z';
const clock: Clock = { now: start };
let service: ActivitiesService;
let coordinator: Visitor;
beforeAll(async () => {
  service = activitiesService(engine, clock);
  coordinator = await service.signedIn(staffWith(['coordinator'], { staffId: 's-coordinator', boards: [] }));
});

const day = { 'heldOn-day': '12', 'heldOn-month': '11', 'heldOn-year': '2026' };
const whole = {
  title: 'Letters people get',
  contentNoteKind: 'note',
  contentNote: 'We read two letters aloud.',
  openness: 'private',
  whoWillBeThere: 'Eight people from the council',
  ...day,
  startsAtClock: '2pm',
  lengthMinutes: '120',
  whereKind: 'place',
  where: 'Town Hall, room 2',
  paper1Title: 'The letters',
  paper1Text: 'Dear resident',
  fee: '82.50',
  feeFor: 'half a day at the meeting',
  'cap-car': '40',
  'cover-car': 'up-to',
  'cover-public-transport': 'none',
  'cover-childcare': 'what-it-costs',
  fundId: 'taking-part',
};

const newDraft = async (on: Partial<typeof day> = {}): Promise<string> => {
  const page = await coordinator.get('/plan/new');
  const made = await coordinator.post('/plan/new', {
    ...hiddenFields(page.html, '/plan/new'),
    boardId: 'thursday',
    title: 'Letters',
    ...day,
    ...on,
  });
  return made.location.replace('/details', '');
};

const save = async (address: string, fields: Record<string, string>) => {
  const page = await coordinator.get(`${address}/details`);
  return coordinator.post(`${address}/details`, { ...hiddenFields(page.html, `${address}/details`), ...fields });
};

test('a plan starts with three questions, and what is typed stays when one is open', async () => {
  const page = await coordinator.get('/plan/new');
  expect(headings(page.html)).toEqual(['Plan a meeting']);
  const again = await coordinator.post('/plan/new', {
    ...hiddenFields(page.html, '/plan/new'),
    title: '<b>Letters</b>',
    'heldOn-day': '31',
    'heldOn-month': '2',
    'heldOn-year': '1900',
  });
  expect(again.status).toBe(422);
  expect(pageProblems(again.html)).toEqual({ 'Choose the board.': '#boardId', 'Write the day as numbers, like 27 3 2027.': '#heldOn-day' });
  expect(fieldLabelled(again.html, 'What is it called?')?.['value']).toBe('<b>Letters</b>');
  expect(fieldLabelled(again.html, 'Year')?.['value']).toBe('1900');
});

test('a draft is kept half done, and says what is still needed before anybody is invited', async () => {
  const address = await newDraft();
  expect(await save(address, { ...whole, contentNoteKind: '', openness: '', act: 'save' })).toMatchObject({
    status: 303,
    location: `${address}?saved=draft`,
  });
  const page = await coordinator.get(address);
  expect(mainText(page.html)).toContain('Write a content note, or say that none is expected.');
  expect(mainText(page.html)).toContain('Finish the plan and save it as ready first.');
  expect(links(page.html)['Invite people']).toBeUndefined();
  const ready = await save(address, { ...whole, contentNoteKind: '', openness: '', act: 'ready' });
  expect(ready.status).toBe(422);
  expect(Object.values(pageProblems(ready.html))).toEqual(['#contentNoteKind', '#openness']);
  expect(fieldLabelled(ready.html, 'Who will be there?')?.['value']).toBe('Eight people from the council');
});

test('a plan is made ready within three calls, and its page says all of it', async () => {
  const address = await newDraft();
  const page = await coordinator.get(`${address}/details`);
  const fields = hiddenFields(page.html, `${address}/details`);
  service.calls();
  const saved = await coordinator.post(`${address}/details`, { ...fields, ...whole, act: 'ready' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(saved.location).toBe(`${address}?saved=ready`);
  const meeting = await coordinator.get(saved.location);
  expect(service.calls()).toBeLessThanOrEqual(3);
  for (const words of [
    '2pm to 4pm (2 hours)',
    'We read two letters aloud.',
    '£82.50',
    '55p a mile, up to £40',
    'What it costs them',
    'from Taking part',
  ]) {
    expect(mainText(meeting.html)).toContain(words);
  }
  expect(links(meeting.html)['Invite people']).toBe(`${address}/invite`);
});

test.each([
  ['a fee that is no amount', { fee: '-5' }, '#fee'],
  ['a cap in words', { 'cap-car': 'a lot' }, '#cap-car'],
  ['a cap of nothing', { 'cap-car': '0' }, '#cap-car'],
  ['a cap chosen and not written', { 'cap-car': '' }, '#cap-car'],
  ['a time that is none', { startsAtClock: '25:70' }, '#startsAtClock'],
  ['a length of no time', { lengthMinutes: '0' }, '#lengthMinutes'],
  ['a day long ago', { 'heldOn-year': '1900' }, '#heldOn-day'],
  ['a day far ahead', { 'heldOn-year': '2036' }, '#heldOn-day'],
  ['a title that is far too long', { title: 'x'.repeat(500) }, '#title'],
])('%s is asked about and changes nothing', async (_what, typed, field) => {
  const address = await newDraft();
  const again = await save(address, { ...whole, ...typed, act: 'save' });
  expect(again.status).toBe(422);
  expect(Object.values(pageProblems(again.html))).toEqual([field]);
  const [[, value] = ['', '']] = Object.entries(typed);
  expect(again.html).toContain(value);
  expect((await service.deps.activities.read(address.split('/')[2] ?? ''))?.version).toBe(1);
});

test('costs that fewer meetings cover are behind a press, open once one of them is covered', async () => {
  const address = await newDraft();
  const closed = (await coordinator.get(`${address}/details`)).html;
  expect(closed).toContain('<details class="govuk-details">');
  await save(address, { ...whole, 'cover-parking-and-tolls': 'what-it-costs', 'cover-meals': 'up-to', 'cap-meals': '12', act: 'save' });
  const activity = await service.deps.activities.read(address.split('/')[2] ?? '');
  expect(activity?.offer.covers).toEqual([
    { kind: 'car', capPence: 4_000 },
    { kind: 'parking-and-tolls', capPence: 0 },
    { kind: 'meals', capPence: 1_200 },
    { kind: 'childcare', capPence: 0 },
  ]);
  const page = await coordinator.get(`${address}/details`);
  expect(page.html).toContain('<details class="govuk-details" open>');
  expect(fieldLabelled(page.html, 'Food and drink, up to')?.['value']).toBe('12.00');
  const again = await save(address, { ...whole, 'cover-taxi': 'up-to', 'cap-taxi': 'lots', act: 'save' });
  expect(Object.values(pageProblems(again.html))).toEqual(['#cap-taxi']);
});

test('each cost is one of three clear choices, and an empty form covers nothing', async () => {
  const address = await newDraft();
  await save(address, { ...whole, 'cover-car': 'none', act: 'save' });
  const activity = await service.deps.activities.read(address.split('/')[2] ?? '');
  // An amount left behind in a choice that covers nothing covers nothing.
  expect(activity?.offer.covers).toEqual([{ kind: 'childcare', capPence: 0 }]);
  const zero = await save(address, { ...whole, 'cap-car': '0', act: 'save' });
  expect(Object.keys(pageProblems(zero.html))[0]).toContain('You wrote 0. Choose "Not covered"');
});

test('a title that would tell others why somebody comes is asked about once before it reaches people, and not stopped', async () => {
  const address = await newDraft();
  const plan = { ...whole, title: 'Domestic abuse survivors panel' };
  expect(await save(address, { ...plan, act: 'save' })).toMatchObject({ status: 303 });
  const asked = await save(address, { ...plan, act: 'ready' });
  expect(asked.status).toBe(422);
  expect(pageProblems(asked.html)).toMatchObject({
    'Please look at the title once more. If it is right as it is, save it again.': '#title',
  });
  expect(mainText(asked.html)).toContain('"Domestic", "abuse", "survivors" in the title can tell others why somebody takes part');
  expect(fieldLabelled(asked.html, 'What is it called?')?.['value']).toBe('Domestic abuse survivors panel');
  const once = hiddenFields(asked.html, `${address}/details`);
  expect(await coordinator.post(`${address}/details`, { ...once, ...plan, act: 'ready' })).toMatchObject({ status: 303 });
  expect(mainText((await coordinator.get(address)).html)).toContain('can tell others why somebody takes part');
  // People see it now: another title is asked about, the same one is not.
  expect(await save(address, { ...plan, where: 'Library', act: 'save' })).toMatchObject({ status: 303 });
  expect(await save(address, { ...plan, title: 'Refuge panel', act: 'save' })).toMatchObject({ status: 422 });
});

test('a stale tab of the plan shows what stands now and keeps what was typed', async () => {
  const address = await newDraft();
  const old = hiddenFields((await coordinator.get(`${address}/details`)).html, `${address}/details`);
  await save(address, { ...whole, act: 'save' });
  const stale = await coordinator.post(`${address}/details`, { ...old, requestId: 'y'.repeat(20), ...whole, title: 'Mine', act: 'save' });
  expect(stale.status).toBe(422);
  expect(mainText(stale.html)).toContain('This changed while you were writing');
  expect(mainText(stale.html)).toContain('Title: Letters people get');
  expect(fieldLabelled(stale.html, 'What is it called?')?.['value']).toBe('Mine');
});

test('a stale form never takes back a colleague’s change that its coordinator did not touch', async () => {
  const address = await newDraft();
  await save(address, { ...whole, act: 'save' });
  const old = await coordinator.get(`${address}/details`);
  const mine = { ...hiddenFields(old.html, `${address}/details`), ...whole, startsAtClock: '14:00', act: 'save' };
  await save(address, { ...whole, startsAtClock: '10am', where: 'Library', act: 'save' });
  const stale = await coordinator.post(`${address}/details`, { ...mine, title: 'Mine' });
  expect(stale.status).toBe(422);
  expect(fieldLabelled(stale.html, 'When does it start?')?.['value']).toBe('10:00');
  expect(fieldLabelled(stale.html, 'Where, or how to join')?.['value']).toBe('Library');
  expect(fieldLabelled(stale.html, 'What is it called?')?.['value']).toBe('Mine');
  const text = mainText(stale.html);
  expect(text).toContain('the form now has what somebody else saved: Where, Start.');
  expect(text).toContain('saved now is: Title: Letters people get');
  const typed = { ...whole, title: 'Mine', startsAtClock: '10:00', where: 'Library' };
  const fields = hiddenFields(stale.html, `${address}/details`);
  expect((await coordinator.post(`${address}/details`, { ...fields, ...typed, act: 'save' })).status).toBe(303);
  const saved = await service.deps.activities.read(address.split('/')[2] ?? '');
  expect(saved).toMatchObject({ title: 'Mine', startsAtClock: '10:00', where: { text: 'Library' } });
});

test('a form older than one that changed no field of it is shown again with a word of that', async () => {
  const address = await newDraft();
  await save(address, { ...whole, act: 'save' });
  const old = hiddenFields((await coordinator.get(`${address}/details`)).html, `${address}/details`);
  await save(address, { ...whole, startsAtClock: '14:00', act: 'ready' });
  const stale = await coordinator.post(`${address}/details`, { ...old, ...whole, startsAtClock: '14:00', act: 'save' });
  expect(stale.status).toBe(422);
  expect(mainText(stale.html)).toContain('This changed while you were writing');
});

test('a stale form with something else to look at says both, and a day is never put together of two', async () => {
  const address = await newDraft();
  await save(address, { ...whole, act: 'save' });
  const old = await coordinator.get(`${address}/details`);
  const mine = { ...hiddenFields(old.html, `${address}/details`), ...whole, startsAtClock: '14:00', act: 'save' };
  await save(address, { ...whole, 'heldOn-day': '30', act: 'save' });
  const stale = await coordinator.post(`${address}/details`, { ...mine, 'heldOn-month': '2', 'heldOn-year': '2027', fee: 'a lot' });
  expect(Object.values(pageProblems(stale.html))).toEqual(['#title', '#fee']);
  expect(['Day', 'Month', 'Year'].map((label) => fieldLabelled(stale.html, label)?.['value'])).toEqual(['12', '2', '2027']);
  expect(mainText(stale.html)).toContain('Day: 30');
  expect(fieldLabelled(stale.html, 'Payment for their time')?.['value']).toBe('a lot');
});

test('somebody is found by the start of their name and invited with one press; the page says how they are reached', async () => {
  const address = await newDraft();
  await save(address, { ...whole, act: 'ready' });
  const personId = madeId();
  await service.put({
    people: [
      aPerson({ personId, alias: personId, knownAs: 'Quill', reach: { kind: 'post', address: '4 Mill Lane', openToOthers: 'not-sure' } }),
    ],
  });
  service.calls();
  const found = await coordinator.get(`${address}/invite?name=qu`);
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(mainText(found.html)).toContain('Reached by post. Somebody else may see it, so it says only that there is an update.');
  expect(mainText(found.html)).toContain('what it costs them');
  expect(mainText(found.html)).toContain('Somebody reached by phone or by post is told which meeting it is and when.');
  expect(mainText(found.html)).not.toContain('Mill Lane');
  expect(buttons(found.html)).toContain('Invite those ticked');
  const fields = { ...hiddenFields(found.html, `${address}/invite`), personId };
  const nobody = await coordinator.post(`${address}/invite`, { ...fields, personId: '' });
  expect(pageProblems(nobody.html)).toEqual({ 'Tick at least one person, then invite.': '#personId' });
  service.calls();
  const done = await coordinator.post(`${address}/invite`, fields);
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(done.status).toBe(303);
  expect(mainText((await coordinator.get(done.location)).html)).toContain('Invited: Quill');
  const again = await coordinator.post(`${address}/invite`, { personId });
  const said = await coordinator.get(again.location);
  expect(mainText(said.html)).toContain('They are already invited to this meeting.');
  // Nothing typed: the list by name, with a way to each letter.
  const list = await coordinator.get(`${address}/invite`);
  expect(links(list.html)['Q']).toBe(`${address}/invite?name=Q`);
  expect(mainText((await coordinator.get(`${address}/invite?name=Xyz`)).html)).toContain(
    'Nobody’s name starts with “Xyz”. Try fewer letters',
  );
});

const heldMeeting = async () => {
  clock.now = start;
  const [activityId, personId] = [madeId(), madeId()];
  const who = { personId, alias: personId };
  await service.put({
    people: [aPerson({ ...who, knownAs: 'Robin' })],
    activities: [anActivity({ activityId, boardId: 'thursday', offer: { ...anActivity().offer, fundId: activityId } })],
    invitations: [anInvitation({ ...who, activityId, boardId: 'thursday', offer: { ...anActivity().offer, fundId: activityId } })],
    funds: [aFund({ fundId: activityId })],
  });
  clock.now = '2026-11-12T16:30:00.000Z';
  const host = await service.signedIn(staffWith(['host'], { boards: ['thursday'] }));
  return { activityId, personId, host, address: `/plan/${activityId}/took-part/${personId}` };
};

test('the inviter is told who can record it, and has no form', async () => {
  const { address, activityId } = await heldMeeting();
  const inviter = await service.signedIn(staffWith(['coordinator'], { staffId: 's-coordinator' }));
  const page = await inviter.get(address);
  expect(mainText(page.html)).toContain('somebody else says that they came: a host of this board, or another coordinator');
  expect(buttons(page.html)).not.toContain('Save');
  expect((await inviter.get(`/plan/${activityId}`)).html).toContain('somebody else says that they came');
});

test('a host records that somebody took part and what they said, in three calls, and nothing else is asked', async () => {
  const { address, host, activityId, personId } = await heldMeeting();
  service.calls();
  const page = await host.get(address);
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(headings(page.html)).toEqual(['Did Robin take part?']);
  expect(fieldLabelled(page.html, 'Took part')?.['checked']).toBeUndefined();
  const done = await host.post(address, { ...hiddenFields(page.html, address), tookPart: 'yes', note1: 'Say who to ring.', note2: '' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(done.location).toBe(`/plan/${activityId}?recorded=yes`);
  const meeting = await host.get(done.location);
  expect(mainText(meeting.html)).toContain('Recorded: took part');
  expect(mainText(meeting.html)).toContain('1 noted');
  expect(mainText(meeting.html)).not.toContain('Say who to ring.');
  const whole = await service.deps.activities.readWhole(activityId);
  expect(whole.invitations[0]).toMatchObject({ personId, state: 'took-part', tookPartRecordedByHost: true });
  clock.now = start;
});

test('nothing chosen, or words of somebody not there, is asked about with all that was typed', async () => {
  const { address, host } = await heldMeeting();
  const fields = hiddenFields((await host.get(address)).html, address);
  const nothing = await host.post(address, { ...fields, note1: 'Kept <i>here</i>.' });
  expect(pageProblems(nothing.html)).toEqual({ 'Choose "Took part" or "Not there".': '#tookPart' });
  expect(fieldLabelled(nothing.html, 'What they said, 1')?.['value']).toBe('Kept <i>here</i>.');
  const both = await host.post(address, { ...fields, tookPart: 'no', note1: 'Kept.' });
  expect(mainText(both.html)).toContain('You chose "Not there" and also wrote what they said.');
  clock.now = start;
});

test('a host of another board finds nothing', async () => {
  const { address, activityId } = await heldMeeting();
  const other = await service.signedIn(staffWith(['host'], { boards: ['riverside'] }));
  expect((await other.get(address)).status).toBe(404);
  expect((await other.get(`/plan/${activityId}`)).status).toBe(404);
  expect((await other.post(address, { tookPart: 'yes', version: '1' })).status).toBe(404);
  clock.now = start;
});

test('the list of a month stays within three calls; today reads each queue of each role once, and leads on', async () => {
  // The soonest of all that this file plans: Today shows ten, the soonest first.
  const address = await newDraft({ 'heldOn-day': '3' });
  service.calls();
  const list = await coordinator.get('/plan?month=2026-11&board=thursday');
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(headings(list.html)).toEqual(['Meetings in November 2026']);
  expect(links(list.html)).toMatchObject({
    'October 2026': '/plan?month=2026-10&board=thursday',
    'December 2026': '/plan?month=2026-12&board=thursday',
  });
  const approverToo = await service.signedIn(staffWith(['coordinator', 'approver'], { staffId: 's-two' }));
  service.calls();
  const today = await approverToo.get('/staff');
  // The sign-in, meetings, new people, payment codes, messages and claims: each stands in a list of its own.
  expect(service.calls()).toBeLessThanOrEqual(6);
  expect(today.html).toContain(address);
  expect(links(today.html)).toMatchObject({ 'Claims to decide': '/approvals', 'Plan a meeting': '/plan/new' });
});

test('everybody who works here has a page of today that opens', async () => {
  for (const role of [
    'host',
    'payment-releaser',
    'payee-checker',
    'budget-holder',
    'named-lead',
    'deputy',
    'board-member',
    'administrator',
    'auditor',
  ] as const) {
    const visitor = await service.signedIn(staffWith([role], { boards: ['thursday'] }));
    expect((await visitor.get('/staff')).status).toBe(200);
  }
  expect((await (await service.signedIn(personActor())).get('/plan')).status).toBe(404);
});

test('today has a first hello to say, with a way to the person and Done; then nothing promises it any more', async () => {
  const [personId, alias] = [madeId(), madeId()];
  const reach = { kind: 'phone', number: '020 7946 0123', openToOthers: 'yes' } as const;
  await service.put({ people: [aPerson({ personId, alias, knownAs: 'Morgan', helloBy: '2026-11-25', greetedAt: '', reach, version: 1 })] });
  const today = await coordinator.get('/staff');
  expect(links(today.html)['Say hello to Morgan, by Wednesday 25 November']).toBe(`/plan/people/${personId}`);
  // The number is one press further on, where the look is noted.
  expect(today.html).not.toContain('7946 0123');
  const page = await coordinator.get(`/plan/people/${personId}`);
  for (const words of ['Ring 020 7946 0123.', 'Others may hear or open it', 'Wednesday 25 November'])
    expect(mainText(page.html)).toContain(words);
  const done = await coordinator.post(`/plan/people/${personId}`, hiddenFields(today.html, `/plan/people/${personId}`));
  expect(done.location).toBe('/staff?greeted=yes');
  expect((await coordinator.get('/staff')).html).not.toContain('Say hello to Morgan');
  expect(buttons((await coordinator.get(`/plan/people/${personId}`)).html)).not.toContain('Done: somebody said hello');
});

test('a person’s page says nothing of how to reach them while they are paused, and is not there for whoever they are kept apart from', async () => {
  const [paused, apart] = [madeId(), madeId()];
  await service.put({
    people: [
      aPerson({ personId: paused, alias: madeId(), state: 'paused', version: 1 }),
      aPerson({ personId: apart, alias: madeId(), keptApartStaffIds: ['s-coordinator'], version: 1 }),
    ],
  });
  const page = await coordinator.get(`/plan/people/${paused}`);
  expect(mainText(page.html)).toContain('They paused.');
  expect(page.html).not.toContain('ali@people.example');
  expect((await coordinator.get(`/plan/people/${apart}`)).status).toBe(404);
  const host = await service.signedIn(staffWith(['host'], { staffId: 's-host-2', boards: ['thursday'] }));
  expect((await host.get(`/plan/people/${paused}`)).status).toBe(404);
});

test('a coordinator writes down a reply from the meeting’s page, in three calls; nothing chosen is asked about', async () => {
  const [personId, alias, activityId, fundId] = [madeId(), madeId(), madeId(), madeId()];
  await service.put({
    people: [aPerson({ personId, alias, knownAs: 'Mei', version: 1 })],
    activities: [anActivity({ activityId, boardId: 'thursday' })],
    funds: [aFund({ fundId, allocatedPence: 100_000, availablePence: 100_000 })],
    invitations: [anInvitation({ activityId, personId, alias, boardId: 'thursday', seq: 0, headHash: '', offer: anOffer({ fundId }) })],
  });
  const address = `/plan/${activityId}/replied/${personId}`;
  const meeting = await coordinator.get(`/plan/${activityId}`);
  expect(links(meeting.html)).toMatchObject({ Mei: `/plan/people/${personId}`, 'Write down Mei’s reply': address });
  // Nobody can have come yet, so nothing says who may write it down.
  expect(mainText(meeting.html)).toContain('After the meeting');
  const form = await coordinator.get(address);
  const fields = hiddenFields(form.html, address);
  const asked = await coordinator.post(address, { ...fields, reply: 'yes' });
  expect(pageProblems(asked.html)).toEqual({ 'Choose how they told us.': '#way' });
  service.calls();
  const noted = await coordinator.post(address, { ...fields, reply: 'yes', way: 'phone' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(noted.location).toBe(`/plan/${activityId}?noted=yes&of=${personId}`);
  const after = mainText((await coordinator.get(noted.location)).html);
  expect(after).toContain('Told us: by phone');
});

test('what the budget was too short for is held at one press once there is money, and the page says which it was', async () => {
  const [activityId, fundId] = [madeId(), madeId()];
  const offer = anOffer({ fundId });
  const person = aPerson({ personId: madeId(), alias: madeId(), knownAs: 'Robin', version: 1, seq: 0, headHash: '' });
  const { personId, alias } = person;
  await service.put({
    activities: [anActivity({ activityId, offer })],
    people: [person],
    funds: [aFund({ fundId, allocatedPence: 0, availablePence: 0 })],
    invitations: [anInvitation({ activityId, personId, alias, offer, state: 'yes', promisedPence: 0, seq: 0, headHash: '' })],
  });
  const at = `/plan/${activityId}`;
  const press = () => coordinator.post(`${at}/hold-money`, {});
  expect(buttons((await coordinator.get(at)).html)).toContain('Hold the money now');
  expect((await press()).location).toBe(`${at}?money=short`);
  expect(mainText((await coordinator.get(`${at}?money=short`)).html)).toContain('The budget is still short');
  const money = { allocatedPence: 100_000, availablePence: 100_000, promisedPence: 0, committedPence: 0, spentPence: 0 };
  await transact(service.deps.database, [service.deps.funds.moving({ fundId, ...money })], service.deps.retrying);
  expect((await press()).location).toBe(`${at}?money=held`);
  expect(buttons((await coordinator.get(at)).html)).not.toContain('Hold the money now');
});
