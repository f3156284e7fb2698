import { afterAll, describe, expect, test } from 'vitest';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { newId } from '#shared/config/new-id.ts';
import { routesTable, type RouteCase } from '#test/access/routes-table.ts';
import { formOfRoute } from '#test/support/running/forms.ts';
import { problemsOf } from '#test/support/running/judge.ts';
import { askPastTheDoor } from '#test/support/running/past-the-door.ts';
import { plantEverything } from '#test/support/running/plant.ts';
import { setNames, type SetName } from '#test/support/running/planted-ids.ts';
import { expectNoFault } from '#test/support/running/seen.ts';
import { actors, signIn } from '#test/support/running/sign-in.ts';
import { startRunningService } from '#test/support/running/start.ts';
import { everythingStored } from '#test/support/running/stored.ts';
import { testIf } from '#test/support/running/test-if.ts';
import { visit, type Answer } from '#test/support/running/visit.ts';

const running = await startRunningService();
const planted = await plantEverything(running);

afterAll(async () => {
  await running.stop();
});

/** How the service took a visit, as somebody sees it from outside. */
type Taken = 'opens' | 'nothing here' | 'sign in first' | 'join first' | `${number}`;

/** Somebody new is sent on to finish joining from every page but those that are for them. */
const takenAs = (
  answer: Answer,
  { actor, method, action }: { readonly actor: Actor; readonly method: string; readonly action: Action },
): Taken => {
  if (answer.status >= 500) return `${answer.status}`;
  if (answer.status === 404) return 'nothing here';
  if (answer.status === 401 || answer.location.startsWith('/sign-in?')) return 'sign in first';
  return !mayDo(actor, action) && method === 'GET' && answer.location === '/joined' ? 'join first' : 'opens';
};

