import { restrictedHandlers } from '#functions/restricted/handlers.ts';
import { restrictedRoutes } from '#functions/restricted/routes.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { restrictedStore } from '#shared/store/restricted.ts';

const world = realWorld(process.env);
const { database, retrying, newId } = world;

/** The named lead's and deputy's notes. */
export const handler = webFunction(
  webDepsOf(world, process.env),
  restrictedRoutes,
  restrictedHandlers({ database, retrying, newId, restricted: restrictedStore(database), bankHolidays: ownBankHolidays }),
);
