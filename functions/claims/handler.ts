import * as z from 'zod';
import type { ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { claimsHandlers } from '#functions/claims/handlers.ts';
import { claimsRoutes } from '#functions/claims/routes.ts';
import { parseEnvironment } from '#shared/config/environment.ts';
import { realWorld, webDepsOf } from '#shared/config/wire.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { policyOn, policyVersion, pricingInHere } from '#shared/policy/lookup.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { ownClaimStore } from '#shared/store/own-claim.ts';
import { uploadFields } from '#shared/store/upload-form.ts';

const world = realWorld(process.env);
const web = webDepsOf(world, process.env);
const text = z.string().min(1);
const signing = parseEnvironment(
  z.object({
    RECEIPTS_BUCKET: text,
    AWS_REGION: text,
    AWS_ACCESS_KEY_ID: text,
    AWS_SECRET_ACCESS_KEY: text,
    AWS_SESSION_TOKEN: z.string().default(''),
  }),
  process.env,
);
const signer = {
  bucket: signing.RECEIPTS_BUCKET,
  region: signing.AWS_REGION,
  accessKeyId: signing.AWS_ACCESS_KEY_ID,
  secretAccessKey: signing.AWS_SECRET_ACCESS_KEY,
  sessionToken: signing.AWS_SESSION_TOKEN,
};

const deps: ClaimsWebDeps = {
  newId: world.newId,
  database: world.database,
  retrying: world.retrying,
  claims: claimsStore(world.database),
  ownClaims: ownClaimStore(world.database),
  activities: activitiesStore(world.database),
  funds: fundsStore(world.database),
  policyOn,
  policyVersion,
  pricingInOn: pricingInHere,
  bankHolidays: ownBankHolidays,
  publicOrigin: web.publicOrigin,
  uploadFields: (upload) => uploadFields(signer, upload),
};

export const handler = webFunction(web, claimsRoutes, claimsHandlers(deps));
