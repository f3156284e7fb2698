import { join } from 'node:path';
import { keepFromNowOn, type DataFolder } from '#infra/local/data-folder.ts';
import type { DemonstrationContext } from '#infra/local/demonstration.ts';
import type { Cloud } from '#infra/local/start-cloud.ts';
import { openCheckpoints } from '#infra/local/streams/checkpoints.ts';
import { passOver } from '#infra/local/streams/pass-over.ts';
import type { System } from '#infra/local/template/system.ts';

interface Started {
  readonly origin: string;
  readonly folder: DataFolder;
  readonly system: System;
  readonly engineEndpoint: string;
  readonly cloud: Cloud;
}

/** Lets first data be brought into a folder that held nothing, before streams are polled and anything is served. What is in it is kept from then on. */
export const fillFolder = async (fill: ((context: DemonstrationContext) => Promise<void>) | undefined, started: Started): Promise<void> => {
  const { origin, folder, system, engineEndpoint, cloud } = started;
  if (!folder.isNew) return;
  const context: DemonstrationContext = {
    origin,
    dataDir: folder.path,
    env: (name) => ({ ...cloud.environmentOf(name), AWS_ENDPOINT_URL_DYNAMODB: engineEndpoint }),
    streamFromHere: (name) => {
      const mappings = system.streamMappings.filter(({ functionName }) => functionName === name);
      return passOver(engineEndpoint, mappings, openCheckpoints(join(folder.path, 'streams.json')));
    },
  };
  await fill?.(context);
  keepFromNowOn(folder);
};
