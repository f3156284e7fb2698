import { beforeAll, expect, test } from 'vitest';
import { cleanKey, incomingKey } from '#shared/domain/claim-receipts.ts';
import { aLine, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyService, type MoneyService } from '#test/support/money-service.ts';
import { buttons, fieldLabelled, headings, hiddenFields, links, mainText, pageProblems, titleOf } from '#test/support/read-page.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const approver = staffWith(['approver']);
let service: MoneyService;
beforeAll(() => {
  service = moneyService(engine, clock);
});

const fullFields = { 'pays-fare': 'full', 'reason-fare': '', 'pays-time': 'full', 'reason-time': '' };

test('the queue shows who, what for, what was asked and offered, and by when, in three calls', async () => {
  const person = await service.person({ knownAs: 'Robin' });
  const claim = await service.sentClaim({ personId: person.personId, alias: person.alias });
  const visitor = await service.signedIn(approver);
  service.calls();
  const page = await visitor.get('/approvals');
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(headings(page.html)).toEqual(['Claims to decide']);
  expect(links(page.html)['Robin']).toBe(`/approvals/${claim.claimId}`);
  expect(mainText(page.html)).toContain(
    'Thursday group 12 November 2026 A bus, train or tram fare, Payment for their time £87.10 £202.50 19 November 2026',
  );
  expect(page.headers['cache-control']).toBe('no-store');
});

test('a claim of somebody whose account is removed meanwhile can be found and opened: what they sent is still decided', async () => {
  const person = await service.person({ knownAs: '', state: 'closed' });
  const claim = await service.sentClaim({ personId: person.personId, alias: person.alias });
  const visitor = await service.signedIn(approver);
  const queue = await visitor.get('/approvals');
  expect(links(queue.html)['Somebody who closed their account']).toBe(`/approvals/${claim.claimId}`);
  expect(titleOf((await visitor.get(`/approvals/${claim.claimId}`)).html)).toContain('Somebody who closed their account');
});

test('the queue is narrowed by group, and by whose answer it waits for', async () => {
  const person = await service.person({ knownAs: 'Riversider' });
  await service.sentClaim({ personId: person.personId, alias: person.alias, boardId: 'b2' });
  const visitor = await service.signedIn(approver);
  expect(Object.keys(links((await visitor.get('/approvals?board=b2')).html))).toContain('Riversider');
  expect(Object.keys(links((await visitor.get('/approvals?board=b1')).html))).not.toContain('Riversider');
  expect(mainText((await visitor.get('/approvals?state=question')).html)).toContain('Nothing is waiting.');
});

test('a claim shows its offer, each part with its working, every check and who decides, in four calls: what they sent before is read at the same time as their record', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  service.calls();
  const { html } = await visitor.get(`/approvals/${claim.claimId}`);
  expect(service.calls()).toBeLessThanOrEqual(4);
  expect(titleOf(html)).toBe('Costs and payment of Ali – Alongside');
  expect(mainText(html)).toContain('Offer up to £202.50');
  expect(mainText(html)).toContain('Inside the offer Fine');
  expect(mainText(html)).toContain('Nothing goes beyond the offer. One person decides.');
  expect(buttons(html)).toEqual(expect.arrayContaining(['Decide all parts', 'Ask the question']));
});

test('before the meeting has ended its approver sees why it waits and from when, and can still ask', async () => {
  const claim = await service.sentClaim({ heldOn: '2026-11-23', endsAt: '2026-11-23T16:00:00.000Z' });
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const { html } = await visitor.get(address);
  expect(buttons(html)).not.toContain('Decide all parts');
  expect(buttons(html)).toContain('Ask the question');
  const words = 'You can decide from Monday 23 November 2026, 4pm.';
  expect(mainText(html)).toContain(words);
  const page = await visitor.post(`${address}/decide`, { ...hiddenFields(html, `${address}/decide`), ...fullFields });
  expect(page.status).toBe(422);
  expect(mainText(page.html)).toContain(words);
});

test('whoever planned the meeting sees why they can’t decide and who can', async () => {
  const claim = await service.sentClaim({ arrangedBy: ['s-approver'] });
  const { html } = await (await service.signedIn(approver)).get(`/approvals/${claim.claimId}`);
  expect(buttons(html)).not.toContain('Decide all parts');
  expect(mainText(html)).toContain('An approver who did none of these decides.');
});

test('deciding in full leads to the claim, which says what is agreed and offers no more buttons', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  service.calls();
  expect(await visitor.post(`${address}/decide`, { ...hidden, ...fullFields })).toMatchObject({
    status: 303,
    location: `${address}?done=decided`,
  });
  expect(service.calls()).toBeLessThanOrEqual(4);
  const { html } = await visitor.get(`${address}?done=decided`);
  expect(links(html)['Open the next claim']).toBe('/approvals?open=next');
  expect(mainText(html)).toContain('Agreed, not paid yet');
  expect(mainText(html)).toContain('£87.10 agreed.');
  expect(mainText(html)).toContain('What was looked at is kept with the decision in the journal.');
  expect(mainText(html)).not.toContain('Entered once');
  expect(buttons(html)).not.toContain('Decide all parts');
});

