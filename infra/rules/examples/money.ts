import { budgetExamples } from '#infra/rules/examples/budgets.ts';
import { puttingRightExamples } from '#infra/rules/examples/put-right.ts';
import type { WorkedExample } from '#infra/rules/worked-example.ts';

/** Money in budgets, and what is put right. */
export const moneyExamples: readonly WorkedExample[] = [...budgetExamples, ...puttingRightExamples];
