import { boardHandlers } from '#functions/board/handlers.ts';
import { boardRoutes } from '#functions/board/routes.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { consentStore } from '#shared/store/consents.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { peopleStore } from '#shared/store/people.ts';
import { readTogether } from '#shared/store/read-together.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';

const world = realWorld(process.env);
const { database, retrying } = world;

/** What a board sees, and answers. */
export const handler = webFunction(
  webDepsOf(world, process.env),
  boardRoutes,
  boardHandlers({
    database,
    retrying,
    activities: activitiesStore(database),
    people: peopleStore(database),
    consents: consentStore(database),
    figures: figuresStore(database),
    snapshots: snapshotsStore,
    readTogether: (wanted) => readTogether(database, wanted),
    smallNumbersOn,
  }),
);