test('a part paid less needs a reason and words, and what was typed is still there', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  const fields = { ...hidden, ...fullFields, 'pays-fare': 'another', 'amount-fare': '£4', 'words-fare': '' };
  const page = await visitor.post(`${address}/decide`, fields);
  expect(page.status).toBe(422);
  expect(pageProblems(page.html)).toEqual({
    'A bus, train or tram fare, £4.60: choose the reason. The person reads it.': '#reason-fare',
    'A bus, train or tram fare, £4.60: say why, in plain words to the person.': '#words-fare',
  });
  expect(fieldLabelled(page.html, 'The other amount')?.['value']).toBe('£4');
  const mended = {
    ...fields,
    ...hiddenFields(page.html, `${address}/decide`),
    'reason-fare': 'paid-another-way',
    'words-fare': 'The offer was up to £4.',
  };
  expect((await visitor.post(`${address}/decide`, mended)).status).toBe(303);
  expect(mainText((await visitor.get(address)).html)).toContain('£4 agreed It is paid in another way. The offer was up to £4.');
});

test.each([
  ['nothing chosen', {}, 'A bus, train or tram fare, £4.60: choose what to pay.'],
  [
    'an amount nobody can read',
    { 'pays-fare': 'another', 'amount-fare': '-5' },
    'A bus, train or tram fare, £4.60: write the amount in pounds and pence, like 4.50.',
  ],
  [
    'more than was asked',
    { 'pays-fare': 'another', 'amount-fare': '99' },
    'A bus, train or tram fare, £4.60: they asked for £4.60. To pay more, ask them to change what they sent.',
  ],
])('with %s the page asks again', async (_name, typed, words) => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  const page = await visitor.post(`${address}/decide`, { ...hidden, 'pays-time': 'full', 'reason-time': '', 'reason-fare': '', ...typed });
  expect(Object.keys(pageProblems(page.html))).toEqual([words]);
  expect((await service.deps.claims.read(claim.claimId))?.state).toBe('sent');
});

test('a correction to "not there" is read by whoever decides, beside the payment for time, and refuses nothing', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  expect(mainText((await visitor.get(address)).html)).toContain('Took part Yes, written down');
  await service.put(service.deps.claims.notingTookPart(claim.claimId, { tookPart: 'no' }));
  const { html } = await visitor.get(address);
  expect(mainText(html)).toContain('Took part No: not there, written down');
  expect(mainText(html)).toContain('Took part Look at this Payment for time is asked for, and the record says they were not there.');
  const decided = await visitor.post(`${address}/decide`, { ...hiddenFields(html, `${address}/decide`), ...fullFields });
  expect(decided).toMatchObject({ status: 303, location: `${address}?done=decided` });
});

test('what was typed is never markup', async () => {
  const claim = await service.sentClaim({ lines: [aLine({ lineId: 'fare', note: '<script>alert(1)</script>' })] });
  const { html } = await (await service.signedIn(approver)).get(`/approvals/${claim.claimId}`);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script>alert');
});

test('a stale tab keeps its words and says so', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  await service.put(service.deps.claims.notingTookPart(claim.claimId, { tookPart: 'no' }));
  const page = await visitor.post(`${address}/ask`, { ...hidden, question: 'Which bus was it?' });
  expect(Object.keys(pageProblems(page.html))[0]).toContain('This changed while you were writing.');
  expect(fieldLabelled(page.html, 'Your question')?.['value']).toBe('Which bus was it?');
  expect(
    (await visitor.post(`${address}/ask`, { ...hiddenFields(page.html, `${address}/decide`), question: 'Which bus was it?' })).status,
  ).toBe(303);
});

test('taken back while they decide, they read that and have their words to keep', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  const back = { ...claim, state: 'draft', sentAt: '', version: claim.version + 1 } as const;
  await service.put(service.deps.claims.saving(back, claim.version));
  const typed = { ...fullFields, 'pays-fare': 'nothing', 'reason-fare': 'other', 'words-fare': 'It was <paid> before' };
  const late = await visitor.post(`${address}/decide`, { ...hidden, ...typed });
  expect(late.status).toBe(409);
  expect(mainText(late.html)).toContain('The person took this back before it was decided.');
  expect(mainText(late.html)).toContain('It was <paid> before');
  expect((await visitor.get(address)).status).toBe(404);
});

