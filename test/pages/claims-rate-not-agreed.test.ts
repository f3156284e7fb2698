import { expect, test } from 'vitest';
import { webFunction } from '#shared/http/web-function.ts';
import { claimsHandlers } from '#functions/claims/handlers.ts';
import { claimsRoutes } from '#functions/claims/routes.ts';
import { claimsDepsFor } from '#test/support/claims-service.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, webDepsFor, type Clock } from '#test/support/people-service.ts';
import { day, fill, peopleWithCosts } from '#test/support/people-with-costs.ts';
import { fieldLabelled, mainText, pageProblems } from '#test/support/read-page.ts';
import { newVisitor, type Visitor } from '#test/support/visitor.ts';

const engine = useEngine();
const clock: Clock = { now: '2026-11-13T10:00:00.000Z' };
const { withDraft } = peopleWithCosts(engine, clock);

/** The same browser once people are paid, with rates that nobody agreed to. */
const oncePaid = (before: Visitor): Visitor => {
  const database = databaseOf(engine);
  const deps = { ...claimsDepsFor(database), pricingInOn: () => 'earnest' as const };
  const handler = webFunction(webDepsFor(database, clock), claimsRoutes, claimsHandlers(deps));
  const visitor = newVisitor([{ routes: claimsRoutes, handler }]);
  for (const [name, value] of before.cookies) visitor.cookies.set(name, value);
  return visitor;
};

test('a rate that nobody agreed to is said kindly with what they can do, and everything typed is still there', async () => {
  const { visitor, at } = await withDraft();
  const page = await fill(oncePaid(visitor), `${at}/add/car`, { ...day, miles: '24', note: 'There and back' });
  expect(page.status).toBe(422);
  expect(Object.keys(pageProblems(page.html))).toEqual([
    'What a mile pays on that day is not agreed yet. Ring us and say what it cost you, or leave it until later. What you wrote is below.',
  ]);
  expect(fieldLabelled(page.html, 'How many miles, there and back?')?.['value']).toBe('24');
  expect(page.html).toContain('There and back</textarea>');
});

test('a draft that was saved before is kept, and its last page says why it can’t go yet', async () => {
  const { visitor, at } = await withDraft();
  await fill(visitor, `${at}/add/car`, { ...day, miles: '24' });
  const paid = oncePaid(visitor);
  const check = await paid.get(`${at}/check`);
  expect(mainText(check.html)).toContain(
    'What we pay for one cost is not agreed yet. Ring us and say what it cost you, or take it out and send the rest.',
  );
  expect(check.html).not.toContain(`${at}/send`);
  await fill(visitor, `${at}/add/car`, { ...day, miles: '10' });
  expect(mainText((await paid.get(`${at}/check`)).html)).toContain('What we pay for 2 costs is not agreed yet.');
  expect(mainText((await paid.get(at)).html)).toContain('24 miles');
});
