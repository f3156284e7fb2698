import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { DataFolder } from '#infra/local/data-folder.ts';
import { environmentOf } from '#infra/local/functions/environment.ts';
import { openLater, type Later } from '#infra/local/functions/later.ts';
import { startFunctions, type Functions } from '#infra/local/functions/pool.ts';
import { accessKeyIdOf, type Callers, type Credentials } from '#infra/local/gateway/caller.ts';
import { closeForwarding } from '#infra/local/gateway/forward.ts';
import type { Caller } from '#infra/local/gateway/permission.ts';
import { makeGateway } from '#infra/local/gateway/server.ts';
import { openKeyStore } from '#infra/local/keys/key-store.ts';
import { tellWhatBecameOf } from '#infra/local/mail/mail-events.ts';
import { openMailbox, type Mailbox } from '#infra/local/mail/mailbox.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';
import { close, listen, loopback } from '#infra/local/ports.ts';
import { tellOfArrival } from '#infra/local/receipts/bucket-events.ts';
import { openObjectStore, type ObjectStore } from '#infra/local/receipts/object-store.ts';
import type { RunnerLog } from '#infra/local/runner-log.ts';
import { openDeadLetters, type DeadLetters } from '#infra/local/streams/dead-letters.ts';
import { accountId } from '#infra/local/template/names.ts';
import type { LocalFunction, System } from '#infra/local/template/system.ts';

/** The parts of AWS the service talks to, and its functions. */
export interface Cloud {
  readonly gatewayEndpoint: string;
  readonly functions: Functions;
  readonly later: Later;
  readonly deadLetters: DeadLetters;
  readonly mailbox: Mailbox;
  readonly objects: ObjectStore;
  readonly callers: Callers;
  /** Credentials with which the identity provider sends its codes. */
  readonly identityCaller: Credentials;
  readonly environmentOf: (functionName: string) => Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts mail, objects, keys, the gateway that checks permissions, and the functions behind it. */
export const startCloud = async (parts: {
  readonly system: System;
  readonly folder: DataFolder;
  readonly engineEndpoint: string;
  readonly log: RunnerLog;
}): Promise<Cloud> => {
  const { system, folder, log } = parts;
  const deadLetters = openDeadLetters(join(folder.path, 'dead-letters.jsonl'), () => new Date().toISOString());
  // Mail and objects tell the queue of calls, which needs the functions, which need the gateway in front of mail and objects.
  const told: { later?: Later } = {};
  const mailbox = await openMailbox(join(folder.path, 'mail'), (mail, request) => {
    if (told.later !== undefined) tellWhatBecameOf(mail, request, { system, later: told.later });
  });
  const objects = await openObjectStore(
    join(folder.path, 'buckets'),
    system.buckets.map(({ name }) => name),
    (arrival) => {
      if (told.later !== undefined) {
        tellOfArrival(arrival, { system, later: told.later, objects }).catch((error: unknown) => {
          log.fault('buckets', String(error));
        });
      }
    },
  );
  const callers = callersOf(system, folder);
  const gateway = makeGateway({
    system,
    engineEndpoint: parts.engineEndpoint,
    keyStore: openKeyStore(join(folder.path, 'keys')),
    mailbox,
    objects,
    callers,
    onRefusal: log.refused,
  });
  const gatewayEndpoint = `http://${loopback}:${await listen(gateway, 0)}`;
  const environment = (definition: LocalFunction): Readonly<Record<string, string>> =>
    environmentOf(definition, credentialsOf(definition.name, callers), gatewayEndpoint);
  const functions = startFunctions(system.functions, environment, { onOutput: log.output, onFault: log.fault });
  const later = openLater(join(folder.path, 'calls'), functions, deadLetters);
  told.later = later;
  return {
    gatewayEndpoint,
    functions,
    later,
    deadLetters,
    mailbox,
    objects,
    callers,
    identityCaller: credentialsOf(identityProviderName, callers),
    environmentOf: (name) => environment(system.functions.find((each) => each.name === name) ?? noFunction(name)),
    stop: async () => {
      later.stop();
      await functions.stop();
      await close(gateway);
      closeForwarding();
      await Promise.all([mailbox.stop(), objects.stop()]);
    },
  };
};

const identityProviderName = 'identity-provider';

const callersOf = (system: System, folder: DataFolder): Callers => {
  const secret = folder.secret('credentials');
  const credentials = (name: string): Credentials => ({
    accessKeyId: accessKeyIdOf(name),
    secretAccessKey: createHmac('sha256', secret).update(name).digest('base64url'),
  });
  const identityProvider: Caller = {
    name: identityProviderName,
    roleArn: `arn:aws:iam::${accountId}:role/${identityProviderName}`,
    // Cognito sends its codes through SES as well. This is the runner's own part, so the template has no role for it.
    statements: [
      {
        policyName: 'local',
        effect: 'Allow',
        principals: [],
        actions: ['ses:SendRawEmail', 'ses:SendEmail'],
        resources: ['*'],
        conditions: {},
      },
    ],
  };
  const all: readonly Caller[] = [...system.functions, identityProvider];
  return new Map(all.map((caller) => [accessKeyIdOf(caller.name), { ...caller, ...credentials(caller.name) }]));
};

const credentialsOf = (name: string, callers: Callers): Credentials => callers.get(accessKeyIdOf(name)) ?? noFunction(name);

const noFunction = (name: string): never => {
  throw new PlainProblem(`The template has no function ${name}.`);
};
