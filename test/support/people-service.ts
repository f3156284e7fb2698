import { createHash } from 'node:crypto';
import { tableNamesFrom } from '#shared/config/environment.ts';
import { newId } from '#shared/config/new-id.ts';
import type { WebDeps } from '#shared/http/web-deps.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { consentStore } from '#shared/store/consents.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { joiningStore } from '#shared/store/joinings.ts';
import { peopleStore } from '#shared/store/people.ts';
import { keptFormStore, sessionStore } from '#shared/store/sessions.ts';
import { consentHandlers } from '#functions/consent/handlers.ts';
import { consentRoutes } from '#functions/consent/routes.ts';
import { peopleHandlers } from '#functions/people/handlers.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';
import { peopleRoutes } from '#functions/people/routes.ts';
import { signInHandlers } from '#functions/sign-in/handlers.ts';
import { signInRoutes } from '#functions/sign-in/routes.ts';
import type { SignInDeps } from '#functions/sign-in/sign-in-deps.ts';
import { welcomeHandlers } from '#functions/welcome/handlers.ts';
import { welcomeRoutes } from '#functions/welcome/routes.ts';
import type { EngineInUse } from '#test/support/engine.ts';
import { testOrigin, testOriginSecret, type Served } from '#test/support/visitor.ts';

export interface Clock {
  now: string;
}

const silent = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  appendKeys: () => undefined,
  resetKeys: () => undefined,
};

export const databaseOf = (engine: EngineInUse): Database => ({ client: engine.documents, tableNames: tableNamesFrom(engine.environment) });

export const webDepsFor = (database: Database, clock: Clock): WebDeps => ({
  now: () => clock.now,
  newId,
  publicOrigin: testOrigin,
  originSecretSha256: createHash('sha256').update(testOriginSecret).digest('hex'),
  sessions: sessionStore(database),
  keptForms: keptFormStore(database),
  logger: silent,
});

export const peopleDepsFor = (database: Database, clock: Clock): PeopleFunctionDeps => {
  const web = webDepsFor(database, clock);
  return {
    web,
    now: web.now,
    newId,
    database,
    retrying: { random: () => 0.5, wait: () => Promise.resolve() },
    sessions: web.sessions,
    people: peopleStore(database),
    consents: consentStore(database),
    joinings: joiningStore(database),
    activities: activitiesStore(database),
    claims: claimsStore(database),
    funds: fundsStore(database),
    policyOn,
    bankHolidays: bankHolidays['england-and-wales'],
  };
};

/** The functions a person meets first, as they are deployed, on the tables of this test. */
export const peopleService = (database: Database, clock: Clock, providers: SignInDeps['providers']): readonly Served[] => {
  const deps = peopleDepsFor(database, clock);
  const { web } = deps;
  return [
    { routes: welcomeRoutes, handler: webFunction(web, welcomeRoutes, welcomeHandlers({ policyOn })) },
    {
      routes: signInRoutes,
      handler: webFunction(
        web,
        signInRoutes,
        signInHandlers({ web, people: deps.people, providers, groupsClaim: 'cognito:groups', policyOn }),
      ),
    },
    { routes: peopleRoutes, handler: webFunction(web, peopleRoutes, peopleHandlers(deps)) },
    { routes: consentRoutes, handler: webFunction(web, consentRoutes, consentHandlers(deps)) },
  ];
};
