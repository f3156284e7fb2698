import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { WideRight } from '#infra/constructs/wiring.ts';

/**
 * Records why a cdk-nag rule does not apply here. `rule` is its id (`AwsSolutions-CFR1`), with the finding in brackets where the
 * rule has several. The reason is a fact about this service; a rule that is only inconvenient is followed instead.
 */
export const acknowledge = (construct: IConstruct, rule: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id: rule, reason });
};

/** Records one right that ends in a wildcard on a thing of another stack: that finding alone, so that a new one is still seen. */
export const acknowledgeWide = (construct: IConstruct, { owner, arn, suffix, because }: WideRight): void => {
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${exportNameOf(owner, arn)}${suffix}]`, because);
};

/** cdk-nag names what is imported from another stack by the name of its export. */
const exportNameOf = (owner: IConstruct, arn: string): string => {
  const stack = Stack.of(owner);
  const imported: unknown = stack.resolve(stack.exportValue(arn));
  if (typeof imported === 'object' && imported !== null && 'Fn::ImportValue' in imported) return String(imported['Fn::ImportValue']);
  throw new Error('An export without a name');
};
