import { beforeAll, expect, test } from 'vitest';
import { fundIsWhole } from '#shared/domain/fund.ts';
import { chainIsWhole } from '#shared/domain/journal.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { readHistory } from '#shared/store/journal.ts';
import { aLine, personActor, staffWith } from '#test/support/builders.ts';
import { browserOf } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyService, type MoneyService } from '#test/support/money-service.ts';
import { databaseOf, type Clock } from '#test/support/people-service.ts';
import { buttons, hiddenFields, links, mainText } from '#test/support/read-page.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-23T10:00:00.000Z' };
const [first, second] = [staffWith(['approver'], { staffId: 's-first' }), staffWith(['approver'], { staffId: 's-second' })];
let service: MoneyService;
beforeAll(() => {
  service = moneyService(engine, clock);
});

/** A claim of somebody signed in that the first approver decided, the fare by half. */
const decided = async (knownAs: string, fare: Record<string, string> = { 'pays-fare': 'another', 'amount-fare': '2.30' }) => {
  const person = await service.person({ knownAs });
  const claim = await service.sentClaim({ personId: person.personId, alias: person.alias, lines: [aLine({ lineId: 'fare' })] });
  await service.put(service.deps.activities.savingCosts(costsSummaryOf(claim)));
  const approver = await service.signedIn(first);
  const at = `/approvals/${claim.claimId}`;
  const page = await approver.get(at);
  const why = { 'reason-fare': 'paid-another-way', 'words-fare': 'We offered half of it.' };
  const done = await approver.post(`${at}/decide`, { ...hiddenFields(page.html, `${at}/decide`), ...why, ...fare });
  expect(done.status).toBe(303);
  const visitor = await browserOf(databaseOf(engine), clock, person);
  return { person, claim, approver, visitor, at, costs: `/costs/${claim.claimId}` };
};

test('one button, no reason: it is with somebody else, its money promised again, and the first approver may not decide', async () => {
  const { claim, approver, visitor, at, costs } = await decided('Ashanti');
  const page = await visitor.get(costs);
  expect(buttons(page.html)).toContain('Ask someone else to look');
  const asked = await visitor.post(`${costs}/look-again`, hiddenFields(page.html, `${costs}/look-again`));
  expect(asked.location).toBe(`${costs}?saved=again`);
  const after = await visitor.get(asked.location);
  expect(mainText(after.html)).toContain('Someone else is looking at this. Here is what was decided first.');
  expect(mainText(after.html)).toContain('All together £4.60');
  expect(buttons(after.html)).not.toContain('Ask someone else to look');
  const fund = await service.deps.funds.read(claim.offer.fundId);
  expect(fund).toMatchObject({ promisedPence: 230, committedPence: 0 });
  expect(fund !== undefined && fundIsWhole(fund)).toBe(true);
  expect(mainText((await approver.get('/approvals')).html)).toContain('Ashanti Second look');
  const own = await approver.get(at);
  expect(mainText(own.html)).toContain('Somebody else looks this time.');
  expect(buttons(own.html)).not.toContain('Decide all parts');
  const fields = { personId: claim.personId, fundId: claim.offer.fundId, version: '3', 'pays-fare': 'full', 'reason-fare': '' };
  const tried = await approver.post(`${at}/decide`, fields);
  expect(tried.status).toBe(422);
  expect(mainText(tried.html)).toContain('Somebody else looks this time.');
  expect((await service.deps.claims.read(claim.claimId))?.state).toBe('sent');
});

test('somebody else decides afresh; it can be asked once', async () => {
  const { claim, visitor, at, costs } = await decided('Bryony');
  await visitor.post(`${costs}/look-again`, {});
  const other = await service.signedIn(second);
  expect(links((await other.get('/approvals')).html)['Bryony']).toBe(at);
  const page = await other.get(at);
  expect(mainText(page.html)).toContain('Look at all of it afresh.');
  expect(mainText(page.html)).toContain('£2.30 agreed the first time');
  const fields = { 'pays-fare': 'another', 'amount-fare': '4.00', 'reason-fare': 'paid-another-way', 'words-fare': 'This is nearly all.' };
  expect((await other.post(`${at}/decide`, { ...hiddenFields(page.html, `${at}/decide`), ...fields })).status).toBe(303);
  expect(await service.deps.funds.read(claim.offer.fundId)).toMatchObject({ promisedPence: 0, committedPence: 400 });
  const last = await visitor.get(costs);
  expect(mainText(last.html)).toContain('Someone else has looked at this.');
  expect(buttons(last.html)).not.toContain('Ask someone else to look');
  expect((await visitor.post(`${costs}/look-again`, {})).location).toBe(costs);
  const { items } = await readHistory(databaseOf(engine), `claim#${claim.claimId}`, { limit: 10 });
  expect(items.map(({ type }) => type)).toEqual(['claim-decided', 'claim-look-again', 'claim-decided']);
  expect(items[1]?.facts).toMatchObject({ payablePence: 230, promisedPence: 230, alias: claim.alias });
  expect(chainIsWhole(items)).toBe(true);
  expect((await service.deps.claims.read(claim.claimId))?.hands.approve).toEqual(['s-first', 's-second']);
});

test('a claim with nothing to pay can be looked at again too; one agreed whole, or on its way, cannot', async () => {
  const nothing = await decided('Caradoc', { 'pays-fare': 'nothing' });
  expect((await visitorsLook(nothing)).location).toContain('saved=again');
  expect(await service.deps.claims.read(nothing.claim.claimId)).toMatchObject({ state: 'sent', promisedPence: 0 });
  const whole = await decided('Delyth', { 'pays-fare': 'full' });
  expect((await visitorsLook(whole)).location).toBe(whole.costs);
  const reduced = await service.sentClaim({
    state: 'in-run',
    lines: [aLine({ decision: { paysPence: 1, reasonCode: 'other', reasonWords: 'x' } })],
    payablePence: 1,
  });
  const visitor = await browserOf(databaseOf(engine), clock, personActor({ personId: reduced.personId, alias: reduced.alias }));
  expect(buttons((await visitor.get(`/costs/${reduced.claimId}`)).html)).not.toContain('Ask someone else to look');
});

const visitorsLook = ({ visitor, costs }: Awaited<ReturnType<typeof decided>>) => visitor.post(`${costs}/look-again`, {});

test('sent twice it is asked once, and somebody else’s is not found', async () => {
  const { claim, visitor, costs } = await decided('Eluned');
  const hidden = hiddenFields((await visitor.get(costs)).html, `${costs}/look-again`);
  const press = async () => (await visitor.post(`${costs}/look-again`, hidden)).location;
  expect([await press(), await press()]).toEqual([`${costs}?saved=again`, `${costs}?saved=again`]);
  expect((await service.deps.claims.read(claim.claimId))?.seq).toBe(2);
  const other = await decided('Ffion');
  expect((await other.visitor.post(`${costs}/look-again`, {})).status).toBe(404);
});
