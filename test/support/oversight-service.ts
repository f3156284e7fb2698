import { afterAll, beforeAll } from 'vitest';
import { boardHandlers } from '#functions/board/handlers.ts';
import { boardRoutes } from '#functions/board/routes.ts';
import { oversightDepsOf } from '#functions/oversight/deps-of.ts';
import { oversightHandlers } from '#functions/oversight/handlers.ts';
import { oversightRoutes } from '#functions/oversight/routes.ts';
import { restrictedHandlers } from '#functions/restricted/handlers.ts';
import { restrictedRoutes } from '#functions/restricted/routes.ts';
import { newId } from '#shared/config/new-id.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import type { Database } from '#shared/store/client.ts';
import { consentStore } from '#shared/store/consents.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { peopleStore } from '#shared/store/people.ts';
import { readTogether } from '#shared/store/read-together.ts';
import { restrictedStore } from '#shared/store/restricted.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';
import { hashOf } from '#shared/store/sessions.ts';
import { staffWith } from '#test/support/builders.ts';
import { countCalls } from '#test/support/count-calls.ts';
import { webDepsFor, type Clock } from '#test/support/people-service.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { newVisitor, type Served, type Visitor } from '#test/support/visitor.ts';

/** The functions `board`, `oversight` and `restricted` as they are deployed, on the tables of a test. */
export const oversightService = (database: Database, clock: Clock) => {
  const web = webDepsFor(database, clock);
  const retrying = { random: () => 0.5, wait: () => Promise.resolve() };
  const board = boardHandlers({
    database,
    retrying,
    activities: activitiesStore(database),
    people: peopleStore(database),
    consents: consentStore(database),
    figures: figuresStore(database),
    snapshots: snapshotsStore,
    readTogether: (wanted) => readTogether(database, wanted),
    smallNumbersOn,
  });
  const restricted = { database, retrying, newId, restricted: restrictedStore(database), bankHolidays: bankHolidays['england-and-wales'] };
  const served: readonly Served[] = [
    { routes: boardRoutes, handler: webFunction(web, boardRoutes, board) },
    {
      routes: oversightRoutes,
      handler: webFunction(web, oversightRoutes, oversightHandlers(oversightDepsOf({ database, retrying, now: web.now }))),
    },
    { routes: restrictedRoutes, handler: webFunction(web, restrictedRoutes, restrictedHandlers(restricted)) },
  ];
  return {
    signedIn: async (actor: Exclude<Actor, { kind: 'anyone' }>): Promise<Visitor> => {
      const secret = `${newId()}${newId()}`;
      const at = clock.now;
      await web.sessions.save(
        { idHash: hashOf(secret), actor, startedAt: at, lastSeenAt: at, steppedUpUntil: '', signedInAt: at },
        '2027-01-01T00:00:00.000Z',
      );
      const visitor = newVisitor(served);
      visitor.cookies.set('__Host-session', secret);
      return visitor;
    },
    signedOut: (): Visitor => newVisitor(served),
  };
};

/** For a file of tests: the service on tables of its own, with a count of what it asks of them. All is there from `beforeAll` on. */
export const useOversight = (clock: Clock) => {
  const made: { engine?: TestDatabase; service?: ReturnType<typeof oversightService>; calls?: () => number } = {};
  beforeAll(async () => {
    made.engine = await openTestDatabase();
    made.service = oversightService(made.engine.database, clock);
    made.calls = countCalls(made.engine.database);
  });
  afterAll(() => made.engine?.stop());
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('It is there from beforeAll on: use it inside a test.');
    return part;
  };
  return {
    get database() {
      return there(made.engine).database;
    },
    transact: (...words: Parameters<TestDatabase['transact']>) => there(made.engine).transact(...words),
    /** Calls since it was asked last. */
    calls: () => there(made.calls)(),
    signedIn: (...roles: Parameters<typeof staffWith>[0]) => there(made.service).signedIn(staffWith(roles)),
    signedInAs: (actor: Exclude<Actor, { kind: 'anyone' }>) => there(made.service).signedIn(actor),
  };
};
