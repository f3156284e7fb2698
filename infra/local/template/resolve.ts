import { PlainProblem } from '#infra/local/plain-problem.ts';
import { at, isObject, listOf, objectOf, textOf, type Json, type JsonObject } from '#infra/local/json.ts';
import type { Assembly, Resource, Stack } from '#infra/local/template/assembly.ts';
import { accountId, attributeOf, refOf, region } from '#infra/local/template/names.ts';

/** Values a deployer gives, by parameter name. */
export type ParameterValues = Readonly<Record<string, string>>;

/** Turns a value of a stack's template into plain data: every reference replaced by what it stands for. */
export type Resolve = (stackName: string, value: Json | undefined) => Json | undefined;

/**
 * Makes the resolver of an assembly. A parameter takes the deployer's value, else its default.
 * Refuses (with a sentence) an intrinsic function it doesn't know, a name that isn't there, a parameter nobody gave.
 */
export const makeResolve = (assembly: Assembly, parameters: ParameterValues): Resolve => {
  const stacks = new Map(assembly.stacks.map((stack) => [stack.name, stack]));
  const resources = new Map(assembly.resources.map((resource) => [`${resource.stackName}/${resource.logicalId}`, resource]));
  const exported = exportsOf(assembly);

  const stackNamed = (name: string): Stack => stacks.get(name) ?? refuse(`There is no stack ${name}.`);
  const resourceNamed = (stackName: string, id: string): Resource =>
    resources.get(`${stackName}/${id}`) ?? refuse(`${stackName} refers to ${id}, which isn't in its template.`);

  const reference = (stackName: string, id: string): Json | undefined => {
    const pseudo = pseudoParameter(stackName, id);
    if (pseudo !== undefined) return pseudo;
    if (id === 'AWS::NoValue') return undefined;
    const parameter = at(stackNamed(stackName).template, 'Parameters', id);
    if (parameter === undefined) return refOf(resourceNamed(stackName, id));
    const value = parameters[id] ?? at(parameter, 'Default');
    return value ?? refuse(`The stack ${stackName} needs a value for its parameter ${id}. Add it to infra/local/parameters.ts.`);
  };

  const attribute = (stackName: string, argument: Json): string => {
    const [id, ...rest] = typeof argument === 'string' ? argument.split('.') : listOf(argument).map(textOf);
    return attributeOf(resourceNamed(stackName, id ?? ''), rest.join('.'));
  };

  const substitute = (stackName: string, argument: Json): string => {
    const [text, extra] = typeof argument === 'string' ? [argument, undefined] : listOf(argument);
    return textOf(text).replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      const given = at(extra, name);
      if (given !== undefined) return textOf(resolve(stackName, given));
      return name.includes('.') ? attribute(stackName, name) : textOf(reference(stackName, name));
    });
  };

  const holds = (stackName: string, condition: string): boolean =>
    resolve(stackName, at(stackNamed(stackName).template, 'Conditions', condition)) === true;

  const call = (stackName: string, name: string, argument: Json): Json | undefined => {
    const parts = (): readonly Json[] => listOf(resolve(stackName, argument));
    switch (name) {
      case 'Ref':
        return reference(stackName, textOf(argument));
      case 'Fn::GetAtt':
        return attribute(stackName, argument);
      case 'Fn::Sub':
        return substitute(stackName, argument);
      case 'Fn::Join':
        return listOf(parts()[1]).map(textOf).join(textOf(parts()[0]));
      case 'Fn::Select':
        return listOf(parts()[1])[Number(textOf(parts()[0]))];
      case 'Fn::Split':
        return textOf(parts()[1]).split(textOf(parts()[0]));
      case 'Fn::ImportValue':
        return imported(textOf(resolve(stackName, argument)));
      case 'Fn::If': {
        const [condition, yes, no] = listOf(argument);
        return resolve(stackName, holds(stackName, textOf(condition)) ? yes : no);
      }
      case 'Fn::Equals':
        return textOf(parts()[0]) === textOf(parts()[1]);
      case 'Fn::Not':
        return parts()[0] !== true;
      case 'Fn::And':
        return parts().every((part) => part === true);
      case 'Fn::Or':
        return parts().some((part) => part === true);
      case 'Condition':
        return holds(stackName, textOf(argument));
      case 'Fn::FindInMap':
        return at(stackNamed(stackName).template, 'Mappings', ...parts().map(textOf));
      default:
        return refuse(`The template uses ${name}, which the local runner doesn't know. Add it to infra/local/template/resolve.ts.`);
    }
  };

  const imported = (name: string): Json | undefined => {
    const output = exported.get(name) ?? refuse(`No stack exports ${name}.`);
    return resolve(output.stackName, output.value);
  };

  const resolve: Resolve = (stackName, value) => {
    if (Array.isArray(value)) return listOf(value).flatMap((item) => kept(resolve(stackName, item)));
    if (!isObject(value)) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (only !== undefined && entries.length === 1 && isIntrinsic(only[0], only[1])) return call(stackName, only[0], only[1]);
    return Object.fromEntries(entries.flatMap(([name, item]) => kept(resolve(stackName, item)).map((each) => [name, each])));
  };
  return resolve;
};

/** The properties of a resource, resolved. */
export const propertiesOf = (resolve: Resolve, resource: Resource): JsonObject =>
  objectOf(resolve(resource.stackName, resource.properties));

const isIntrinsic = (name: string, argument: Json): boolean =>
  name === 'Ref' || name.startsWith('Fn::') || (name === 'Condition' && typeof argument === 'string');

const kept = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : [value]);

const pseudoParameter = (stackName: string, name: string): string | undefined => {
  const values: Readonly<Record<string, string>> = {
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/00000000-0000-4000-8000-000000000000`,
  };
  return values[name];
};

const exportsOf = (assembly: Assembly): ReadonlyMap<string, { readonly stackName: string; readonly value: Json }> =>
  new Map(
    assembly.stacks.flatMap((stack) =>
      Object.values(objectOf(stack.template['Outputs'])).flatMap((output) => {
        const name = at(output, 'Export', 'Name');
        const value = at(output, 'Value');
        return typeof name === 'string' && value !== undefined ? [[name, { stackName: stack.name, value }] as const] : [];
      }),
    ),
  );

const refuse = (message: string): never => {
  throw new PlainProblem(message);
};
