import { activitiesHandlers } from '#functions/activities/handlers.ts';
import { activitiesRoutes } from '#functions/activities/routes.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { consentStore } from '#shared/store/consents.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';

const world = realWorld(process.env);
const { database } = world;

/** Planning, inviting, replying, who took part and what was said. */
export const handler = webFunction(
  webDepsOf(world, process.env),
  activitiesRoutes,
  activitiesHandlers({
    newId: world.newId,
    database,
    retrying: world.retrying,
    activities: activitiesStore(database),
    people: peopleStore(database),
    claims: claimsStore(database),
    consents: consentStore(database),
    funds: fundsStore(database),
    payees: payeesStore(database),
    messages: messagesStore(database),
    policyOn,
    bankHolidays: ownBankHolidays,
  }),
);
