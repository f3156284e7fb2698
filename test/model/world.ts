import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { neverOnStatements } from '#shared/content/statement-words.ts';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TestEngine } from '#infra/local/start-engine.ts';
import { tableNamesFrom } from '#shared/config/environment.ts';
import type { BankDetails } from '#shared/domain/payee.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';
import { policyOn, policyVersion, pricingInHere } from '#shared/policy/lookup.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { consentStore } from '#shared/store/consents.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { joiningStore } from '#shared/store/joinings.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { ownClaimStore } from '#shared/store/own-claim.ts';
import type { PayeeCipher } from '#shared/store/payee-cipher.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import type { RunFileStore } from '#shared/store/run-files.ts';
import { runsStore } from '#shared/store/runs.ts';
import { sessionStore } from '#shared/store/sessions.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';
import { seededNumbers, startFaultProxy, type FaultPlan, type FaultProxy } from '#test/support/fault-proxy.ts';
import type { Source } from '#test/model/everything.ts';
import { tearReads } from '#test/model/torn-reads.ts';

/** One clock for all; it goes on a second with each look, so that no two things happen at one instant. */
export interface Clock {
  readonly now: () => string;
  readonly goOn: (minutes: number) => void;
}

const clockFrom = (start: string): Clock => {
  let at = Date.parse(start);
  return {
    now: () => new Date((at += 1_000)).toISOString(),
    goOn: (minutes) => {
      at += minutes * 60_000;
    },
  };
};

/** Bank details hidden well enough for a test; the real cipher has tests of its own. */
const cipher: PayeeCipher = {
  encrypt: (personId, details) => Promise.resolve(each(details, (text) => Buffer.from(`${personId}\n${text}`).toString('base64'))),
  decrypt: (payee) =>
    Promise.resolve(
      each(
        {
          payeeName: payee.encryptedPayeeName,
          sortCode: payee.encryptedSortCode,
          accountNumber: payee.encryptedAccountNumber,
          rollNumber: payee.encryptedRollNumber,
        },
        (text) => Buffer.from(text, 'base64').toString().split('\n')[1] ?? '',
      ),
    ),
};

const each = (details: BankDetails, change: (text: string) => string): BankDetails => ({
  payeeName: change(details.payeeName),
  sortCode: change(details.sortCode),
  accountNumber: change(details.accountNumber),
  rollNumber: change(details.rollNumber),
});

const filesInMemory = (): RunFileStore => {
  const files = new Map<string, string>();
  return {
    keyOf: (runId) => `runs/${runId}.csv`,
    put: (key, text) => {
      files.set(key, text);
      return Promise.resolve();
    },
    read: (key) => Promise.resolve(files.get(key) ?? ''),
  };
};

const databaseAt = (endpoint: string, engine: TestEngine): { readonly database: Database; readonly close: () => void } => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 4,
  });
  return {
    database: {
      client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
      tableNames: tableNamesFrom(engine.environment),
    },
    close: () => {
      client.destroy();
    },
  };
};

/** Everything the operations of all areas are given: the same stores over one database. */
export const depsOver = (
  database: Database,
  given: { readonly now: () => string; readonly newId: () => string; readonly random: () => number },
) => ({
  ...given,
  database,
  retrying: { random: given.random, wait: () => new Promise<void>((resolve) => setImmediate(resolve)) },
  people: peopleStore(database),
  consents: consentStore(database),
  joinings: joiningStore(database),
  sessions: sessionStore(database),
  activities: activitiesStore(database),
  claims: claimsStore(database),
  ownClaims: ownClaimStore(database),
  funds: fundsStore(database),
  runs: runsStore(database),
  payees: payeesStore(database),
  messages: messagesStore(database),
  figures: figuresStore(database),
  snapshots: snapshotsStore,
  photos: { read: () => Promise.resolve(undefined) },
  runFiles: filesInMemory(),
  cipher,
  policyOn,
  policyVersion,
  pricingInOn: pricingInHere,
  bankHolidays: bankHolidays['england-and-wales'],
  staffEmailDomains: ['council.example'],
  shortName: 'OAKSHIRE',
  modulusTable,
  statements: neverOnStatements,
  readTogether: (wanted: readonly Wanted<unknown>[]) => readTogether(database, wanted),
  smallNumbersOn,
});
export type Deps = ReturnType<typeof depsOver>;

/** What one sequence of the model happens in. `deps` go through the faults; `plain` looks past them. */
export interface World {
  readonly deps: Deps;
  readonly plain: Deps;
  /** The engine itself. */
  readonly source: Source;
  readonly clock: Clock;
  readonly proxy: FaultProxy;
  readonly close: () => Promise<void>;
}

export const openWorld = async (
  engine: TestEngine,
  options: { readonly seed: number; readonly plan: FaultPlan; readonly sabotage?: (deps: Deps) => Deps },
): Promise<World> => {
  const random = seededNumbers(options.seed);
  const proxy = await startFaultProxy(engine.endpoint, { seed: options.seed, plan: options.plan });
  const through = databaseAt(proxy.endpoint, engine);
  const past = databaseAt(engine.endpoint, engine);
  tearReads(through.database.client, random);
  const clock = clockFrom('2026-11-02T10:00:00.000Z');
  let ids = 0;
  // Twenty figures and letters, as ids are; the first eight differ, because a payment code is made of them.
  const newId = (): string =>
    `${(ids += 1).toString(36).padStart(8, '0')}${Math.floor(random() * 36 ** 8)
      .toString(36)
      .padStart(12, '0')}`;
  const given = { now: clock.now, newId, random };
  const deps = depsOver(through.database, given);
  return {
    deps: options.sabotage?.(deps) ?? deps,
    plain: depsOver(past.database, given),
    source: { endpoint: engine.endpoint, database: past.database },
    clock,
    proxy,
    close: async () => {
      through.close();
      past.close();
      await proxy.stop();
    },
  };
};
