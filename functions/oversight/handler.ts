import { oversightDepsOf } from '#functions/oversight/deps-of.ts';
import { oversightHandlers } from '#functions/oversight/handlers.ts';
import { oversightRoutes } from '#functions/oversight/routes.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';

const world = realWorld(process.env);

/** Budgets, policy, the journal, and messages that need somebody. */
export const handler = webFunction(webDepsOf(world, process.env), oversightRoutes, oversightHandlers(oversightDepsOf(world)));
