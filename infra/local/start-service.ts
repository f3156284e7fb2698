import { join } from 'node:path';
import { openDataFolder } from '#infra/local/data-folder.ts';
import { startChosenEngine } from '#infra/local/engine/choose.ts';
import { makeTables } from '#infra/local/engine/make-tables.ts';
import { sweepExpired } from '#infra/local/engine/sweep.ts';
import { fillFolder } from '#infra/local/fill-folder.ts';
import { makeIdentityServer } from '#infra/local/identity/server.ts';
import { localParameters } from '#infra/local/parameters.ts';
import { checkPortsAreFree, close, freePort, listen } from '#infra/local/ports.ts';
import { openRunnerLog } from '#infra/local/runner-log.ts';
import type { Service, ServiceOptions } from '#infra/local/service.ts';
import { startBackground } from '#infra/local/start-background.ts';
import { startCloud } from '#infra/local/start-cloud.ts';
import { synthesizedTemplate } from '#infra/local/synthesize.ts';
import { readAssembly } from '#infra/local/template/assembly.ts';
import { describeSystem } from '#infra/local/template/describe.ts';
import { makeFrontDoor } from '#infra/local/web/server.ts';
import { makeWorkshop } from '#infra/local/workshop/server.ts';
import { takeUpload } from '#infra/local/receipts/upload.ts';

const sweepMilliseconds = 60_000;

/** Builds, synthesizes and runs everything the template describes. Whatever was started is stopped again when a later step refuses. */
export const startService = async (options: ServiceOptions): Promise<Service> => {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    return await startAll(options, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

const startAll = async (options: ServiceOptions, undo: (() => Promise<void> | void)[], stop: () => Promise<void>): Promise<Service> => {
  const say = options.say ?? (() => undefined);
  const ports = await portsFrom(options.port);
  await checkPortsAreFree([ports.service, ports.identity, ports.workshop]);
  const folder = openDataFolder(options.dataDir);
  undo.push(folder.release);
  const log = openRunnerLog(join(folder.path, 'logs'), say);
  const origin = `http://localhost:${ports.service}`;
  const identityOrigin = `http://127.0.0.1:${ports.identity}`;
  const [engine, templateFolder] = await Promise.all([
    startChosenEngine({ folder: folder.path, endpoint: options.dynamodbEndpoint, javaJar: options.dynamodbLocalJar }).then((started) => {
      undo.push(started.stop);
      return started;
    }),
    options.templateFolder ?? synthesizedTemplate(),
    folder.isNew ? options.beforeFill?.() : undefined,
  ]);
  const parameters = localParameters({ publicOrigin: origin, identityOrigin, originSecret: folder.secret('origin') });
  const system = describeSystem(readAssembly(templateFolder), parameters);
  await makeTables(engine, system.tables);
  const cloud = await startCloud({ system, folder, engineEndpoint: engine.endpoint, log });
  undo.push(cloud.stop);
  // While first data is brought in a core is free: what answers the first page starts meanwhile.
  cloud.functions.warm(system.functions.slice(0, 2).map(({ name }) => name));
  await fillFolder(options.fill, { origin, folder, system, engineEndpoint: engine.endpoint, cloud });
  const background = startBackground({ system, folder, engineEndpoint: engine.endpoint, cloud, log });
  undo.push(background.stop);
  const sweeper = setInterval(
    () => void sweepExpired(engine.endpoint, system.tables, Math.floor(Date.now() / 1000)).catch(() => undefined),
    sweepMilliseconds,
  );
  undo.push(() => {
    clearInterval(sweeper);
  });

  let isReady = false;
  const uploads = system.buckets.map((bucket) => ({
    system,
    bucket,
    objects: cloud.objects,
    callers: cloud.callers,
    now: () => new Date().toISOString(),
    onRefusal: log.refused,
  }));
  const frontDoor = makeFrontDoor({
    system,
    functions: cloud.functions,
    publicOrigin: origin,
    isReady: () => isReady,
    takeUpload: async (bucketName, request) => {
      const upload = uploads.find(({ bucket }) => bucket.name === bucketName);
      return upload === undefined ? undefined : takeUpload(upload, request);
    },
  });
  const workshopOrigin = `http://127.0.0.1:${ports.workshop}`;
  const identity = makeIdentityServer({
    origin: identityOrigin,
    publicOrigin: origin,
    workshopOrigin,
    folder,
    sendMailAs: cloud.identityCaller,
    gatewayEndpoint: cloud.gatewayEndpoint,
  });
  const service: Service = {
    origin,
    identityOrigin,
    workshopOrigin,
    dataDir: folder.path,
    isNew: folder.isNew,
    system,
    engineEndpoint: engine.endpoint,
    mailbox: cloud.mailbox.all,
    deadLetters: cloud.deadLetters.all,
    notes: log.notes,
    environmentOf: cloud.environmentOf,
    fireSchedule: background.fireSchedule,
    idle: background.idle,
    stop,
  };
  const workshop = makeWorkshop({ service, mailbox: cloud.mailbox, folder: folder.path });
  for (const [server, port, host] of [
    [frontDoor, ports.service, '127.0.0.1'],
    [identity, ports.identity, '127.0.0.1'],
    [workshop, ports.workshop, '127.0.0.1'],
  ] as const) {
    await listen(server, port, host);
    undo.push(() => close(server));
  }
  isReady = true;
  return service;
};

const portsFrom = async (port: number): Promise<{ readonly service: number; readonly identity: number; readonly workshop: number }> =>
  port === 0
    ? { service: await freePort(), identity: await freePort(), workshop: await freePort() }
    : { service: port, identity: port + 1, workshop: port + 2 };
