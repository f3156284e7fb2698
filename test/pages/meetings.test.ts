import { beforeAll, expect, test } from 'vitest';
import { checkWords } from '#shared/content/check-words.ts';
import { aContribution, aFund, anActivity, anInvitation, anOffer, aPerson, personActor, staffWith } from '#test/support/builders.ts';
import { activitiesService, type ActivitiesService } from '#test/support/activities-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { madeId } from '#test/support/meetings-world.ts';
import type { Clock } from '#test/support/people-service.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems, titleOf } from '#test/support/read-page.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-02T10:00:00.000Z' };
let service: ActivitiesService;
beforeAll(() => {
  service = activitiesService(engine, clock);
});

const coordinator = staffWith(['coordinator'], { staffId: 's-coordinator' });

/** A ready meeting with somebody invited, and their browser. */
const invited = async (changes: { activity?: object; invitation?: object; contribution?: object } = {}) => {
  clock.now = '2026-11-02T10:00:00.000Z';
  const [activityId, personId, fundId, contributionId] = [madeId(), madeId(), madeId(), madeId()];
  const who = { personId, alias: `alias${personId}` };
  const offer = anOffer({ fundId });
  await service.put({
    people: [aPerson(who)],
    activities: [anActivity({ activityId, boardId: 'thursday', offer, ...changes.activity })],
    invitations: [anInvitation({ ...who, activityId, boardId: 'thursday', offer, ...changes.invitation })],
    funds: [aFund({ fundId })],
    contributions:
      changes.contribution === undefined ? [] : [aContribution({ ...who, contributionId, activityId, ...changes.contribution })],
  });
  const visitor = await service.signedIn(personActor(who));
  return {
    visitor,
    activityId,
    personId,
    contributionId,
    address: `/meetings/${activityId}`,
    said: `/meetings/${activityId}/said/${contributionId}`,
  };
};

test('an invitation says what it is, the offer in writing and who to ask, with four equal replies and none chosen', async () => {
  const { visitor, address } = await invited({
    activity: { contentNote: { kind: 'note', text: 'We talk about letters that came too late.' } },
  });
  const { html, status } = await visitor.get(address);
  expect(status).toBe(200);
  expect(titleOf(html)).toBe('Your invitation – Alongside');
  expect(headings(html)).toEqual(['Can you join us on Thursday 12 November?']);
  expect(buttons(html).filter((text) => ['Yes', 'Maybe', 'No', 'Another way'].includes(text))).toEqual([
    'Yes',
    'Maybe',
    'No',
    'Another way',
  ]);
  expect(html).not.toContain('aria-pressed');
  const text = mainText(html);
  for (const words of [
    'We talk about letters that came too late.',
    '2pm to 4pm (2 hours)',
    'Town Hall, room 2',
    'In private.',
    'Eight people from the council',
  ]) {
    expect(text).toContain(words);
  }
  for (const words of [
    '£82.50',
    'half a day at the meeting',
    '55p a mile, up to £40',
    'within 10 working days',
    'the taking part team on 0808 157 0140',
  ])
    expect(text).toContain(words);
  expect(links(html)['Ask a question']).toBe('/help');
  expect(checkWords(text, 'person')).toEqual([]);
});

