import { createHash } from 'node:crypto';
import { environmentOf } from '#infra/local/functions/environment.ts';
import { localParameters } from '#infra/local/parameters.ts';
import { synthesizedTemplate } from '#infra/local/synthesize.ts';
import { readAssembly } from '#infra/local/template/assembly.ts';
import { describeSystem } from '#infra/local/template/describe.ts';
import type { LocalFunction, System } from '#infra/local/template/system.ts';
import { testOrigin, testOriginSecret } from '#test/support/visitor.ts';

/** The template with its bundles, as it is deployed from the sources as they are now. */
export const describedSystem = async (): Promise<System> =>
  describeSystem(
    readAssembly(await synthesizedTemplate()),
    localParameters({ publicOrigin: testOrigin, identityOrigin: 'http://127.0.0.1:9', originSecret: testOriginSecret }),
  );

/** The environment of a function, with DynamoDB and everything else at addresses of ours. */
export const environmentAt = (
  definition: LocalFunction,
  at: { readonly dynamodb: string; readonly others?: string; readonly changes?: Readonly<Record<string, string>> },
): Readonly<Record<string, string>> => ({
  ...environmentOf(definition, { accessKeyId: 'bench', secretAccessKey: 'bench' }, at.others ?? nowhere),
  AWS_ENDPOINT_URL_DYNAMODB: at.dynamodb,
  ...at.changes,
});

/** Nothing listens there. */
export const nowhere = 'http://127.0.0.1:9';

/** What a test's visitor shows at the front door, as a function is told it. */
export const visitorsSecretHash = createHash('sha256').update(testOriginSecret).digest('hex');
