import type { CheckContext, CostEntered } from '#shared/domain/checks/check.ts';
import { monthsAfter } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/** What "just under" and "repeated" are in the policy: whole pence, a London date and a count (care F13). */
export interface JustUnder {
  readonly fromPence: number;
  readonly limitPence: number;
  readonly since: string;
  readonly today: string;
  readonly times: number;
}

/**
 * From the policy of today: the limit for telling instead of showing, the part of it that is "just under", how often, and over how long
 * (care F13).
 */
export const justUnderPolicy = ({ policyOn, today }: Pick<CheckContext, 'policyOn' | 'today'>): JustUnder => {
  const limitPence = numberOf(policyOn('evidence.lost_receipt_self_declare_max', today));
  return {
    fromPence: Math.ceil((limitPence * numberOf(policyOn('check.just_under_from', today))) / 100),
    limitPence,
    since: monthsAfter(today, -numberOf(policyOn('check.looked_back', today))),
    today,
    times: numberOf(policyOn('check.just_under_times', today)),
  };
};

/** How many of these costs have no receipt and are just under the limit, the limit itself included, in the months looked back on (care F13). */
export const justUnderCount = (
  costs: readonly Pick<CostEntered, 'happenedOn' | 'askedPence' | 'hasReceipt'>[],
  { fromPence, limitPence, since, today }: JustUnder,
): number =>
  costs.filter(
    ({ happenedOn, askedPence, hasReceipt }) =>
      !hasReceipt && askedPence >= fromPence && askedPence <= limitPence && happenedOn > since && happenedOn <= today,
  ).length;
