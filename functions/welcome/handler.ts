import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { welcomeHandlers } from '#functions/welcome/handlers.ts';
import { welcomeRoutes } from '#functions/welcome/routes.ts';

const world = realWorld(process.env);

export const handler = webFunction(webDepsOf(world, process.env), welcomeRoutes, welcomeHandlers({ policyOn }));
