import { expect, test } from 'vitest';
import * as z from 'zod';
import { newId } from '#shared/config/new-id.ts';
import { aClaim, aLine, anInvitation, anOffer } from '#test/support/builders.ts';
import { browserOf, claimsDepsFor, putThere, signedInPerson } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, type Clock } from '#test/support/people-service.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems, titleOf } from '#test/support/read-page.ts';
import type { Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-13T10:00:00.000Z' };
const database = () => databaseOf(engine);

/** Somebody who said yes to yesterday's meeting and is signed in. */
const someone = async (changes: Parameters<typeof anInvitation>[0] = {}, person: { actualCostOnly?: boolean } = {}) => {
  const { visitor, person: saved } = await signedInPerson(database(), clock, person);
  const activityId = newId();
  const invitation = anInvitation({ activityId, personId: saved.personId, alias: saved.alias, state: 'yes', promisedPence: 20_250, ...changes });
  await putThere(database(), { invitations: [invitation] });
  return { visitor, person: saved, activityId };
};

const withDraft = async (person: { actualCostOnly?: boolean } = {}) => {
  const one = await someone({}, person);
  const list = await one.visitor.get('/costs');
  const going = await one.visitor.post('/costs', hiddenFields(list.html, '/costs'));
  expect(going.status).toBe(303);
  return { ...one, at: going.location };
};

const fill = async (visitor: Visitor, address: string, fields: Record<string, string>) => {
  const form = await visitor.get(address);
  return visitor.post(address, { ...hiddenFields(form.html, address), ...fields });
};

const day = { 'date-day': '12', 'date-month': '11', 'date-year': '2026' };

test('the list offers the meeting that was, and starting it leads to a draft', async () => {
  const { visitor } = await someone();
  const list = await visitor.get('/costs');
  expect(headings(list.html)).toEqual(['Your costs and payment']);
  expect(buttons(list.html)).toContain('Add your costs for Thursday 12 November');
  const going = await visitor.post('/costs', hiddenFields(list.html, '/costs'));
  const draft = await visitor.get(going.location);
  expect(Object.keys(links(draft.html))).toEqual(
    expect.arrayContaining(['Add a journey by car', 'Add a bus, train or tram fare', 'Add childcare', 'Choose about payment for your time']),
  );
  expect(mainText(draft.html)).toContain('You can send this once there is something in it.');
});

test('a journey, a fare, childcare and time are added one by one, checked and sent, with two dates', async () => {
  const { visitor, at } = await withDraft();
  expect((await fill(visitor, `${at}/add/car`, { ...day, miles: '24' })).location).toBe(`${at}?saved=line`);
  const fare = await fill(visitor, `${at}/add/public-transport`, { ...day, amount: '£4.60', note: 'Bus' });
  expect(fare.location).toMatch(new RegExp(`^${at}/lines/[0-9a-z]{20}/photo`));
  await fill(visitor, `${at}/add/childcare`, { ...day, amount: '25' });
  await fill(visitor, `${at}/add/time`, { choice: 'less', less: '20' });
  const check = await visitor.get(`${at}/check`);
  const text = mainText(check.html);
  for (const part of ['24 miles at 55p a mile', '£13.20', '£4.60', '£25.00', '£20.00', 'All together £62.80', 'Wednesday 18 November 2026', 'Friday 27 November 2026']) {
    expect(text).toContain(part);
  }
  expect(links(check.html)['Change childcare']).toMatch(/lines/);
  const sent = await visitor.post(`${at}/send`, hiddenFields(check.html, `${at}/send`));
  expect(sent).toMatchObject({ status: 303, location: `${at}?saved=sent` });
  const after = mainText((await visitor.get(sent.location)).html);
  for (const part of ['It is our turn: the taking part team', '0808 157 0140', 'We decide by', 'Money by', 'Take it back']) expect(after).toContain(part);
});

test('taking it back makes it a draft again with everything in it', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/car`, { ...day, miles: '24' });
  const check = await visitor.get(`${at}/check`);
  await visitor.post(`${at}/send`, hiddenFields(check.html, `${at}/send`));
  const sent = await visitor.get(at);
  const back = await visitor.post(`${at}/take-back`, hiddenFields(sent.html, `${at}/take-back`));
  expect(back.location).toBe(`${at}?saved=back`);
  expect(links((await visitor.get(at)).html)['Check and send']).toBe(`${at}/check`);
});

test('what could not be read is asked for again, with everything typed still there and nothing saved', async () => {
  const { visitor, at } = await withDraft();
  const page = await fill(visitor, `${at}/add/public-transport`, { 'date-day': '31', 'date-month': '2', 'date-year': '1900', amount: '4.5o', note: '<b>Bus</b>' });
  expect(page.status).toBe(422);
  expect(titleOf(page.html)).toContain('Please check this page');
  expect(pageProblems(page.html)).toEqual({
    'Write the day as numbers, like 27 3 2026.': '#date-day',
    'Write the amount in pounds and pence, like 4.50.': '#amount',
  });
  expect(fieldLabelled(page.html, 'How much was it, there and back?')?.['value']).toBe('4.5o');
  expect(fieldLabelled(page.html, 'Anything that helps us see what this was')?.['value']).toBe('<b>Bus</b>');
  expect(page.html).not.toContain('<b>Bus</b>');
  expect(mainText((await visitor.get(at)).html)).not.toContain('All together');
});

test.each([{ miles: '-3' }, { miles: '' }, { miles: 'x'.repeat(5000) }, { miles: '12', note: 'x'.repeat(2001) }])('%j gets a kind page and changes nothing', async (fields) => {
  const { visitor, at } = await withDraft();
  const page = await fill(visitor, `${at}/add/car`, { ...day, ...fields });
  expect(page.status).toBe(422);
  expect(page.html).not.toMatch(/invalid|error occurred|at Object\./i);
});

test('a page older than the claim keeps what was typed and says what stands now', async () => {
  const { visitor, at, person } = await withDraft();
  const old = await visitor.get(`${at}/add/childcare`);
  const other = await browserOf(database(), clock, person);
  await fill(other, `${at}/add/car`, { ...day, miles: '24' });
  const page = await visitor.post(`${at}/add/childcare`, { ...hiddenFields(old.html, `${at}/add/childcare`), ...day, amount: '25' });
  expect(page.status).toBe(409);
  expect(mainText(page.html)).toContain('This changed while you were writing');
  expect(fieldLabelled(page.html, 'How much did you pay?')?.['value']).toBe('25');
  const again = await visitor.post(`${at}/add/childcare`, { ...hiddenFields(page.html, `${at}/add/childcare`), ...day, amount: '25' });
  expect(again.status).toBe(303);
});

test('a check that is older than the claim sends nothing and shows the claim as it stands', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/car`, { ...day, miles: '24' });
  const old = await visitor.get(`${at}/check`);
  await fill(visitor, `${at}/add/childcare`, { ...day, amount: '25' });
  const page = await visitor.post(`${at}/send`, hiddenFields(old.html, `${at}/send`));
  expect(page.status).toBe(409);
  expect(mainText(page.html)).toContain('£38.20');
});

