import { beforeAll, expect, test } from 'vitest';
import type { Claim } from '#shared/domain/claim.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { aLine, personActor, staffWith } from '#test/support/builders.ts';
import { browserOf } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { moneyService, type MoneyService } from '#test/support/money-service.ts';
import { databaseOf } from '#test/support/people-service.ts';
import { buttons, fieldLabelled, hiddenFields, links, mainText, pageProblems } from '#test/support/read-page.ts';

const engine = useEngine();
const clock = { now: '2026-11-23T10:00:00.000Z' };
const first = staffWith(['approver'], { staffId: 's-first' });
const second = staffWith(['approver'], { staffId: 's-second' });
const theirWords = 'The offer for fares was £20.';
let service: MoneyService;
beforeAll(() => {
  service = moneyService(engine, clock);
});

const addressOf = ({ claimId }: Claim): string => `/approvals/${claimId}`;

const decide = async (visitor: Visitor, at: string, fields: Readonly<Record<string, string>>) => {
  const { html } = await visitor.get(at);
  return visitor.post(`${at}/decide`, { ...hiddenFields(html, `${at}/decide`), ...fields });
};

/** A fare of £400, of which the first of two agreed £20; in the person's name. */
const half = async (knownAs: string) => {
  const person = await service.person({ knownAs });
  const claim = await service.sentClaim({
    personId: person.personId,
    alias: person.alias,
    lines: [aLine({ lineId: 'fare', askedPence: 40_000 })],
  });
  const visitor = await service.signedIn(first);
  const at = addressOf(claim);
  const before = await visitor.get(at);
  expect(mainText(before.html)).toContain('£380 goes beyond the offer, more than £250. Two people decide.');
  const less = { 'pays-fare': 'another', 'amount-fare': '20', 'reason-fare': 'over-the-offer', 'words-fare': theirWords };
  expect(await decide(visitor, at, less)).toMatchObject({ status: 303, location: `${at}?done=decided` });
  return { claim, person, at, visitor };
};

test('the first of two reads that their part is done, and that a colleague decides now', async () => {
  const { at, visitor } = await half('Gethin');
  const { html } = await visitor.get(`${at}?done=decided`);
  expect(html).toContain('Your part is done');
  expect(html).not.toContain('It is decided');
  expect(mainText(html)).toContain('Waiting for a second approver');
  expect(mainText(html)).toContain('You decided this first. Two people decide it, so another approver decides now.');
  expect(buttons(html)).not.toContain('Decide all parts');
  expect(links((await visitor.get('/approvals')).html)['Gethin']).toBeUndefined();
});

test('the second begins with what the first decided, and agrees in one press', async () => {
  const { claim, at } = await half('Heledd');
  const visitor = await service.signedIn(second);
  const queue = await visitor.get('/approvals');
  expect(links(queue.html)['Heledd']).toBe(at);
  expect(mainText(queue.html)).toContain('Second approver');
  const { html } = await visitor.get(at);
  expect(mainText(html)).toContain(`£20 agreed by the first of two It is more than we offered. ${theirWords}`);
  expect(fieldLabelled(html, 'The other amount')?.['value']).toBe('£20.00');
  expect(html).toMatch(/value="another"[^>]*checked/);
  const agreed = { 'pays-fare': 'another', 'amount-fare': '£20.00', 'reason-fare': 'over-the-offer', 'words-fare': theirWords };
  expect((await decide(visitor, at, agreed)).status).toBe(303);
  expect(await service.deps.claims.read(claim.claimId)).toMatchObject({ state: 'approved', payablePence: 2_000, decidedBy: 's-second' });
  expect((await visitor.get(`${at}?done=decided`)).html).toContain('It is decided');
});

test('a second who decides otherwise says why in words of their own, and the record shows both', async () => {
  const { at } = await half('Idris');
  const visitor = await service.signedIn(second);
  const page = await decide(visitor, at, { 'pays-fare': 'full', 'reason-fare': 'over-the-offer', 'words-fare': theirWords });
  expect(page.status).toBe(422);
  expect(pageProblems(page.html)).toEqual({
    'A bus, train or tram fare, £400.00: this is not what was decided first. Say why, in words of your own.': '#words-fare',
  });
  expect((await decide(visitor, at, { 'pays-fare': 'full', 'reason-fare': '', 'words-fare': 'It was agreed by phone.' })).status).toBe(303);
  const text = mainText((await visitor.get(at)).html);
  expect(text).toContain('£400 agreed The first of two agreed £20. Changed because: It was agreed by phone.');
});

test('meanwhile the person reads that one of two has looked, with the same dates, and nothing of what was said', async () => {
  const { claim, person } = await half('Jac');
  const visitor = await browserOf(databaseOf(engine), clock, personActor({ personId: person.personId, alias: person.alias }));
  const page = mainText((await visitor.get(`/costs/${claim.claimId}`)).html);
  expect(page).toContain('One of two people has looked at it. The second one looks now.');
  expect(page).toContain('We decide by Thursday 19 November 2026');
  expect(page).not.toContain(theirWords);
  expect(page).not.toMatch(/£20\b/);
  expect(buttons((await visitor.get(`/costs/${claim.claimId}`)).html)).toContain('Take it back');
  expect(mainText((await visitor.get('/costs')).html)).toContain('With us');
});

test('a check that had nothing to look in is neither fine nor something to look at', async () => {
  const claim = await service.sentClaim();
  const text = mainText((await (await service.signedIn(first)).get(addressOf(claim))).html);
  expect(text).toContain('An account of their own Not looked at Not looked at: accounts of different people were not compared.');
  expect(text).toContain('Enough in the budget Fine');
});
