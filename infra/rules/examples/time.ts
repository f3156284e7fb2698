import type { WorkedExample } from '#infra/rules/worked-example.ts';

export const timeExamples: readonly WorkedExample[] = [];