test('the same send twice sends once and shows the same page', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/car`, { ...day, miles: '24' });
  const check = await visitor.get(`${at}/check`);
  const fields = hiddenFields(check.html, `${at}/send`);
  const [first, second] = [await visitor.post(`${at}/send`, fields), await visitor.post(`${at}/send`, fields)];
  expect(second.location).toBe(first.location);
});

test('a line can be changed, and taken out', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/car`, { ...day, miles: '24' });
  const line = links((await visitor.get(at)).html)['A journey by car'] ?? '';
  const form = await visitor.get(line);
  expect(fieldLabelled(form.html, 'How many miles, there and back?')?.['value']).toBe('24');
  await fill(visitor, line, { ...day, miles: '12.5' });
  expect(mainText((await visitor.get(at)).html)).toContain('£6.88');
  const out = await visitor.post(`${line}/remove`, hiddenFields((await visitor.get(line)).html, `${line}/remove`));
  expect(out.location).toBe(`${at}?saved=removed`);
  expect((await visitor.get(line)).status).toBe(404);
});

test("somebody else's costs look like an address that is not there, whatever is done", async () => {
  const { at } = await withDraft();
  const { visitor } = await someone();
  for (const address of [at, `${at}/check`, `${at}/add/car`, `${at}/lines/${newId()}`]) expect((await visitor.get(address)).status).toBe(404);
  expect((await visitor.post(`${at}/send`, { version: '1' })).status).toBe(404);
  expect((await visitor.post(`${at}/take-back`, {})).status).toBe(404);
  expect((await visitor.post(`${at}/answer`, { answer: 'x' })).status).toBe(404);
  expect((await visitor.post(`${at}/add/car`, { ...day, miles: '4' })).status).toBe(404);
  const api = await visitor.get(`/api${at.replace('/costs/', '/claims/')}`);
  expect(api.status).toBe(404);
});

