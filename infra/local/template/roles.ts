import { at, listOf, objectOf, textOf, textsOf, type Json } from '#infra/local/json.ts';
import { resourcesOfType, type Assembly } from '#infra/local/template/assembly.ts';
import { attributeOf, refOf } from '#infra/local/template/names.ts';
import { propertiesOf, type Resolve } from '#infra/local/template/resolve.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';
import type { Statement } from '#infra/local/template/system.ts';

/**
 * What each role may do, by role ARN: the policies inside it and the policies attached to it.
 * AWS's own managed policies are left out: ours only let a function write its log.
 */
export const rolesOf = (assembly: Assembly, resolve: Resolve): ReadonlyMap<string, readonly Statement[]> => {
  const attached = resourcesOfType(assembly, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy').map((resource) => {
    const properties = propertiesOf(resolve, resource);
    const name = textOf(properties['PolicyName']) || resource.logicalId;
    return { roleNames: textsOf(properties['Roles']), statements: statementsOf(name, properties['PolicyDocument']) };
  });
  return new Map(
    resourcesOfType(assembly, 'AWS::IAM::Role').map((resource) => {
      const inside = listOf(propertiesOf(resolve, resource)['Policies']).flatMap((policy) =>
        statementsOf(textOf(at(policy, 'PolicyName')), at(policy, 'PolicyDocument')),
      );
      const outside = attached.filter((policy) => policy.roleNames.includes(refOf(resource))).flatMap((policy) => policy.statements);
      return [attributeOf(resource, 'Arn'), [...inside, ...outside]];
    }),
  );
};

/** The statements of one policy document. Refuses NotAction and NotResource: our stacks name what they allow. */
export const statementsOf = (policyName: string, document: Json | undefined): readonly Statement[] =>
  listOf(at(document, 'Statement')).map((statement) => {
    if (at(statement, 'NotAction') !== undefined || at(statement, 'NotResource') !== undefined) {
      throw new PlainProblem(
        `The policy ${policyName} uses NotAction or NotResource, which the local runner doesn't check. Name what is allowed instead.`,
      );
    }
    return {
      policyName,
      effect: at(statement, 'Effect') === 'Deny' ? ('Deny' as const) : ('Allow' as const),
      principals: principalsOf(at(statement, 'Principal')),
      actions: textsOf(at(statement, 'Action')),
      resources: textsOf(at(statement, 'Resource')),
      conditions: conditionsOf(at(statement, 'Condition')),
    };
  });

// `*`, { AWS: '*' }, { AWS: [arn] } or { Service: … }.
const principalsOf = (principal: Json | undefined): readonly string[] =>
  typeof principal === 'string' ? [principal] : Object.values(objectOf(principal)).flatMap(textsOf);

const conditionsOf = (condition: Json | undefined): Statement['conditions'] =>
  Object.fromEntries(
    Object.entries(objectOf(condition)).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(objectOf(keys)).map(([key, values]) => [key, textsOf(values)])),
    ]),
  );
