import type { Assembly } from '#infra/local/template/assembly.ts';
import { bucketsOf, keysOf, rulesOf } from '#infra/local/template/buckets.ts';
import { distributionOf } from '#infra/local/template/distribution.ts';
import { functionsOf } from '#infra/local/template/functions.ts';
import { makeResolve, type ParameterValues } from '#infra/local/template/resolve.ts';
import { rolesOf } from '#infra/local/template/roles.ts';
import { routesOf } from '#infra/local/template/routes.ts';
import type { System } from '#infra/local/template/system.ts';
import { tablesOf } from '#infra/local/template/tables.ts';
import { mailEventsOf, schedulesOf, streamMappingsOf, topicsOf } from '#infra/local/template/triggers.ts';

/** Reads a whole synthesized assembly into plain data, with the deployer's parameter values. */
export const describeSystem = (assembly: Assembly, parameters: ParameterValues): System => {
  const resolve = makeResolve(assembly, parameters);
  const functions = functionsOf(assembly, resolve, rolesOf(assembly, resolve));
  const tables = tablesOf(assembly, resolve);
  const buckets = bucketsOf(assembly, resolve, functions);
  return {
    tables,
    functions,
    routes: routesOf(assembly, resolve, functions),
    streamMappings: streamMappingsOf(assembly, resolve, { functions, tables }),
    schedules: schedulesOf(assembly, resolve, functions),
    buckets,
    rules: rulesOf(assembly, resolve, functions),
    topics: topicsOf(assembly, resolve, functions),
    mailEvents: mailEventsOf(assembly, resolve),
    keys: keysOf(assembly, resolve),
    distribution: distributionOf(assembly, resolve, buckets),
  };
};
