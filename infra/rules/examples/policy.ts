import type { WorkedExample } from '#infra/rules/worked-example.ts';

export const policyExamples: readonly WorkedExample[] = [];
