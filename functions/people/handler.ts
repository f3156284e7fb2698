import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { consentStore } from '#shared/store/consents.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { joiningStore } from '#shared/store/joinings.ts';
import { peopleStore } from '#shared/store/people.ts';
import { peopleHandlers } from '#functions/people/handlers.ts';
import { peopleRoutes } from '#functions/people/routes.ts';

const world = realWorld(process.env);
const web = webDepsOf(world, process.env);

export const handler = webFunction(
  web,
  peopleRoutes,
  peopleHandlers({
    ...world,
    web,
    sessions: web.sessions,
    people: peopleStore(world.database),
    consents: consentStore(world.database),
    joinings: joiningStore(world.database),
    activities: activitiesStore(world.database),
    claims: claimsStore(world.database),
    funds: fundsStore(world.database),
    policyOn,
    bankHolidays: ownBankHolidays,
  }),
);
