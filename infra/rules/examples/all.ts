import { approvingExamples } from '#infra/rules/examples/approving.ts';
import { bankAnswerExamples } from '#infra/rules/examples/bank-answers.ts';
import { bankExamples } from '#infra/rules/examples/bank.ts';
import { moneyExamples } from '#infra/rules/examples/money.ts';
import { policyExamples } from '#infra/rules/examples/policy.ts';
import { pricingExamples } from '#infra/rules/examples/pricing.ts';
import { timeExamples } from '#infra/rules/examples/time.ts';
import type { WorkedExample } from '#infra/rules/worked-example.ts';

/** Every worked example, in the order a reader meets them. */
export const workedExamples: readonly WorkedExample[] = [
  ...policyExamples,
  ...pricingExamples,
  ...approvingExamples,
  ...timeExamples,
  ...moneyExamples,
  ...bankExamples,
  ...bankAnswerExamples,
];
