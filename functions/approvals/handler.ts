import * as z from 'zod';
import { parseEnvironment } from '#shared/config/environment.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { boards, organisation } from '#shared/policy/organisation.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { openBucket } from '#shared/store/bucket.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import { receiptPhotoStore } from '#shared/store/receipt-photos.ts';
import { approvalsHandlers } from '#functions/approvals/handlers.ts';
import { approvalsRoutes } from '#functions/approvals/routes.ts';

const { RECEIPTS_BUCKET } = parseEnvironment(z.object({ RECEIPTS_BUCKET: z.string().min(1) }), process.env);
const world = realWorld(process.env);

const web = webDepsOf(world, process.env);

export const handler = webFunction(
  web,
  approvalsRoutes,
  approvalsHandlers({
    web,
    now: world.now,
    database: world.database,
    retrying: world.retrying,
    claims: claimsStore(world.database),
    people: peopleStore(world.database),
    payees: payeesStore(world.database),
    activities: activitiesStore(world.database),
    funds: fundsStore(world.database),
    photos: receiptPhotoStore(openBucket(RECEIPTS_BUCKET)),
    policyOn,
    policyVersion,
    bankHolidays: ownBankHolidays,
    staffEmailDomains: organisation.staffEmailDomains,
    boards,
  }),
);
