import { expect, test } from 'vitest';
import * as z from 'zod';
import { choiceTable } from '#shared/content/choice-table.ts';
import { newId } from '#shared/config/new-id.ts';
import { aClaim, aLine, anOffer } from '#test/support/builders.ts';
import { browserOf, claimsDepsFor, putThere } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, type Clock } from '#test/support/people-service.ts';
import { day, fill, peopleWithCosts } from '#test/support/people-with-costs.ts';
import { fieldLabelled, headings, hiddenFields, mainText, pageProblems } from '#test/support/read-page.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-13T10:00:00.000Z' };
const { someone, withDraft } = peopleWithCosts(engine, clock);
const database = () => databaseOf(engine);

test('payment for time: nothing is chosen beforehand, nobody at the meeting will know, and advice is there', async () => {
  const { visitor, at } = await withDraft();
  const page = await visitor.get(`${at}/add/time`);
  expect(page.html).not.toMatch(/type="radio"[^>]*checked/);
  const text = mainText(page.html);
  for (const part of [
    'Nobody at the meeting will know what you choose.',
    'Citizens Advice',
    'All of it, £82.50',
    'Less than that',
    'None, thank you',
    'Decide later',
  ]) {
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
  await putThere(database(), {
    claims: [
      aClaim({
        claimId,
        personId: person.personId,
        alias: person.alias,
        state: 'question',
        sentAt: clock.now,
        questions: [question],
        decideBy: '2026-11-18',
        moneyBy: '2026-11-27',
      }),
    ],
  });
  const page = await visitor.get(`/costs/${claimId}`);
  expect(mainText(page.html)).toContain('Was this there and back?');
  // The days do not count while we wait, so a day would not hold.
  expect(mainText(page.html)).toContain('start to count again when you answer');
  expect(mainText(page.html)).not.toMatch(/We decide by|Money by|(?:18|27) November/);
  const action = `/costs/${claimId}/answer`;
  const empty = await visitor.post(action, { ...hiddenFields(page.html, action), answer: ' ' });
  expect(pageProblems(empty.html)).toEqual({ 'Write an answer, or ring us and say it.': '#answer' });
  const answered = await visitor.post(action, { ...hiddenFields(empty.html, action), answer: 'Yes' });
  expect(answered.location).toBe(`/costs/${claimId}?saved=answer`);
  expect(mainText((await visitor.get(answered.location)).html)).toContain('We decide by');
});

test('an answer sent after it was taken back on another page is shown to be kept', async () => {
  const { visitor, person } = await someone();
  const claimId = newId();
  const question = { words: 'There and back?', askedBy: 's1', askedAt: clock.now, answer: '', answeredAt: '' };
  const asked = { state: 'question', sentAt: clock.now, questions: [question] } as const;
  await putThere(database(), { claims: [aClaim({ claimId, personId: person.personId, alias: person.alias, ...asked })] });
  const at = `/costs/${claimId}`;
  const page = await visitor.get(at);
  await visitor.post(`${at}/take-back`, hiddenFields(page.html, `${at}/take-back`));
  const late = await visitor.post(`${at}/answer`, { ...hiddenFields(page.html, `${at}/answer`), answer: 'There <and> back' });
  expect(late.status).toBe(409);
  expect(mainText(late.html)).toContain('You have this back, so no question waits. You wrote: “There <and> back”.');
});

test('a payment on its way promises no day to somebody who changed how they are paid since', async () => {
  const { visitor, person } = await someone();
  const claimId = newId();
  const onItsWay = { state: 'in-run', decidedAt: clock.now, moneyBy: '2026-12-01' } as const;
  const claim = aClaim({ claimId, personId: person.personId, alias: person.alias, ...onItsWay });
  await putThere(database(), { claims: [claim] });
  const text = mainText((await visitor.get(`/costs/${claimId}`)).html);
  expect(text).toContain('This was on its way when you changed how you are paid.');
  expect(text).not.toContain('Money by');
});

test('what happened so far says on which day it was paid, first', async () => {
  const { visitor, person } = await someone();
  const claimId = newId();
  const isPaid = {
    state: 'paid',
    startedAt: '2026-11-01T10:00:00.000Z',
    sentAt: '2026-11-02T10:00:00.000Z',
    decidedAt: '2026-11-09T10:00:00.000Z',
    paidOn: '2026-11-12',
  } as const;
  await putThere(database(), { claims: [aClaim({ claimId, personId: person.personId, alias: person.alias, ...isPaid })] });
  const text = mainText((await visitor.get(`/costs/${claimId}`)).html);
  expect(text).toContain('What happened so far We paid it Thursday 12 November 2026 It was decided Monday 9 November 2026');
});

test('a decision shows each line with its own amount, every reason, and that somebody else can look', async () => {
  const { visitor, person } = await someone();
  const claimId = newId();
  const lines = [
    aLine({ decision: { paysPence: 460, reasonCode: '', reasonWords: '' } }),
    aLine({
      lineId: 'l2',
      kind: 'childcare',
      askedPence: 7_000,
      decision: { paysPence: 6_000, reasonCode: 'over-the-offer', reasonWords: 'We agreed £60 with you on Monday.' },
    }),
  ];
  await putThere(database(), {
    claims: [
      aClaim({
        claimId,
        personId: person.personId,
        alias: person.alias,
        state: 'approved',
        sentAt: clock.now,
        decidedAt: clock.now,
        decidedBy: 's1',
        lines,
        payablePence: 6_460,
        moneyBy: '2026-11-27',
      }),
    ],
  });
  const text = mainText((await visitor.get(`/costs/${claimId}`)).html);
  for (const part of [
    'Agreed, not paid yet',
    'Part of £70.00',
    'It is more than we offered.',
    'We agreed £60 with you on Monday.',
    'You can ask someone else to look',
    choiceTable['claims.look-again']?.whoSeesIt,
    'What we pay £64.60',
    'It is agreed. Your turn: tell us where the money goes.',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('Money by');
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
  expect(JSON.parse(reply.html)).toMatchObject({
    state: 'draft',
    totalPence: 1320,
    lines: [{ kind: 'car', askedPence: 1320, distanceMiles: 24, receipt: 'none' }],
  });
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
  const out = await visitor.post(
    address,
    { ...hiddenFields(form.html, address), ...day, amount: '25' },
    { origin: 'https://alongside.example', referer: `https://alongside.example${address}` },
  );
  expect(out.status).toBe(401);
  const back = await browserOf(database(), clock, person);
  back.cookies.set('__Host-kept', visitor.cookies.get('__Host-kept') ?? '');
  expect(fieldLabelled((await back.get(address)).html, 'How much did you pay?')?.['value']).toBe('25');
  clock.now = '2026-11-13T10:00:00.000Z';
});

test('a cost of another year than its meeting says its year: in the list, before it is sent and after', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/public-transport`, { 'date-day': '30', 'date-month': '12', 'date-year': '2025', amount: '4.60' });
  await fill(visitor, `${at}/add/public-transport`, { ...day, amount: '3.10' });
  const check = `${at}/check`;
  for (const address of [at, check]) {
    const text = mainText((await visitor.get(address)).html);
    expect(text).toContain('Tuesday 30 December 2025');
    expect(text).toMatch(/Thursday 12 November(?! 2026)/);
  }
  const page = await visitor.get(check);
  expect((await visitor.post(`${at}/send`, hiddenFields(page.html, `${at}/send`))).status).toBe(303);
  expect(mainText((await visitor.get(at)).html)).toContain('Tuesday 30 December 2025. What it cost');
});

test('a journey that is paid by the mile says its rate, and asks for nothing but miles; for who takes back what they spent it says none', async () => {
  const offer = anOffer({
    covers: [
      { kind: 'car', capPence: 2_000 },
      { kind: 'bicycle', capPence: 0 },
    ],
  });
  const { visitor, at } = await withDraft({}, { offer });
  for (const address of [at, `${at}/add/car`]) {
    const text = mainText((await visitor.get(address)).html);
    expect(text).toContain('We pay 55p a mile, up to £20. If it comes to more, send it all the same.');
    expect(text).not.toContain('write what it was');
  }
  expect(mainText((await visitor.get(`${at}/add/bicycle`)).html)).toContain('We pay 20p a mile.');
  const cost = await withDraft({ actualCostOnly: true }, { offer });
  for (const address of [cost.at, `${cost.at}/add/car`]) {
    const text = mainText((await cost.visitor.get(address)).html);
    expect(text).toContain('We offered up to £20. If it was more, write what it was.');
    expect(text).not.toContain('a mile');
  }
});
