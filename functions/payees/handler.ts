import * as z from 'zod';
import { parseEnvironment } from '#shared/config/environment.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { openPayeeKey, payeeCipher } from '#shared/store/payee-cipher.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import { payeesHandlers } from '#functions/payees/handlers.ts';
import { payeesRoutes } from '#functions/payees/routes.ts';

const { PAYEE_KEY_ID } = parseEnvironment(z.object({ PAYEE_KEY_ID: z.string().min(1) }), process.env);
const world = realWorld(process.env);
const web = webDepsOf(world, process.env);

export const handler = webFunction(
  web,
  payeesRoutes,
  payeesHandlers({
    now: world.now,
    newId: world.newId,
    database: world.database,
    retrying: world.retrying,
    people: peopleStore(world.database),
    claims: claimsStore(world.database),
    payees: payeesStore(world.database),
    sessions: web.sessions,
    cipher: payeeCipher(openPayeeKey(PAYEE_KEY_ID)),
    policyOn,
    bankHolidays: ownBankHolidays,
    shortName: organisation.shortName.toUpperCase(),
    modulusTable,
  }),
);
