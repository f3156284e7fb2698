import { existsSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import { numberOf, objectOf, textOf } from '#infra/local/json.ts';
import { resourcesOfType, type Assembly, type Resource } from '#infra/local/template/assembly.ts';
import { attributeOf } from '#infra/local/template/names.ts';
import { propertiesOf, type Resolve } from '#infra/local/template/resolve.ts';
import type { LocalFunction, Statement } from '#infra/local/template/system.ts';

/**
 * Our own functions: those whose code is a folder with `index.mjs`. Functions CDK adds for its own deployment work
 * (bucket notifications, emptying buckets) have none and are left out.
 */
export const functionsOf = (
  assembly: Assembly,
  resolve: Resolve,
  roles: ReadonlyMap<string, readonly Statement[]>,
): readonly LocalFunction[] =>
  resourcesOfType(assembly, 'AWS::Lambda::Function').flatMap((resource) => {
    const assetPath = textOf(resource.metadata['aws:asset:path']);
    const codeFolder = resolvePath(assembly.folder, assetPath);
    if (assetPath === '' || !existsSync(join(codeFolder, 'index.mjs'))) return [];
    const properties = propertiesOf(resolve, resource);
    const environment = objectOf(objectOf(properties['Environment'])['Variables']);
    return [
      {
        name: textOf(environment['POWERTOOLS_SERVICE_NAME']) || nameByPath(resource),
        arn: attributeOf(resource, 'Arn'),
        codeFolder,
        environment: Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, textOf(value)])),
        timeoutSeconds: numberOf(properties['Timeout'], 3),
        memoryMegabytes: numberOf(properties['MemorySize'], 128),
        roleArn: textOf(properties['Role']),
        statements: roles.get(textOf(properties['Role'])) ?? [],
      },
    ];
  });

// For a function that doesn't say its service name: the construct's path is Stack/claims/Resource or Stack/claims/Function/Resource.
const nameByPath = (resource: Resource): string => {
  const parts = textOf(resource.metadata['aws:cdk:path']).split('/').slice(1);
  const meaningful = parts.filter((part) => !['Resource', 'Function', 'Functions', 'Default'].includes(part));
  return meaningful.at(-1) ?? resource.logicalId;
};
