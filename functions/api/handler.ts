import { apiHandlers } from '#functions/api/handlers.ts';
import { apiRoutes } from '#functions/api/routes.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { ownClaimStore } from '#shared/store/own-claim.ts';

const world = realWorld(process.env);

export const handler = webFunction(
  webDepsOf(world, process.env),
  apiRoutes,
  apiHandlers({
    claims: claimsStore(world.database),
    ownClaims: ownClaimStore(world.database),
    activities: activitiesStore(world.database),
    policyOn,
    policyVersion,
  }),
);
