import * as z from 'zod';
import { parseEnvironment } from '#shared/config/environment.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { peopleStore } from '#shared/store/people.ts';
import { openProvider } from '#functions/sign-in/provider.ts';
import { signInRoutes } from '#functions/sign-in/routes.ts';
import { signInHandlers } from '#functions/sign-in/handlers.ts';

const environment = parseEnvironment(
  z.object({
    PEOPLE_ISSUER: z.string(),
    PEOPLE_CLIENT_ID: z.string(),
    STAFF_ISSUER: z.string(),
    STAFF_CLIENT_ID: z.string(),
    STAFF_GROUPS_CLAIM: z.string(),
  }),
  process.env,
);
const world = realWorld(process.env);
const web = webDepsOf(world, process.env);
const redirectUri = `${web.publicOrigin}/sign-in/return`;
const providers = {
  people: openProvider({
    issuer: environment.PEOPLE_ISSUER,
    clientId: environment.PEOPLE_CLIENT_ID,
    redirectUri,
    scope: 'openid email',
    wanted: ['email', 'email_verified'],
  }),
  staff: openProvider({
    issuer: environment.STAFF_ISSUER,
    clientId: environment.STAFF_CLIENT_ID,
    redirectUri,
    scope: 'openid email profile',
    wanted: ['name', 'email', environment.STAFF_GROUPS_CLAIM],
  }),
};

export const handler = webFunction(
  { ...web, formTargets: [providers.people.origin, providers.staff.origin] },
  signInRoutes,
  signInHandlers({ web, people: peopleStore(world.database), providers, groupsClaim: environment.STAFF_GROUPS_CLAIM, policyOn }),
);
