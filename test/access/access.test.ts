import { afterAll, describe, expect, test } from 'vitest';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { newId } from '#shared/config/new-id.ts';
import { routesTable, type RouteCase } from '#test/access/routes-table.ts';
import { formOfRoute } from '#test/support/running/forms.ts';
import { preparePlanting } from '#test/support/running/plant.ts';
import { setNames, type SetName } from '#test/support/running/planted-ids.ts';
import { actors, signIn } from '#test/support/running/sign-in.ts';
import { startRunningService } from '#test/support/running/start.ts';
import { everythingStored } from '#test/support/running/stored.ts';
import { visit, type Answer } from '#test/support/running/visit.ts';

const running = await startRunningService();
const plant = await preparePlanting(running);
await plant();

afterAll(async () => {
  await running.stop();
});

/** How the service took a visit, as somebody sees it from outside. */
type Taken = 'opens' | 'nothing here' | 'sign in first' | 'join first' | `${number}`;

/** Somebody new is sent on to finish joining from every page but those that are for them. */
const takenAs = (answer: Answer, { actor, method, action }: { readonly actor: Actor; readonly method: string; readonly action: Action }): Taken => {
  if (answer.status >= 500) return `${answer.status}`;
  if (answer.status === 404) return 'nothing here';
  if (answer.status === 401 || answer.location.startsWith('/sign-in?')) return 'sign in first';
  return !mayDo(actor, action) && method === 'GET' && answer.location === '/joined' ? 'join first' : 'opens';
};

/** What the one table of who may do what says about it. */
const allowedAs = ({ action, about }: RouteCase, { actor, method, set }: { readonly actor: Actor; readonly method: string; readonly set: SetName }): Taken => {
  const isThere = about === undefined || set !== 'missing';
  if (mayDo(actor, action)) return isThere && mayDo(actor, action, about?.(set)) ? 'opens' : 'nothing here';
  if (actor.kind === 'anyone') return 'sign in first';
  return actor.kind === 'newcomer' && method === 'GET' ? 'join first' : 'nothing here';
};

const methodOf = (route: string): 'GET' | 'POST' => (route.startsWith('POST') ? 'POST' : 'GET');

interface Cell {
  readonly name: string;
  readonly actor: Actor;
  readonly set: SetName;
}

/** Everybody is signed in once; a visit that may end its sign-in gets one of its own. */
const signedIn = new Map(await Promise.all(Object.entries(actors).map(async ([name, actor]) => [name, await signIn(running, actor)] as const)));

const ask = async (route: string, routeCase: RouteCase, { name, actor, set }: Cell, isOpen = false): Promise<Answer> =>
  visit(running, {
    method: methodOf(route),
    path: routeCase.at(set),
    cookies: isOpen ? await signIn(running, actor) : (signedIn.get(name) ?? {}),
    form: { ...formOfRoute(route)?.fields(set), requestId: newId() },
  });

const cellsOf = ({ about }: RouteCase): readonly Cell[] =>
  Object.entries(actors).flatMap(([name, actor]) => (about === undefined ? (['own'] as const) : [...setNames, 'missing' as const]).map((set) => ({ name, actor, set })));

test('every address of the template is in the table of this test, and no other', () => {
  expect(Object.keys(routesTable).toSorted()).toEqual(running.routeKeys.toSorted());
});

describe.each(running.routeKeys.toSorted())('%s', (route) => {
  const routeCase = routesTable[route];
  if (routeCase === undefined) return;
  const method = methodOf(route);
  const cells = cellsOf(routeCase);
  const isCommand = method === 'POST' || routeCase.changes === true;
  const expected = (cell: Cell): Taken => allowedAs(routeCase, { ...cell, method });
  const line = (cell: Cell, taken: Taken): string => `${cell.name}, ${cell.set}: ${taken}`;

  test('is closed to everybody it is not for, and nothing is changed by their trying', async () => {
    const closed = cells.filter((cell) => expected(cell) !== 'opens');
    const before = await everythingStored(running);
    const taken: string[] = [];
    for (const cell of closed) taken.push(line(cell, takenAs(await ask(route, routeCase, cell), { ...cell, method, action: routeCase.action })));
    expect(taken).toEqual(closed.map((cell) => line(cell, expected(cell))));
    expect(await everythingStored(running)).toEqual(before);
  });

  test('opens for everybody it is for', async () => {
    const open = cells.filter((cell) => expected(cell) === 'opens');
    const taken: string[] = [];
    for (const cell of open) {
      if (isCommand) await plant();
      taken.push(line(cell, takenAs(await ask(route, routeCase, cell, isCommand), { ...cell, method, action: routeCase.action })));
    }
    if (isCommand && open.length > 0) await plant();
    expect(taken).toEqual(open.map((cell) => line(cell, 'opens')));
  });

  test.runIf(routeCase.about !== undefined)('looks the same for what is somebody else’s and for what is not there', async () => {
    const hidden = cells.filter((cell) => mayDo(cell.actor, routeCase.action) && expected(cell) === 'nothing here' && cell.set !== 'missing');
    for (const cell of hidden) {
      const [theirs, nobodys] = [await ask(route, routeCase, cell), await ask(route, routeCase, { ...cell, set: 'missing' })];
      expect({ ...cell, status: theirs.status, body: theirs.body }).toEqual({ ...cell, status: nobodys.status, body: nobodys.body });
    }
    expect(hidden.every(({ set }) => set !== 'own')).toBe(true);
  });
});

test('nothing went wrong on the way: no fault, and no call that a role of the template refused', () => {
  expect(running.faults()).toEqual([]);
});
