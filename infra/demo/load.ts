import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identities } from '#infra/demo/identities.ts';
import { partsOf } from '#infra/demo/parts.ts';
import { tellOf } from '#infra/demo/tell.ts';
import type { DemonstrationContext } from '#infra/local/demonstration.ts';
import { fundsStore } from '#shared/store/funds.ts';

/**
 * Loads the demonstration borough into an empty service: a year of Oakshire up to now, which counts as told, then its last hour,
 * of which people are told in the ordinary way once the service runs. The figures come from the journal's stream, as they always do.
 */
export const loadDemonstration = async (context: DemonstrationContext): Promise<void> => {
  writeFileSync(join(context.dataDir, 'identities.json'), JSON.stringify(identities(), undefined, 1));
  const parts = partsOf(context.env);
  // Somebody's own engine can hold it already, though the folder is new.
  if ((await fundsStore(parts.databaseAs('oversight')).read('taking-part')) !== undefined) return;
  const telling = tellOf(parts, new Date().toISOString());
  await telling.year();
  await context.streamFromHere('messages');
  await telling.today();
};
