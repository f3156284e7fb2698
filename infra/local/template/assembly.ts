import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainProblem } from '#infra/local/plain-problem.ts';
import { at, isObject, objectOf, parseJson, textOf, type Json, type JsonObject } from '#infra/local/json.ts';

/** One resource as the template has it, values not yet resolved. */
export interface Resource {
  readonly stackName: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly metadata: JsonObject;
}

export interface Stack {
  readonly name: string;
  readonly template: JsonObject;
}

/** Everything `cdk synth` wrote: stacks by name, and their resources in the order of the templates. */
export interface Assembly {
  readonly folder: string;
  readonly stacks: readonly Stack[];
  readonly resources: readonly Resource[];
}

/** Reads the synthesized templates of a folder. Refuses when there are none. */
export const readAssembly = (folder: string): Assembly => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.template.json')) : [];
  if (files.length === 0) {
    throw new PlainProblem(`There is no synthesized template in ${folder}. Run "npx cdk synth" and look at what it says.`);
  }
  const stacks = files.toSorted().map((file) => ({
    name: file.replace('.template.json', ''),
    template: objectOf(parseJson(readFileSync(join(folder, file), 'utf8'))),
  }));
  return assemble(folder, stacks);
};

/** The same from templates in memory, for tests. */
export const assemble = (folder: string, stacks: readonly Stack[]): Assembly => ({
  folder,
  stacks,
  resources: stacks.flatMap(resourcesOf),
});

const resourcesOf = (stack: Stack): readonly Resource[] =>
  Object.entries(objectOf(stack.template['Resources']))
    .filter(([, resource]) => isWanted(stack, resource))
    .map(([logicalId, resource]) => ({
      stackName: stack.name,
      logicalId,
      type: textOf(at(resource, 'Type')),
      properties: objectOf(at(resource, 'Properties')),
      metadata: objectOf(at(resource, 'Metadata')),
    }));

// A resource with a Condition is made only where its condition holds. Ours use none; the runner says so instead of guessing.
const isWanted = (stack: Stack, resource: Json): boolean => {
  if (isObject(resource) && resource['Condition'] !== undefined && textOf(resource['Type']) !== 'AWS::CDK::Metadata') {
    throw new PlainProblem(
      `A resource of ${stack.name} has a Condition. The local runner makes every resource: leave conditions to parameters.`,
    );
  }
  return textOf(at(resource, 'Type')) !== 'AWS::CDK::Metadata';
};

/** The resources of some types. */
export const resourcesOfType = (assembly: Assembly, ...types: readonly string[]): readonly Resource[] =>
  assembly.resources.filter((resource) => types.includes(resource.type));