test('one press replies, says so, and can be changed', async () => {
  const { visitor, address, activityId } = await invited();
  const fields = hiddenFields((await visitor.get(address)).html, `${address}/reply`);
  service.calls();
  const yes = await visitor.post(`${address}/reply`, { ...fields, reply: 'yes' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(yes).toMatchObject({ status: 303, location: `${address}?replied=yes` });
  const after = await visitor.get(yes.location);
  expect(service.calls()).toBeLessThanOrEqual(2);
  expect(mainText(after.html)).toContain('Your reply is: Yes');
  expect(after.html.match(/aria-pressed="true"/g)).toHaveLength(1);
  const no = await visitor.post(`${address}/reply`, { ...hiddenFields(after.html, `${address}/reply`), reply: 'no' });
  expect(no.status).toBe(303);
  // An old address kept in the browser says nothing that is not so.
  expect(mainText((await visitor.get(yes.location)).html)).not.toContain('Your reply is: Yes');
  expect((await service.deps.activities.readWhole(activityId)).invitations[0]?.state).toBe('no');
});

test('their meetings are all in one list, also those they said no to, with the way to their words and costs, in one query', async () => {
  const { visitor, activityId, contributionId } = await invited({ invitation: { state: 'took-part' }, contribution: {} });
  service.calls();
  const page = await visitor.get('/meetings');
  expect(service.calls()).toBeLessThanOrEqual(2);
  expect(headings(page.html)).toEqual(['Your meetings']);
  expect(mainText(page.html)).toContain('You took part');
  const title = 'Getting help sooner, Thursday 12 November 2026';
  expect(links(page.html)).toMatchObject({
    [`Check what was written down : ${title}`]: `/meetings/${activityId}/said/${contributionId}`,
    [`Tell us your costs : ${title}`]: `/meetings/${activityId}#costs`,
    'Your meetings': '/meetings',
  });
  const no = await invited({ invitation: { state: 'no' } });
  const theirs = await no.visitor.get('/meetings');
  expect(mainText(theirs.html)).toMatch(/To come.*You can change your reply until it ends\. You said no/s);
  expect(links(theirs.html)['Getting help sooner']).toBe(no.address);
});

test('after "another way" the page says whose turn it is and by when, and so does the page of the team', async () => {
  const { visitor, address, activityId } = await invited();
  const fields = hiddenFields((await visitor.get(address)).html, `${address}/reply`);
  const sent = await visitor.post(`${address}/reply`, { ...fields, reply: 'another-way' });
  const page = mainText((await visitor.get(sent.location)).html);
  expect(page).toContain('It is our turn: the taking part team.');
  expect(page).toContain('We get in touch by Wednesday 4 November 2026');
  const staff = await service.signedIn(coordinator);
  expect(mainText((await staff.get(`/plan/${activityId}`)).html)).toContain('by Wednesday 4 November, as they were told');
});

test('after "Not yet" the page says that it is the group’s turn, and by when', async () => {
  const outcome = { kind: 'done', words: 'Done.', recordedBy: 's1', recordedAt: clock.now, answer: '' } as const;
  const { visitor, said, personId } = await invited({
    invitation: { state: 'took-part' },
    contribution: { state: 'answered', showing: 'without-name', outcome },
  });
  await service.chose(personId, 'use-words-without-name', 'given', clock.now);
  const page = await visitor.get(said);
  expect(mainText(page.html)).not.toContain('the group’s turn');
  const sent = await visitor.post(`${said}/answer`, { ...hiddenFields(page.html, `${said}/answer`), answer: 'not-yet' });
  const after = mainText((await visitor.get(sent.location)).html);
  expect(after).toContain('It is the group’s turn again.');
  expect(after).toContain('They write by Wednesday 2 December 2026');
  const now = clock.now;
  clock.now = '2026-12-03T09:00:00.000Z';
  const late = mainText((await (await service.signedIn(personActor({ personId, alias: `alias${personId}` }))).get(said)).html);
  expect(late).toContain('They said they would write by Wednesday 2 December 2026. That day has passed. We are sorry.');
  clock.now = now;
});

test('a reply that is none of the four changes nothing and asks again', async () => {
  const { visitor, address } = await invited();
  const reply = await visitor.post(`${address}/reply`, { reply: '<script>alert(1)</script>' });
  expect(reply.status).toBe(422);
  expect(mainText(reply.html)).toContain('Choose one of the four replies. None of them asks why.');
});

test('a reply after the meeting is met kindly, and there are no buttons any more', async () => {
  const { visitor, address } = await invited();
  const fields = hiddenFields((await visitor.get(address)).html, `${address}/reply`);
  clock.now = '2026-11-12T16:30:00.000Z';
  const late = await (
    await service.signedIn(personActor({ personId: await ownerOf(address), alias: '' }))
  ).post(`${address}/reply`, { ...fields, reply: 'yes' });
  expect(late.status).toBe(409);
  expect(mainText(late.html)).toContain('The meeting is over, so your reply stays as it was. That is all right.');
  expect(buttons(late.html)).not.toContain('Yes');
  // What they were offered stays to be read; how to reply and to come does not.
  expect(mainText(late.html)).toContain('What we offered, in writing');
  expect(mainText(late.html)).toContain('within 10 working days');
  expect(mainText(late.html)).not.toMatch(/reply by phone|step out|come either way|never have to come/);
  expect(visitor.cookies.size).toBe(1);
});

const ownerOf = async (address: string): Promise<string> =>
  (await service.deps.activities.readWhole(address.split('/')[2] ?? '')).invitations[0]?.personId ?? '';

test('somebody whose costs are actual only is shown no fee anywhere', async () => {
  const { visitor, address } = await invited({ invitation: { offer: anOffer({ feePence: 0, feeFor: '' }) } });
  const text = mainText((await visitor.get(address)).html);
  expect(text).not.toMatch(/82|payment for your time|none\./i);
  expect(text).toContain('Up to £40');
});

test('another person’s meeting, and one that is not there, look the same', async () => {
  const { address } = await invited();
  const stranger = await service.signedIn(personActor({ personId: madeId(), alias: madeId() }));
  const [theirs, none] = [await stranger.get(address), await stranger.get('/meetings/nothing')];
  expect([theirs.status, none.status]).toEqual([404, 404]);
  expect((await stranger.post(`${address}/reply`, { reply: 'yes', version: '1' })).status).toBe(404);
  expect((await service.signedOut().get(address)).status).toBe(303);
});

test('what somebody said is theirs to check first; pay does not depend on it, and nothing is chosen about showing it', async () => {
  const { visitor, said } = await invited({ contribution: {} });
  service.calls();
  const { html } = await visitor.get(said);
  // The sign-in, the meeting, and together whoever they are and their choices.
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(headings(html)).toEqual(['Check what you said on Thursday 12 November']);
  const text = mainText(html);
  expect(text).toContain('The taking part team wrote this down. The group does not see it until you agree.');
  expect(text).toContain('Your costs and payment do not depend on this.');
  expect(text).toContain('Even without your name, people there may know it was you.');
  expect(fieldLabelled(html, 'The words')?.['value']).toBe('Letters should say who to ring.');
  for (const label of ['Yes, with the name I chose', 'Yes, without my name', 'Hold it for now. The group does not see it.']) {
    expect(fieldLabelled(html, label)).toBeDefined();
    expect(fieldLabelled(html, label)?.['checked']).toBeUndefined();
  }
  expect(text).toContain('If you choose nothing, it is held.');
});

test('agreeing in other words keeps them, and choosing nothing about showing holds them', async () => {
  const { visitor, said, activityId, contributionId } = await invited({ contribution: {} });
  const fields = hiddenFields((await visitor.get(said)).html, said);
  service.calls();
  const agreed = await visitor.post(said, { ...fields, act: 'agree', words: 'A name and a number, please.' });
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(agreed).toMatchObject({ status: 303, location: `${said}?done=agreed` });
  expect(mainText((await visitor.get(agreed.location)).html)).toContain('It is held. The group does not see it.');
  // Their own choice is ticked by now, so nothing follows from choosing nothing.
  expect(mainText((await visitor.get(said)).html)).not.toContain('If you choose nothing');
  expect(await service.deps.activities.readContribution(activityId, contributionId)).toMatchObject({
    words: 'A name and a number, please.',
    showing: 'hold',
    state: 'agreed',
  });
});

test.each([
  ['empty words', '', 'Write the words, or take it out.'],
  ['far too many words', 'x'.repeat(3_000), 'That is more than 2000 letters. Please shorten it a little.'],
])('%s are asked about, with what was typed still there', async (_what, words, said) => {
  const of = await invited({ contribution: {} });
  const fields = hiddenFields((await of.visitor.get(of.said)).html, of.said);
  const { html, status } = await of.visitor.post(of.said, { ...fields, act: 'agree', words, showing: 'without-name' });
  expect(status).toBe(422);
  expect(pageProblems(html)).toEqual({ [said]: '#words' });
  expect(fieldLabelled(html, 'The words')?.['value']).toBe(words);
  expect(fieldLabelled(html, 'Yes, without my name')?.['checked']).toBe('checked');
});

test('a stale tab keeps the person’s words and shows what stands now', async () => {
  const { visitor, said } = await invited({ contribution: {} });
  const fields = hiddenFields((await visitor.get(said)).html, said);
  await visitor.post(said, { ...fields, act: 'agree', words: 'The first tab.' });
  const stale = await visitor.post(said, { ...fields, requestId: 'z'.repeat(20), act: 'agree', words: 'The second <b>tab</b>.' });
  expect(stale.status).toBe(422);
  expect(mainText(stale.html)).toContain('This changed while you were writing. It now says');
  expect(mainText(stale.html)).toContain('The first tab.');
  expect(fieldLabelled(stale.html, 'The words')?.['value']).toBe('The second <b>tab</b>.');
});

test('taking it out asks once, then deletes the words', async () => {
  const { visitor, said, activityId, contributionId } = await invited({ contribution: {} });
  const fields = hiddenFields((await visitor.get(said)).html, said);
  const asks = await visitor.post(said, { ...fields, act: 'remove' });
  expect(headings(asks.html)).toEqual(['Take these words out?']);
  expect((await service.deps.activities.readContribution(activityId, contributionId))?.words).not.toBe('');
  const done = await visitor.post(said, { ...hiddenFields(asks.html, said), act: 'remove' });
  expect(done.location).toBe(`${said}?done=removed`);
  expect(mainText((await visitor.get(done.location)).html)).toContain('You took this out. The words are deleted, and nobody sees them.');
});

test('what happened next is shown, and "does this answer it" takes one press', async () => {
  const outcome = {
    kind: 'not-done',
    words: 'There was no money for it.',
    recordedBy: 's1',
    recordedAt: '2026-11-01T10:00:00.000Z',
    answer: '',
  };
  const { visitor, said } = await invited({ contribution: { state: 'answered', showing: 'without-name', outcome } });
  const { html } = await visitor.get(said);
  expect(mainText(html)).toContain('There was no money for it.');
  expect(mainText(html)).toContain('the words stay as they are');
  expect(buttons(html)).toEqual(expect.arrayContaining(['Yes', 'Not yet', 'No']));
  const done = await visitor.post(`${said}/answer`, { ...hiddenFields(html, `${said}/answer`), answer: 'not-yet' });
  expect(mainText((await visitor.get(done.location)).html)).toContain('Not yet Your reply now');
});

test('a form sent after the sign-in ended is kept for the same person', async () => {
  const { visitor, said } = await invited({ contribution: {} });
  const fields = hiddenFields((await visitor.get(said)).html, said);
  visitor.cookies.delete('__Host-session');
  const reply = await visitor.post(said, { ...fields, act: 'agree', words: 'Not lost.' });
  expect(reply.status).toBe(401);
  expect(mainText(reply.html)).toContain('Not lost.');
});

test('staff who are not for it find nothing there', async () => {
  const { activityId } = await invited();
  const payer = await service.signedIn(staffWith(['payment-maker']));
  expect((await payer.get(`/plan/${activityId}`)).status).toBe(404);
  expect((await payer.get('/staff')).status).toBe(200);
  const person = await service.signedIn(personActor());
  expect((await person.get('/staff')).status).toBe(404);
  const coordinatorAt = await service.signedIn(coordinator);
  expect((await coordinatorAt.get(`/meetings/${activityId}`)).status).toBe(404);
});

const been = { heldOn: '2026-10-29', startsAt: '2026-10-29T14:00:00.000Z' };

test('who said yes and was written down as not there reads so first, with who to ring, and can tell their costs', async () => {
  const { visitor, address } = await invited({ activity: been, invitation: { ...been, state: 'not-there', saidYes: true } });
  const { html } = await visitor.get(address);
  const text = mainText(html);
  for (const words of ['Written down: you were not there', 'Were you there? Tell us: ring 0808 157 0140']) expect(text).toContain(words);
  expect(links(html)['You can tell us your costs all the same']).toBe('#costs');
  expect(buttons(html)).toContain('Tell us your costs');
  expect(checkWords(text, 'person')).toEqual([]);
});

test('who had not said yes and was written down as not there is told who to ring, and is offered nothing', async () => {
  const { visitor, address } = await invited({ activity: been, invitation: { ...been, state: 'not-there' } });
  const { html } = await visitor.get(address);
  expect(mainText(html)).toContain('Were you there? Tell us: ring 0808 157 0140');
  expect(buttons(html)).not.toContain('Tell us your costs');
});
