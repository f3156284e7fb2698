import { beforeAll, expect, test } from 'vitest';
import type { Claim } from '#shared/domain/claim.ts';
import { aLine, staffWith } from '#test/support/builders.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyService, type MoneyService } from '#test/support/money-service.ts';
import { buttons, headings, hiddenFields, links, mainText, pageProblems } from '#test/support/read-page.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const maker = staffWith(['payment-maker'], { staffId: 's-maker' });
const releaser = staffWith(['payment-releaser'], { staffId: 's-releaser' });
let service: MoneyService;
beforeAll(() => {
  service = moneyService(engine, clock);
});

const paid = { payablePence: 460, lines: [aLine({ decision: { paysPence: 460, reasonCode: '', reasonWords: '' } })] } as const;
const boxOf = (claim: Claim) => [claim.claimId, claim.personId, claim.offer.fundId].join('.');

const makeRun = async () => {
  const claim = await service.payableClaim(paid);
  const visitor = await service.signedIn(maker);
  const form = hiddenFields((await visitor.get('/runs')).html, '/runs');
  const made = await visitor.post('/runs', { ...form, claim: boxOf(claim) });
  return { visitor, claim, address: made.location };
};

test('what is ready is ticked, what waits says why, in three calls', async () => {
  const ready = await service.payableClaim(paid);
  await service.payableClaim({ ...paid, moneyBy: '2026-01-02' }, { payWhen: 'when-i-say' });
  const visitor = await service.signedIn(maker);
  service.calls();
  const { html } = await visitor.get('/runs');
  expect(service.calls()).toBeLessThanOrEqual(3);
  expect(html).toMatch(new RegExp(`value="${boxOf(ready).replaceAll('.', '\\.')}"[^>]*checked`));
  expect(mainText(html)).toContain('The person wants it when they say.');
});

test('a run is made, released by somebody else by its hash, taken and confirmed', async () => {
  const { visitor, claim, address } = await makeRun();
  expect(address).toMatch(/^\/runs\/[0-9a-z]{20}$/);
  const own = await visitor.get(address);
  expect(headings(own.html)[0]).toMatch(/^Payment run \d+$/);
  expect(buttons(own.html)).not.toContain('Release this run');
  expect((await visitor.post(`${address}/file`, {})).status).toBe(422);
  const other = await service.signedIn(releaser);
  const release = hiddenFields((await other.get(address)).html, `${address}/release`);
  service.calls();
  expect((await other.post(`${address}/release`, { ...release, decision: 'release' })).location).toBe(address);
  expect(service.calls()).toBeLessThanOrEqual(3);
  const file = await visitor.post(`${address}/file`, hiddenFields((await visitor.get(address)).html, `${address}/file`));
  expect(file.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="run-\d+\.csv"$/);
  const confirm = hiddenFields((await visitor.get(address)).html, `${address}/confirm`);
  expect(
    Object.keys(
      pageProblems(
        (await visitor.post(`${address}/confirm`, { ...confirm, 'paidOn-day': '31', 'paidOn-month': '2', 'paidOn-year': '2026' })).html,
      ),
    ),
  ).toEqual(['Write the date on which the bank paid, like 27 3 2027.']);
  const date = { 'paidOn-day': '23', 'paidOn-month': '11', 'paidOn-year': '2026' };
  expect((await visitor.post(`${address}/confirm`, { ...confirm, ...date })).location).toBe(`${address}?done=confirmed`);
  expect(mainText(own.html)).toContain('The file’s check figure (SHA-256) is');
  expect((await visitor.get(address)).html).not.toContain('Done. The run is paid.');
  const done = (await visitor.get(`${address}?done=confirmed`)).html;
  expect(done).toContain('Done. The run is paid.');
  expect((await visitor.get(`${address}?done=came-back`)).html).not.toContain('Done.');
  expect(mainText(done)).toContain('Paid Monday 23 November 2026');
  expect((await service.deps.claims.read(claim.claimId))?.state).toBe('paid');
});

