import { activitiesHandlers } from '#functions/activities/handlers.ts';
import { activitiesRoutes } from '#functions/activities/routes.ts';
import { newId } from '#shared/config/new-id.ts';
import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { webFunction } from '#shared/http/web-function.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import type { Database } from '#shared/store/client.ts';
import { hashOf } from '#shared/store/sessions.ts';
import type { EngineInUse } from '#test/support/engine.ts';
import { meetingsWorld, type MeetingsWorld } from '#test/support/meetings-world.ts';
import { databaseOf, webDepsFor, type Clock } from '#test/support/people-service.ts';
import { transact } from '#shared/store/transact.ts';
import { newVisitor, type Visitor } from '#test/support/visitor.ts';

/** The function `activities` as it is deployed, on the tables of a test, with a count of its calls to them. */
export interface ActivitiesService extends MeetingsWorld {
  readonly deps: ActivitiesDeps;
  readonly signedIn: (actor: Exclude<Actor, { kind: 'anyone' }>) => Promise<Visitor>;
  readonly signedOut: () => Visitor;
  /** A choice of somebody's, at an instant. */
  readonly chose: (personId: string, purpose: AskedPurpose, state: ConsentEvent['state'], at: string) => Promise<void>;
  /** Calls to the tables since this was last asked. */
  readonly calls: () => number;
}

export const activitiesService = (engine: EngineInUse, clock: Clock): ActivitiesService => {
  const database = databaseOf(engine);
  const counted = countingCalls(database);
  const retrying = { random: () => 0.5, wait: () => Promise.resolve() };
  const { put, deps } = meetingsWorld({ database, retrying, transact: (writes) => transact(database, writes, retrying) });
  const web = webDepsFor(database, clock);
  const served = [{ routes: activitiesRoutes, handler: webFunction(web, activitiesRoutes, activitiesHandlers({ ...deps, newId })) }];
  return {
    put,
    deps,
    calls: counted,
    chose: async (personId, purpose, state, at) => {
      const event = { personId, purpose, state, at, wordingVersion: `${purpose}/1`, expressedBy: 'person:x' };
      await transact(database, deps.consents.adding(event), retrying);
    },
    signedOut: () => newVisitor(served),
    signedIn: async (actor) => {
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
  };
};

const countingCalls = (database: Database): (() => number) => {
  let calls = 0;
  database.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize', name: 'countsCalls' },
  );
  return () => {
    const since = calls;
    calls = 0;
    return since;
  };
};
