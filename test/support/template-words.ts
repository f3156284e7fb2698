import { expect } from 'vitest';
import * as z from 'zod';
import type { SynthesizedTemplate } from '#test/support/template.ts';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
});

export type TemplateResource = z.infer<typeof resourceSchema> & { readonly id: string };

const outputsSchema = z.object({
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() })),
});

type Intrinsic = Readonly<Record<string, unknown>>;

const isIntrinsic = (value: unknown): value is Intrinsic => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Expects a resource of this type with at least these properties (patterns of `Match` are welcome); says which came closest if not. */
export const expectResource = (stack: SynthesizedTemplate['data'], type: string, properties: object): void => {
  expect(() => {
    stack.hasResourceProperties(type, properties);
  }).not.toThrow();
};

/** The resources of one type in one stack. */
export const resourcesIn = (stack: SynthesizedTemplate['data'], type: string): readonly TemplateResource[] =>
  Object.entries(stack.findResources(type)).map(([id, resource]) => ({ id, ...resourceSchema.parse(resource) }));

/**
 * Writes a value of the service template as words: `Ref` as its name, `Fn::GetAtt` as `Name.Attribute`, what is imported as it is
 * called in the data stack. Two values with the same words are the same thing.
 */
export const wordsIn = ({ data }: SynthesizedTemplate): ((value: unknown) => string) => {
  const { Outputs } = outputsSchema.parse(data.toJSON());
  const exported = new Map(
    Object.values(Outputs).flatMap(({ Value, Export }) => (Export === undefined ? [] : [[Export.Name, Value] as const])),
  );
  const words = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(words).join(',');
    if (!isIntrinsic(value)) return String(value);
    const [name = '', argument] = Object.entries(value)[0] ?? [];
    switch (name) {
      case 'Ref':
        return String(argument);
      case 'Fn::GetAtt':
        return z.array(z.string()).parse(argument).join('.');
      case 'Fn::ImportValue':
        return words(exported.get(String(argument)));
      case 'Fn::Join':
        return z
          .tuple([z.string(), z.array(z.unknown())])
          .parse(argument)[1]
          .map(words)
          .join('');
      default:
        return JSON.stringify(value);
    }
  };
  return words;
};

const statementSchema = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

const policySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(statementSchema) }),
  Roles: z.array(z.unknown()).optional(),
});

export interface Right {
  readonly role: string;
  readonly effect: string;
  readonly action: string;
  readonly resource: string;
  readonly condition: string;
}

/** Every right of every role of a stack: one line for each action on each resource. */
export const rightsIn = (template: SynthesizedTemplate, stack: SynthesizedTemplate['data']): readonly Right[] => {
  const words = wordsIn(template);
  return resourcesIn(stack, 'AWS::IAM::Policy').flatMap(({ Properties }) => {
    const { PolicyDocument, Roles } = policySchema.parse(Properties);
    return PolicyDocument.Statement.flatMap(({ Effect, Action, Resource, Condition }) =>
      [Action].flat().flatMap((action) =>
        (Array.isArray(Resource) ? Resource : [Resource]).map((resource) => ({
          role: words(Roles?.[0]),
          effect: Effect,
          action,
          resource: words(resource),
          condition: Condition === undefined ? '' : JSON.stringify(Condition),
        })),
      ),
    );
  });
};