test('a question that seems to ask why is looked at once more, and can be sent after that', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const question = 'Why do you take part? And which bus was it?';
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  const again = await visitor.post(`${address}/ask`, { ...hidden, question });
  expect(again.status).toBe(422);
  expect(Object.keys(pageProblems(again.html))[0]).toContain('This seems to ask why they take part');
  expect(fieldLabelled(again.html, 'Your question')?.['value']).toBe(question);
  expect((await visitor.post(`${address}/ask`, { ...hiddenFields(again.html, `${address}/decide`), question })).status).toBe(303);
});

test('an empty question is asked again', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  expect(pageProblems((await visitor.post(`${address}/ask`, { ...hidden, question: '  ' })).html)).toEqual({
    'Write your question.': '#question',
  });
});

test('whoever had another hand sees why they can’t decide, in place of the button', async () => {
  const claim = await service.sentClaim({ hands: { originate: ['s-approver'], approve: [], pay: [] } });
  const { html } = await (await service.signedIn(approver)).get(`/approvals/${claim.claimId}`);
  expect(buttons(html)).not.toContain('Decide all parts');
  expect(mainText(html)).toContain('For one payment nobody has two hands, so a colleague does this part.');
});

test('a photo is shown from our own host, a PDF is given to open, and no other line’s', async () => {
  const receipt = { key: incomingKey('c', 'fare', 'second'), state: 'kept', contentHash: 'h' } as const;
  const claim = await service.sentClaim({
    lines: [aLine({ lineId: 'fare', receipt }), aLine({ lineId: 'two', receipt: { ...receipt, state: 'checking' } })],
  });
  service.photos.set(cleanKey(receipt.key), { bytes: Buffer.from('a photo'), contentType: 'image/jpeg' });
  // The one that was there before it is not the line's any more.
  service.photos.set(cleanKey(incomingKey('c', 'fare', 'first')), { bytes: Buffer.from('an older photo'), contentType: 'image/jpeg' });
  const visitor = await service.signedIn(approver);
  expect(links((await visitor.get(`/approvals/${claim.claimId}`)).html)['See the photo for A bus, train or tram fare']).toBe(
    `/approvals/${claim.claimId}/lines/fare/photo`,
  );
  const photo = await visitor.get(`/approvals/${claim.claimId}/lines/fare/photo`);
  expect(photo.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-disposition': 'inline', 'cache-control': 'no-store' });
  expect(Buffer.from(photo.html, 'base64').toString()).toBe('a photo');
  expect((await visitor.get(`/approvals/${claim.claimId}/lines/two/photo`)).status).toBe(404);
  service.photos.set(cleanKey(receipt.key), { bytes: Buffer.from('a file'), contentType: 'application/pdf' });
  expect((await visitor.get(`/approvals/${claim.claimId}/lines/fare/photo`)).headers['content-disposition']).toBe('attachment');
});

test.each([['coordinator'], ['payment-maker'], ['auditor'], ['board-member'], ['host']] as const)(
  'to a %s there is nothing here',
  async (role) => {
    const claim = await service.sentClaim();
    const visitor = await service.signedIn(staffWith([role]));
    expect((await visitor.get('/approvals')).status).toBe(404);
    expect((await visitor.get(`/approvals/${claim.claimId}`)).status).toBe(404);
    expect((await visitor.post(`/approvals/${claim.claimId}/decide`, fullFields)).status).toBe(404);
  },
);

test('an approver who is kept apart finds nothing behind the address', async () => {
  const claim = await service.sentClaim({ keptApartStaffIds: ['s-approver'] });
  expect((await (await service.signedIn(approver)).get(`/approvals/${claim.claimId}`)).status).toBe(404);
});

test('what was chosen is still there after a question, and it can be decided without the answer', async () => {
  const claim = await service.sentClaim();
  const visitor = await service.signedIn(approver);
  const address = `/approvals/${claim.claimId}`;
  const hidden = hiddenFields((await visitor.get(address)).html, `${address}/decide`);
  const chosen = { ...hidden, ...fullFields, 'pays-fare': 'another', 'amount-fare': '4', question: 'Which bus was it?' };
  expect(Object.keys(pageProblems((await visitor.post(`${address}/decide`, chosen)).html))).toEqual([
    'You wrote a question. Ask it first, or take it out and decide.',
  ]);
  expect(await visitor.post(`${address}/ask`, chosen)).toMatchObject({ status: 303, location: `${address}?done=asked` });
  const page = await visitor.get(`${address}?done=asked`);
  expect(fieldLabelled(page.html, 'The other amount')?.['value']).toBe('4');
  expect(buttons(page.html)).toContain('Decide all parts');
  expect(buttons(page.html)).not.toContain('Ask the question');
  const again = hiddenFields(page.html, `${address}/decide`);
  expect((await visitor.post(`${address}/decide`, { ...again, ...fullFields })).status).toBe(303);
  expect((await service.deps.claims.read(claim.claimId))?.state).toBe('approved');
});