test('one payment that came back is noted with why and when, and its person can be paid again', async () => {
  const { visitor, claim, address } = await makeRun();
  const other = await service.signedIn(releaser);
  await other.post(`${address}/release`, { ...hiddenFields((await other.get(address)).html, `${address}/release`), decision: 'release' });
  expect((await visitor.get(address)).html).not.toContain('Did a payment come back?');
  await visitor.post(`${address}/file`, hiddenFields((await visitor.get(address)).html, `${address}/file`));
  const path = `${address}/came-back`;
  const form = hiddenFields((await visitor.get(address)).html, path);
  expect(Object.keys(pageProblems((await visitor.post(path, form)).html))).toEqual([
    'Choose which payment came back.',
    'Choose what the bank said.',
    'Write the date on which it came back, like 27 3 2027.',
  ]);
  const date = { 'backOn-day': '23', 'backOn-month': '11', 'backOn-year': '2026' };
  service.calls();
  expect((await visitor.post(path, { ...form, claimId: claim.claimId, because: 'account-closed', ...date })).location).toBe(
    `${address}?done=came-back`,
  );
  expect(service.calls()).toBeLessThanOrEqual(4);
  const after = await visitor.get(`${address}?done=came-back`);
  expect(after.html).toContain('Done. It is noted that the payment came back.');
  expect((await visitor.get(`${address}?done=confirmed`)).html).not.toContain('Done.');
  expect(mainText(after.html)).toContain('Came back on Monday 23 November 2026. The account is closed.');
  expect(after.html).not.toContain('Did a payment come back?');
  expect(await service.deps.claims.read(claim.claimId)).toMatchObject({ state: 'approved', newDetailsAfter: 1 });
  expect(mainText((await visitor.get('/runs')).html)).toContain('A payment to these bank details came back.');
  expect(mainText((await other.get(address)).html)).toContain('A payment maker does this.');
});

test('making a run is three calls besides the file', async () => {
  const claim = await service.payableClaim(paid);
  const visitor = await service.signedIn(maker);
  const form = hiddenFields((await visitor.get('/runs')).html, '/runs');
  service.calls();
  await visitor.post('/runs', { ...form, claim: boxOf(claim) });
  expect(service.calls()).toBeLessThanOrEqual(3);
});

test('another file’s hash releases nothing, and sending back frees the payments', async () => {
  const { address, claim } = await makeRun();
  const other = await service.signedIn(releaser);
  const release = hiddenFields((await other.get(address)).html, `${address}/release`);
  const wrong = await other.post(`${address}/release`, { ...release, fileHash: 'f'.repeat(64), decision: 'release' });
  expect(Object.keys(pageProblems(wrong.html))[0]).toContain('The file you looked at is not the file of this run.');
  expect(
    (await other.post(`${address}/release`, { ...hiddenFields(wrong.html, `${address}/release`), decision: 'send-back' })).status,
  ).toBe(303);
  expect((await service.deps.claims.read(claim.claimId))?.state).toBe('approved');
});

test('a file that was taken is sent back by a releaser, and its taker reads why they can’t', async () => {
  const { visitor, address, claim } = await makeRun();
  const other = await service.signedIn(releaser);
  const sending = async () => hiddenFields((await other.get(address)).html, `${address}/release`);
  await other.post(`${address}/release`, { ...(await sending()), decision: 'release' });
  await visitor.post(`${address}/file`, hiddenFields((await visitor.get(address)).html, `${address}/file`));
  expect(mainText((await visitor.get(address)).html)).toContain('A payment releaser does this.');
  expect(mainText((await other.get(address)).html)).toContain('Did the bank not use it?');
  expect((await other.post(`${address}/release`, { ...(await sending()), decision: 'send-back' })).location).toBe(address);
  expect((await service.deps.claims.read(claim.claimId))?.state).toBe('approved');
});

test('nothing ticked, and nonsense in the form, make no run', async () => {
  await service.payableClaim(paid);
  const visitor = await service.signedIn(maker);
  const form = hiddenFields((await visitor.get('/runs')).html, '/runs');
  expect(Object.keys(pageProblems((await visitor.post('/runs', form)).html))).toEqual(['Tick at least one payment.']);
  const nonsense = await visitor.post('/runs', { ...form, claim: '<b>.x.y' });
  expect(Object.keys(pageProblems(nonsense.html))[0]).toContain('Something you chose can’t be paid any more.');
});

test('a releaser starts at the runs made, and never sees a name', async () => {
  await makeRun();
  const { html } = await (await service.signedIn(releaser)).get('/runs');
  expect(Object.keys(links(html)).some((text) => /^Run \d+$/.test(text))).toBe(true);
  expect(html).not.toContain('>Ali<');
});

test('a run that is nobody’s is not found', async () => {
  const visitor = await service.signedIn(maker);
  expect((await visitor.get('/runs/nothing')).status).toBe(404);
  expect((await visitor.post('/runs/nothing/file', {})).status).toBe(404);
  expect((await visitor.post('/runs/nothing/confirm', {})).status).toBe(404);
});

test.each(['approver', 'payee-checker', 'coordinator', 'auditor', 'budget-holder'] as const)(
  'to a %s there is nothing at /runs',
  async (role) => {
    expect((await (await service.signedIn(staffWith([role]))).get('/runs')).status).toBe(404);
  },
);