test('payment for time: nothing is chosen beforehand, nobody at the meeting will know, and advice is there', async () => {
  const { visitor, at } = await withDraft();
  const page = await visitor.get(`${at}/add/time`);
  expect(page.html).not.toMatch(/type="radio"[^>]*checked/);
  const text = mainText(page.html);
  for (const part of ['Nobody at the meeting will know what you choose.', 'Citizens Advice', 'All of it, £82.50', 'Less than that', 'None, thank you', 'Decide later']) {
    expect(text).toContain(part);
  }
});

test('somebody who wants only what they spent never sees a fee', async () => {
  const { visitor, at } = await withDraft({ actualCostOnly: true });
  const draft = mainText((await visitor.get(at)).html);
  expect(draft).not.toMatch(/payment for your time|82\.50/);
  const time = await visitor.get(`${at}/add/time`);
  expect(mainText(time.html)).not.toContain('82');
});

test('what the offer does not name is asked about first', async () => {
  const { visitor } = await someone({ offer: anOffer({ covers: [] }) });
  const list = await visitor.get('/costs');
  const { location } = await visitor.post('/costs', hiddenFields(list.html, '/costs'));
  const page = await visitor.get(`${location}/add/childcare`);
  expect(headings(page.html)).toEqual(['Ask us about this cost']);
  expect(mainText(page.html)).toContain('0808 157 0140');
});

test('a question is shown with a box for the answer; an empty answer is asked for again', async () => {
  const { visitor, person } = await someone();
  const claimId = newId();
  const question = { words: 'Was this there and back?', askedBy: 's1', askedAt: clock.now, answer: '', answeredAt: '' };
  await putThere(database(), { claims: [aClaim({ claimId, personId: person.personId, alias: person.alias, state: 'question', sentAt: clock.now, questions: [question], decideBy: '2026-11-18', moneyBy: '2026-11-27' })] });
  const page = await visitor.get(`/costs/${claimId}`);
  expect(mainText(page.html)).toContain('Was this there and back?');
  const action = `/costs/${claimId}/answer`;
  const empty = await visitor.post(action, { ...hiddenFields(page.html, action), answer: ' ' });
  expect(pageProblems(empty.html)).toEqual({ 'Write an answer, or ring us and say it.': '#answer' });
  const answered = await visitor.post(action, { ...hiddenFields(empty.html, action), answer: 'Yes' });
  expect(answered.location).toBe(`/costs/${claimId}?saved=answer`);
});