/** What the one table of who may do what says about it. */
const allowedAs = (
  { action, about, never }: RouteCase,
  { actor, method, set }: { readonly actor: Actor; readonly method: string; readonly set: SetName },
): Taken => {
  const isThere = never === undefined && (about === undefined || set !== 'missing');
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
const signedIn = new Map(
  await Promise.all(Object.entries(actors).map(async ([name, actor]) => [name, await signIn(running, actor)] as const)),
);

/** Whatever is wrong with any answer of the whole walk, each said once. */
const wrong = new Set<string>();

const ask = async (route: string, routeCase: RouteCase, { name, actor, set }: Cell, isOpen = false): Promise<Answer> => {
  const answer = await visit(running, {
    method: methodOf(route),
    path: routeCase.at(set),
    cookies: isOpen ? await signIn(running, actor) : (signedIn.get(name) ?? {}),
    form: { ...formOfRoute(route)?.fields(set), requestId: newId() },
  });
  for (const problem of problemsOf(answer, actor)) wrong.add(`${route} as ${name}, ${set} (${answer.status}): ${problem}`);
  return answer;
};

/** Everybody, each with things of theirs, of others, kept apart from them, and of nobody; a role that never may is tried with two. */
const cellsOf = ({ action, about }: RouteCase): readonly Cell[] =>
  Object.entries(actors).flatMap(([name, actor]) => {
    const sets: readonly SetName[] = mayDo(actor, action) ? [...setNames, 'missing'] : ['own', 'other'];
    return (about === undefined ? (['own'] as const) : sets).map((set) => ({ name, actor, set }));
  });

/** Steps that leave nothing planted as it was not: only sign-ins and half-filled joins move. */
const onlySessions: readonly Action[] = ['sign-in.use', 'join.answer', 'join.finish'];

test('every address of the template is in the table of this test, and no other', () => {
  const words = 'an address without a line in test/access/routes-table.ts, or a line without an address';
  expect(Object.keys(routesTable).toSorted(), words).toEqual(running.routeKeys.toSorted());
});

const known = running.routeKeys.toSorted().flatMap((route) => {
  const routeCase = routesTable[route];
  return routeCase === undefined ? [] : [[route, routeCase] as const];
});

describe.each(known)('%s', (route, routeCase) => {
  const method = methodOf(route);
  const cells = cellsOf(routeCase);
  const isCommand = method === 'POST' || routeCase.changes === true;
  const expected = (cell: Cell): Taken => allowedAs(routeCase, { ...cell, method });
  const line = (cell: Cell, taken: Taken): string => `${cell.name}, ${cell.set}: ${taken}`;

  test('is closed to everybody it is not for, and nothing is changed by their trying', async () => {
    const closed = cells.filter((cell) => expected(cell) !== 'opens');
    const taken: string[] = [];
    for (const cell of closed)
      taken.push(line(cell, takenAs(await ask(route, routeCase, cell), { ...cell, method, action: routeCase.action })));
    expect(taken).toEqual(closed.map((cell) => line(cell, expected(cell))));
    expect(await everythingStored(running)).toEqual(planted.asStored);
  });

  test('opens for everybody it is for', async () => {
    const open = cells.filter((cell) => expected(cell) === 'opens');
    const taken: string[] = [];
    for (const cell of open) {
      if (isCommand && !onlySessions.includes(routeCase.action)) await planted.put();
      taken.push(line(cell, takenAs(await ask(route, routeCase, cell, isCommand), { ...cell, method, action: routeCase.action })));
    }
    if (isCommand && open.length > 0) await planted.put();
    expect(taken).toEqual(open.map((cell) => line(cell, 'opens')));
  });

  testIf(routeCase.about !== undefined)('looks the same for what is somebody else’s and for what is not there', async () => {
    const hidden = cells.filter(
      (cell) => mayDo(cell.actor, routeCase.action) && expected(cell) === 'nothing here' && cell.set !== 'missing',
    );
    for (const cell of hidden) {
      const [theirs, nobodys] = [await ask(route, routeCase, cell), await ask(route, routeCase, { ...cell, set: 'missing' })];
      expect({ ...cell, status: theirs.status, body: theirs.body }).toEqual({ ...cell, status: nobodys.status, body: nobodys.body });
    }
    expect(hidden.every(({ set }) => set !== 'own')).toBe(true);
  });
});

describe('an address that somebody made up', () => {
  const opened = Object.entries(routesTable).filter(([route]) => methodOf(route) === 'GET');
  const whoMay = (routeCase: RouteCase): Actor =>
    Object.values(actors).findLast((actor) => mayDo(actor, routeCase.action)) ?? { kind: 'anyone' };
  const queries = ['after', 'from', 'day', 'month', 'board', 'state', 'show', 'name', 'key', 'to', 'about', 'saved', 'done'];

  test.each(opened.filter(([, { changes }]) => changes === undefined))(
    '%s with a query of nonsense is a page all the same',
    async (_route, routeCase) => {
      const cookies = await signIn(running, whoMay(routeCase));
      for (const nonsense of [
        'x',
        '%00',
        '%F0%9F%92%A9',
        '%CC%81',
        'eyJwayI6Im5vIn0',
        'eyJwayI6Im5vIiwic2siOiJ4In0=',
        '//elsewhere.example',
        '2026-13-45',
        'z'.repeat(2_000),
      ]) {
        const query = queries.map((name) => `${name}=${nonsense}`).join('&');
        const answer = await visit(running, { method: 'GET', path: `${routeCase.at('own').split('?')[0] ?? ''}?${query}`, cookies });
        expectNoFault(answer);
        expect(answer.location).not.toMatch(/^(?:https?:)?\/\/elsewhere/);
      }
    },
  );

  const withParameters = opened.filter(([route]) => route.includes('{'));
  test.each(withParameters)('%s with ids of nonsense is not found', async (route, routeCase) => {
    const cookies = await signIn(running, whoMay(routeCase));
    for (const nonsense of ['x', '%00', '%F0%9F%92%A9', '%E0%A4%A', '..%2F..%2Fcosts', 'z'.repeat(3_000)]) {
      const answer = await visit(running, { method: 'GET', path: (route.split(' ')[1] ?? '').replaceAll(/\{[^}]+\}/g, nonsense), cookies });
      expectNoFault(answer);
      expect([303, 404]).toContain(answer.status);
    }
  });
});

describe('the way in', () => {
  const commands = Object.entries(routesTable).filter(([route]) => methodOf(route) === 'POST');

  test.each(commands)('%s is taken from a page of ours only', async (route, routeCase) => {
    const by = actors[formOfRoute(route)?.by ?? ''] ?? { kind: 'anyone' };
    for (const origin of ['', 'null', 'https://elsewhere.example', running.service.identityOrigin]) {
      const form = { ...formOfRoute(route)?.fields('own'), requestId: newId() };
      const answer = await visit(running, { method: 'POST', path: routeCase.at('own'), cookies: await signIn(running, by), form, origin });
      expect(answer.status).toBe(404);
      expect(problemsOf(answer, by)).toEqual([]);
    }
    expect(await everythingStored(running)).toEqual(planted.asStored);
  });

  const oneOfEach = [...new Map(running.service.system.routes.map(({ functionName, key }) => [functionName, key]))];

  test.each(oneOfEach)('%s answers nobody who goes round the front door', async (_functionName, routeKey) => {
    const [nothing, guess] = await Promise.all(
      [undefined, 'a guess'].map((secret) => askPastTheDoor(running, { routeKey, cookies: signedIn.get('person') ?? {}, secret })),
    );
    expect(nothing).toEqual(guess);
    expect(nothing?.status).toBe(404);
    expect(nothing?.body).not.toContain('Sign out');
  });
});

test('every answer has its headers, uses our words, and names nobody to somebody they are not for', () => {
  expect([...wrong]).toEqual([]);
});

test('nothing went wrong on the way: no fault, and no call that a role of the template refused', () => {
  expect(running.faults()).toEqual([]);
});
