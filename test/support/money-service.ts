import { approvalsHandlers } from '#functions/approvals/handlers.ts';
import { approvalsRoutes } from '#functions/approvals/routes.ts';
import { payeesHandlers } from '#functions/payees/handlers.ts';
import { payeesRoutes } from '#functions/payees/routes.ts';
import { paymentsHandlers } from '#functions/payments/handlers.ts';
import { paymentsRoutes } from '#functions/payments/routes.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { Session } from '#shared/domain/session.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { moneyWorld, type MoneyWorld } from '#test/support/money-world.ts';
import { databaseOf, webDepsFor, type Clock } from '#test/support/people-service.ts';
import type { EngineInUse } from '#test/support/engine.ts';
import { newVisitor, type Served, type Visitor } from '#test/support/visitor.ts';

/** The functions that decide and pay, as they are deployed, on the tables of a test. */
export interface MoneyService extends MoneyWorld {
  readonly signedIn: (actor: Exclude<Actor, { kind: 'anyone' }>, changes?: Partial<Session>) => Promise<Visitor>;
  /** Calls to the tables since this was last asked. */
  readonly calls: () => number;
}

export const moneyService = (engine: EngineInUse, clock: Clock): MoneyService => {
  const database = databaseOf(engine);
  let calls = 0;
  database.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize', name: 'countsCalls' },
  );
  const world = moneyWorld(database, clock);
  const web = webDepsFor(database, clock);
  const boards = [
    { boardId: 'b1', plainName: 'Thursday group' },
    { boardId: 'b2', plainName: 'Riverside group' },
  ];
  const served: readonly Served[] = [
    { routes: approvalsRoutes, handler: webFunction(web, approvalsRoutes, approvalsHandlers({ ...world.deps, web, boards })) },
    { routes: payeesRoutes, handler: webFunction(web, payeesRoutes, payeesHandlers(world.deps)) },
    { routes: paymentsRoutes, handler: webFunction(web, paymentsRoutes, paymentsHandlers(world.deps)) },
  ];
  return {
    ...world,
    signedIn: async (actor, changes) => {
      const { secret } = await world.session(actor, changes);
      const visitor = newVisitor(served);
      visitor.cookies.set('__Host-session', secret);
      return visitor;
    },
    calls: () => {
      const since = calls;
      calls = 0;
      return since;
    },
  };
};
