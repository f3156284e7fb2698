import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { parseEnvironment, tableNamesFrom, webEnvironment } from '#shared/config/environment.ts';
import { newId } from '#shared/config/new-id.ts';
import type { WebDeps } from '#shared/http/web-deps.ts';
import { openDatabase, type Database } from '#shared/store/client.ts';
import { keptFormStore, sessionStore } from '#shared/store/sessions.ts';
import type { Retrying } from '#shared/store/transact.ts';

/** The world outside, made once when a function starts: the clock, ids, randomness, the log and the tables. */
export interface World {
  readonly now: () => string;
  readonly newId: () => string;
  readonly retrying: Retrying;
  readonly logger: Logger;
  readonly database: Database;
}

/** The real world. The one place where the clock and randomness are read. */
export const realWorld = (environment: NodeJS.ProcessEnv): World => ({
  now: () => new Date().toISOString(),
  newId,
  retrying: { random: Math.random, wait: (milliseconds) => sleep(milliseconds) },
  logger: new Logger(),
  database: openDatabase(tableNamesFrom(environment)),
});

/** What the web layer needs, of the real world. */
export const webDepsOf = (world: World, environment: NodeJS.ProcessEnv): WebDeps => {
  const { PUBLIC_ORIGIN, ORIGIN_SECRET_SHA256 } = parseEnvironment(webEnvironment, environment);
  return {
    now: world.now,
    newId: world.newId,
    publicOrigin: PUBLIC_ORIGIN,
    originSecretSha256: ORIGIN_SECRET_SHA256,
    sessions: sessionStore(world.database),
    keptForms: keptFormStore(world.database),
    logger: world.logger,
  };
};
