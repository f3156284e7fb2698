import * as z from 'zod';
import { dropPhoto, lookAtPhoto } from '#functions/receipts/look-at-photo.ts';
import { readPhotoEvent } from '#functions/receipts/read-event.ts';
import { parseEnvironment } from '#shared/config/environment.ts';
import { realWorld } from '#shared/config/wire.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { openReceiptFiles } from '#shared/store/receipt-files.ts';

const world = realWorld(process.env);
const { RECEIPTS_BUCKET } = parseEnvironment(z.object({ RECEIPTS_BUCKET: z.string().min(1) }), process.env);
const deps = {
  now: world.now,
  database: world.database,
  retrying: world.retrying,
  claims: claimsStore(world.database),
  files: openReceiptFiles(RECEIPTS_BUCKET),
  policyOn,
};

/** Called when a file has arrived, and with what the scan said of it. What throws is tried again. */
export const handler = async (event: unknown): Promise<void> => {
  const told = readPhotoEvent(event);
  const scan = told.kind === 'arrived' ? 'not-yet' : told.kind;
  const outcome = scan === 'threat-found' ? await dropPhoto(deps, told.key) : await lookAtPhoto(deps, told.key, scan);
  world.logger.info('photo', { told: told.kind, outcome });
};
