import type { JsonObject } from '#infra/local/json.ts';
import type { System } from '#infra/local/template/system.ts';
import { startEngine, type TestEngine } from '#infra/local/start-engine.ts';
import { tableNamesFrom } from '#shared/config/environment.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { peopleStore } from '#shared/store/people.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { nameOf, openDatabase, type Database } from '#shared/store/client.ts';
import { tables } from '#shared/store/tables.ts';
import type { Write } from '#shared/store/transact.ts';
import { environmentAt, visitorsSecretHash } from '#test/bench/described.ts';
import { bulkClaim, numbered, peopleFor } from '#test/bench/growth/bulk-claims.ts';
import { figuresOf } from '#test/bench/growth/figures.ts';
import { itemOf, load } from '#test/bench/growth/load.ts';
import { loadIntoFile } from '#test/bench/growth/load-into-file.ts';
import { sameEverywhere, steadyBoard } from '#test/bench/growth/same-everywhere.ts';
import { startInstances, type Instances } from '#test/bench/instances.ts';
import { aPerson } from '#test/support/builders.ts';

/** An engine of its own with so many claims, and among them the same people, meetings and claims to look at. */
export interface World {
  readonly engine: TestEngine;
  readonly database: Database;
  /** How many claims there are. */
  readonly claims: number;
  /** The functions, with DynamoDB at some address: the engine itself, or something in front of it. */
  readonly instancesAt: (endpoint: string, system: System) => Instances;
}

/** How busy the board is that is as busy in every world. */
const steadyClaims = 1_000;

/** Makes one. Loading stops at the deadline (of `performance.now()`), and what is there by then is the world. */
export const makeWorld = async (wanted: number, now: string, deadline: number): Promise<World> => {
  const engine = await startEngine();
  const database = databaseOf(engine);
  const at = { ...engine, database };
  const [people, claims] = [peopleStore(database), claimsStore(database)];
  const same = sameEverywhere(database, now);
  const personWrite = (number: number): Write =>
    people.saving(aPerson({ personId: numbered('p', number), alias: numbered('a', number) }), 0);
  await load(at, listed(same), Number.POSITIVE_INFINITY);
  await loadAll(at, { table: 'people', count: peopleFor(wanted), at: personWrite }, deadline);
  const loaded = await loadAll(
    at,
    { table: 'claims', count: wanted, at: (number) => claims.saving(bulkClaim(number, wanted, now), 0) },
    deadline,
  );
  await load(at, listed(boardFigures(wanted, now)), Number.POSITIVE_INFINITY);
  return {
    engine,
    database,
    claims: loaded,
    instancesAt: (endpoint, system) =>
      startInstances(system, (definition) =>
        environmentAt(definition, { dynamodb: endpoint, changes: { ...engine.environment, ORIGIN_SECRET_SHA256: visitorsSecretHash } }),
      ),
  };
};

type At = Pick<TestEngine, 'endpoint' | 'databaseFile'> & { readonly database: Database };
interface Many {
  readonly table: 'people' | 'claims';
  readonly count: number;
  readonly at: (number: number) => Write;
}

/** Into the engine's file where that can be done, else through its door. */
const loadAll = async (engine: At, writes: Many, deadline: number): Promise<number> => {
  const { databaseFile, database } = engine;
  const table = { name: nameOf(database, writes.table), indexes: tables[writes.table].indexes };
  const loaded = databaseFile === undefined ? undefined : loadIntoFile(databaseFile, table, itemsOf(writes), deadline);
  return loaded ?? load(engine, writes, deadline);
};

function* itemsOf({ count, at }: Many): Iterable<JsonObject> {
  for (let number = 0; number < count; number += 1) yield itemOf(at(number));
}

const listed = (writes: readonly Write[]) => ({
  count: writes.length,
  at: (index: number): Write => writes[index] ?? noSuch(index),
});

const noSuch = (index: number): never => {
  throw new Error(`No item ${index}`);
};

/** Figures of every board from all claims; those of the steady board from as many in every world. */
const boardFigures = (wanted: number, now: string): readonly Write[] => {
  const isSteady = (write: Write): boolean => 'put' in write && write.put['sk'] === `board#${steadyBoard.boardId}`;
  return [
    ...figuresOf(claimsUpTo(wanted, now)).filter((write) => !isSteady(write)),
    ...figuresOf(claimsUpTo(steadyClaims, now)).filter(isSteady),
  ];
};

function* claimsUpTo(count: number, now: string): Iterable<Claim> {
  for (let number = 0; number < count; number += 1) yield bulkClaim(number, count, now);
}

const databaseOf = (engine: TestEngine): Database => {
  process.env['AWS_REGION'] = 'eu-west-2';
  return openDatabase(tableNamesFrom(engine.environment));
};
