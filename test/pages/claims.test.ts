import { expect, test } from 'vitest';
import { choiceTable } from '#shared/content/choice-table.ts';
import { kindName } from '#shared/content/claim-words.ts';
import { newId } from '#shared/config/new-id.ts';
import { costKinds, distanceKinds, type CostKind } from '#shared/domain/activity.ts';
import { ownClaimStore } from '#shared/store/own-claim.ts';
import { transact } from '#shared/store/transact.ts';
import { anOffer } from '#test/support/builders.ts';
import { browserOf, claimsDepsFor, noWait } from '#test/support/claims-service.ts';
import { noteReceipt } from '#shared/operations/claims/note-receipt.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, type Clock } from '#test/support/people-service.ts';
import { day, fill, peopleWithCosts } from '#test/support/people-with-costs.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems, titleOf } from '#test/support/read-page.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-13T10:00:00.000Z' };
const { someone, withDraft } = peopleWithCosts(engine, clock);
const database = () => databaseOf(engine);

test('the list offers the meeting that was, and starting it leads to a draft', async () => {
  const { visitor } = await someone();
  const list = await visitor.get('/costs');
  expect(headings(list.html)).toEqual(['Your costs and payment']);
  expect(buttons(list.html)).toContain('Add your costs for Thursday 12 November');
  const going = await visitor.post('/costs', hiddenFields(list.html, '/costs'));
  const draft = await visitor.get(going.location);
  expect(Object.keys(links(draft.html))).toEqual(
    expect.arrayContaining([
      'Add a journey by car',
      'Add a bus, train or tram fare',
      'Add childcare',
      'Choose about payment for your time',
    ]),
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
  for (const part of [
    '24 miles at 55p a mile',
    '£13.20',
    '£4.60',
    '£25.00',
    '£20.00',
    'All together £62.80',
    'Wednesday 18 November 2026',
    'Before we can pay, we need your bank details.',
    choiceTable['claims.send']?.whoSeesIt,
  ]) {
    expect(text).toContain(part);
  }
  expect(links(check.html)['Change childcare']).toMatch(/lines/);
  const sent = await visitor.post(`${at}/send`, hiddenFields(check.html, `${at}/send`));
  expect(sent).toMatchObject({ status: 303, location: `${at}?saved=sent` });
  const after = mainText((await visitor.get(sent.location)).html);
  for (const part of [
    'It is our turn: the taking part team',
    '0808 157 0140',
    'We decide by',
    'Before we can pay, we need your bank details.',
    'Take it back',
  ])
    expect(after).toContain(part);
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
  const page = await fill(visitor, `${at}/add/public-transport`, {
    'date-day': '31',
    'date-month': '2',
    'date-year': '1900',
    amount: '4.5o',
    note: '<b>Bus</b>',
  });
  expect(page.status).toBe(422);
  expect(titleOf(page.html)).toContain('Please check this page');
  expect(pageProblems(page.html)).toEqual({
    'There is no such day. Please look at the day and the month.': '#date-day',
    'Write the amount in pounds and pence, like 4.50.': '#amount',
  });
  expect(fieldLabelled(page.html, 'How much was it, there and back?')?.['value']).toBe('4.5o');
  expect(fieldLabelled(page.html, 'Anything that helps us see what this was')?.['value']).toBe('<b>Bus</b>');
  expect(page.html).not.toContain('<b>Bus</b>');
  expect(mainText((await visitor.get(at)).html)).not.toContain('All together');
});

test.each([{ miles: '-3' }, { miles: '' }, { miles: 'x'.repeat(5000) }, { miles: '12', note: 'x'.repeat(2001) }])(
  '%j gets a kind page and changes nothing',
  async (fields) => {
    const { visitor, at } = await withDraft();
    const page = await fill(visitor, `${at}/add/car`, { ...day, ...fields });
    expect(page.status).toBe(422);
    expect(page.html).not.toMatch(/invalid|error occurred|at Object\./i);
  },
);

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

test('when the price of a journey moved since it was looked at, nothing is sent and the newer sum is there to look at', async () => {
  const { visitor, at, person } = await withDraft();
  await fill(visitor, `${at}/add/car`, { ...day, miles: '24' });
  const check = await visitor.get(`${at}/check`);
  const fields = hiddenFields(check.html, `${at}/send`);
  // Other costs of theirs use all of the band meanwhile.
  const band = ownClaimStore(database()).savingBand(person.personId, { read: { version: 0, used: {} }, used: { '2026-04-06': 100_000 } });
  await transact(database(), [band], noWait);
  const page = await visitor.post(`${at}/send`, fields);
  expect(page.status).toBe(409);
  expect(mainText(page.html)).toContain('All together it is £6 now. When you looked it was £13.20.');
  expect(mainText(page.html)).toContain('24 miles at 25p a mile');
  expect((await visitor.post(`${at}/send`, hiddenFields(page.html, `${at}/send`))).location).toBe(`${at}?saved=sent`);
});

const covering = (...kinds: readonly CostKind[]) => ({ offer: anOffer({ covers: kinds.map((kind) => ({ kind, capPence: 0 })) }) });

test('every kind of cost an offer covers has its form, in words of its own, and can be sent', async () => {
  const { visitor, at } = await withDraft({}, covering(...costKinds));
  for (const kind of costKinds) {
    const page = await visitor.get(`${at}/add/${kind}`);
    expect(headings(page.html)).toEqual(expect.arrayContaining([kindName[kind]]));
    const saved = await fill(visitor, `${at}/add/${kind}`, { ...day, miles: '10', amount: '7.10', choice: 'cost' });
    expect(saved.status).toBe(303);
    expect(saved.location.includes('/photo')).toBe(!distanceKinds.some((one) => one === kind));
  }
  const check = await visitor.get(`${at}/check`);
  // Ten miles at 55p, 24p, 20p and 5p, and twelve costs of £7.10.
  expect(mainText(check.html)).toContain('All together £95.60');
  expect((await visitor.post(`${at}/send`, hiddenFields(check.html, `${at}/send`))).location).toBe(`${at}?saved=sent`);
});

test('phone and internet offers the usual amount or what it cost, and shows again what was chosen', async () => {
  const { visitor, at } = await withDraft({}, covering('data-and-phone'));
  expect(mainText((await visitor.get(`${at}/add/data-and-phone`)).html)).toContain('The usual amount for an online meeting, £5');
  expect((await fill(visitor, `${at}/add/data-and-phone`, { ...day, choice: 'usual' })).location).toBe(`${at}?saved=line`);
  const line = links((await visitor.get(at)).html)['Phone and internet'] ?? '';
  const form = await visitor.get(line);
  expect(form.html).toMatch(/value="usual" checked/);
  expect(mainText((await visitor.get(`${at}/check`)).html)).toContain('£5.00');
});

test('somebody who takes back only what they spent is asked what a journey cost, and is shown no usual amount', async () => {
  const { visitor, at } = await withDraft({ actualCostOnly: true }, covering('car', 'data-and-phone'));
  const form = await visitor.get(`${at}/add/car`);
  expect(fieldLabelled(form.html, 'How many miles, there and back?')).toBeUndefined();
  expect(fieldLabelled(form.html, 'How much did it cost you?')).toBeDefined();
  expect(mainText((await visitor.get(`${at}/add/data-and-phone`)).html)).not.toContain('usual amount');
  await fill(visitor, `${at}/add/car`, { ...day, amount: '6.20' });
  const line = links((await visitor.get(at)).html)['A journey by car'] ?? '';
  expect(fieldLabelled((await visitor.get(line)).html, 'How much did it cost you?')?.['value']).toBe('6.20');
  const old = await visitor.post(`${at}/add/car`, { ...hiddenFields(form.html, `${at}/add/car`), version: '2', ...day, miles: '24' });
  expect(old.status).toBe(422);
  expect(mainText(old.html)).toContain('Write what it cost you.');
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
  for (const address of [at, `${at}/check`, `${at}/add/car`, `${at}/lines/${newId()}`])
    expect((await visitor.get(address)).status).toBe(404);
  expect((await visitor.post(`${at}/send`, { version: '1' })).status).toBe(404);
  expect((await visitor.post(`${at}/take-back`, {})).status).toBe(404);
  expect((await visitor.post(`${at}/answer`, { answer: 'x' })).status).toBe(404);
  expect((await visitor.post(`${at}/add/car`, { ...day, miles: '4' })).status).toBe(404);
  const api = await visitor.get(`/api${at.replace('/costs/', '/claims/')}`);
  expect(api.status).toBe(404);
});

test('a photo that is looked at while another cost is written takes nothing away', async () => {
  const { visitor, at } = await withDraft();
  const { location } = await fill(visitor, `${at}/add/public-transport`, { ...day, amount: '7.20' });
  const old = await visitor.get(`${at}/add/childcare`);
  const key = hiddenFields((await visitor.get(location)).html, 'https://alongside.example/receipt-upload')['key'] ?? '';
  const noted = (state: 'checking' | 'kept') =>
    noteReceipt(claimsDepsFor(database()), { receipt: { key, state, contentHash: '' }, by: 'job', now: clock.now });
  expect([await noted('checking'), await noted('kept')]).toEqual([true, true]);
  const saved = await visitor.post(`${at}/add/childcare`, { ...hiddenFields(old.html, `${at}/add/childcare`), ...day, amount: '25' });
  expect(saved.status).toBe(303);
  expect(mainText((await visitor.get(at)).html)).toContain('Photo added');
});

test('what is more than was offered says so on its own page and on the check, and can be sent', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/childcare`, { ...day, amount: '75' });
  const line = links((await visitor.get(at)).html)['Childcare'] ?? '';
  expect(mainText((await visitor.get(line)).html)).toContain('£15 more than we offered. You can send it as it is.');
  const check = await visitor.get(`${at}/check`);
  expect(mainText(check.html)).toContain('£15 more than we offered.');
  expect((await visitor.post(`${at}/send`, hiddenFields(check.html, `${at}/send`))).status).toBe(303);
});