test('a decision shows each line with its own amount, every reason, and that somebody else can look', async () => {
  const { visitor, person } = await someone();
  const claimId = newId();
  const lines = [
    aLine({ decision: { paysPence: 460, reasonCode: '', reasonWords: '' } }),
    aLine({ lineId: 'l2', kind: 'childcare', askedPence: 7_000, decision: { paysPence: 6_000, reasonCode: 'over-the-offer', reasonWords: 'We agreed £60 with you on Monday.' } }),
  ];
  await putThere(database(), {
    claims: [aClaim({ claimId, personId: person.personId, alias: person.alias, state: 'approved', sentAt: clock.now, decidedAt: clock.now, decidedBy: 's1', lines, payablePence: 6_460, moneyBy: '2026-11-27' })],
  });
  const text = mainText((await visitor.get(`/costs/${claimId}`)).html);
  for (const part of ['Agreed, not paid yet', 'Part of £70.00', 'It is more than we offered.', 'We agreed £60 with you on Monday.', 'You can ask someone else to look', 'What we pay £64.60', 'Friday 27 November 2026']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('Take it back');
});

test('the photo page is a form of its own to our own host, with the file last', async () => {
  const { visitor, at } = await withDraft();
  const { location } = await fill(visitor, `${at}/add/public-transport`, { ...day, amount: '7.20' });
  const page = await visitor.get(location);
  const form = /<form[^>]*action="https:\/\/alongside\.example\/receipt-upload"[^>]*>([\s\S]*?)<\/form>/.exec(page.html);
  expect(form?.[0]).toContain('enctype="multipart/form-data"');
  const names = [...(form?.[1] ?? '').matchAll(/<input[^>]*name="([^"]+)"/g)].map((match) => match[1]);
  expect(names.at(-1)).toBe('file');
  const fields = hiddenFields(page.html, 'https://alongside.example/receipt-upload');
  const [, , claimId = ''] = at.split('/');
  expect(fields['key']).toMatch(new RegExp(`^incoming/${claimId}\\.[0-9a-z]{20}\\.[0-9a-z]{20}$`));
  const policy: unknown = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString());
  expect(z.object({ conditions: z.array(z.unknown()) }).parse(policy).conditions).toContainEqual(['content-length-range', 1, 26_214_400]);
  const back = (fields['success_action_redirect'] ?? '').replace('https://alongside.example', '');
  const query = new URLSearchParams({ bucket: 'receipts', key: fields['key'] ?? '', etag: '"x"' });
  const sent = await visitor.get(`${back}?${query.toString()}`);
  expect(sent).toMatchObject({ status: 303, location: `${at}?saved=photo` });
  await visitor.get(`${back}?${query.toString()}`);
  const claim = await claimsDepsFor(database()).claims.read(claimId);
  expect(claim).toMatchObject({ version: 3, lines: [{ receipt: { state: 'checking', key: fields['key'] } }] });
  expect((await visitor.get(`${back}?key=incoming/else.where.x`)).status).toBe(404);
});

test('the JSON has the same claim in whole pence, and nothing about staff', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/car`, { ...day, miles: '24' });
  const reply = await visitor.get(`/api${at.replace('/costs/', '/claims/')}`);
  expect(reply.headers['content-type']).toContain('application/json');
  expect(JSON.parse(reply.html)).toMatchObject({ state: 'draft', totalPence: 1320, lines: [{ kind: 'car', askedPence: 1320, distanceMiles: 24, receipt: 'none' }] });
  expect(reply.html).not.toMatch(/hands|decidedBy|keptApart|askedBy/);
  const list = await visitor.get('/api/claims');
  expect(JSON.parse(list.html)).toMatchObject({ claims: [{ totalPence: 1320 }], next: '' });
  const meetings = await visitor.get('/api/meetings');
  expect(JSON.parse(meetings.html)).toMatchObject({ meetings: [{ reply: 'yes', offer: { feePence: 8250 } }] });
});

test('a sign-in that ended keeps what was typed for the same person', async () => {
  const { visitor, at, person } = await withDraft();
  const address = `${at}/add/childcare`;
  const form = await visitor.get(address);
  clock.now = '2026-11-13T11:30:00.000Z';
  const out = await visitor.post(address, { ...hiddenFields(form.html, address), ...day, amount: '25' }, { origin: 'https://alongside.example', referer: `https://alongside.example${address}` });
  expect(out.status).toBe(401);
  const back = await browserOf(database(), clock, person);
  back.cookies.set('__Host-kept', visitor.cookies.get('__Host-kept') ?? '');
  expect(fieldLabelled((await back.get(address)).html, 'How much did you pay?')?.['value']).toBe('25');
  clock.now = '2026-11-13T10:00:00.000Z';
});
