import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { consentStore } from '#shared/store/consents.ts';
import { peopleStore } from '#shared/store/people.ts';
import { consentHandlers } from '#functions/consent/handlers.ts';
import { consentRoutes } from '#functions/consent/routes.ts';

const world = realWorld(process.env);
const web = webDepsOf(world, process.env);

export const handler = webFunction(
  web,
  consentRoutes,
  consentHandlers({ ...world, web, people: peopleStore(world.database), consents: consentStore(world.database) }),
);
