import type { DemonstrationContext } from '#infra/local/demonstration.ts';
import type { Mail } from '#infra/local/mail/mailbox.ts';
import type { Note } from '#infra/local/runner-log.ts';
import type { KeptLetter } from '#infra/local/streams/dead-letters.ts';
import type { System } from '#infra/local/template/system.ts';

/** What to run, and where. */
export interface ServiceOptions {
  readonly dataDir: string;
  /** The service is on this port, identity providers on the next, the workshop on the one after; 0 takes any three free ones. */
  readonly port: number;
  /** A folder with synthesized templates to run instead of those of the sources as they are. */
  readonly templateFolder?: string;
  /** An engine of your own, or something in front of one. */
  readonly dynamodbEndpoint?: string | undefined;
  readonly dynamodbLocalJar?: string | undefined;
  /** Hears each line for whoever runs it. */
  readonly say?: (line: string) => void;
  /** Brings data into a folder that held nothing before: once, before streams and schedules start and before anything is served. */
  readonly fill?: (context: DemonstrationContext) => Promise<void>;
  /** What `fill` can do ahead of it, while the template is made. */
  readonly beforeFill?: () => Promise<unknown>;
}

/** The whole service, running on this machine. */
export interface Service {
  readonly origin: string;
  readonly identityOrigin: string;
  readonly workshopOrigin: string;
  readonly dataDir: string;
  /** True when the data folder held nothing before. */
  readonly isNew: boolean;
  readonly system: System;
  /** The engine itself, past all permissions: for tests that look. */
  readonly engineEndpoint: string;
  readonly mailbox: () => readonly Mail[];
  readonly deadLetters: () => readonly KeptLetter[];
  /** Calls refused by a role, and functions that stopped with a fault; newest first. */
  readonly notes: () => readonly Note[];
  /** The environment a function has, its credentials included. */
  readonly environmentOf: (functionName: string) => Readonly<Record<string, string>>;
  /** Fires a schedule by its name or by a part of it (the job), and waits until the function has answered. */
  readonly fireSchedule: (name: string) => Promise<void>;
  /** Waits until streams are read to their end, nothing waits to be called and no call is under way. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}
