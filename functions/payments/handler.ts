import * as z from 'zod';
import { parseEnvironment } from '#shared/config/environment.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { neverOnStatements } from '#shared/content/statement-words.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { openBucket } from '#shared/store/bucket.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { openPayeeKey, payeeCipher } from '#shared/store/payee-cipher.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { runFileStore } from '#shared/store/run-files.ts';
import { runsStore } from '#shared/store/runs.ts';
import { paymentsHandlers } from '#functions/payments/handlers.ts';
import { paymentsRoutes } from '#functions/payments/routes.ts';

const text = z.string().min(1);
const { PAYEE_KEY_ID, EXPORTS_BUCKET } = parseEnvironment(z.object({ PAYEE_KEY_ID: text, EXPORTS_BUCKET: text }), process.env);
const world = realWorld(process.env);

export const handler = webFunction(
  webDepsOf(world, process.env),
  paymentsRoutes,
  paymentsHandlers({
    now: world.now,
    newId: world.newId,
    database: world.database,
    retrying: world.retrying,
    payees: payeesStore(world.database),
    claims: claimsStore(world.database),
    activities: activitiesStore(world.database),
    funds: fundsStore(world.database),
    runs: runsStore(world.database),
    runFiles: runFileStore(openBucket(EXPORTS_BUCKET)),
    cipher: payeeCipher(openPayeeKey(PAYEE_KEY_ID)),
    policyOn,
    bankHolidays: ownBankHolidays,
    shortName: organisation.shortName.toUpperCase(),
    statements: neverOnStatements,
  }),
);
