import { notLookedAt, type Check } from '#shared/domain/checks/check.ts';
import { hasReceipt } from '#shared/domain/checks/line-facts.ts';
import { wantsPhoto } from '#shared/domain/claim-receipts.ts';
import { justUnderCount, justUnderPolicy } from '#shared/domain/checks/just-under.ts';

/**
 * Costs without a receipt, again and again just under what can be told without one, over this person's last months (care F13: per
 * quarter). A fare that costs what it costs is alike every week: it shows, it accuses nobody.
 */
export const justUnderLimit: Check = {
  check: 'just-under-limit',
  about: 'Several costs without a photo just under the limit for telling us instead, in a few months, are shown.',
  look: (claim, context) => {
    if (context.others === undefined) return notLookedAt('what they sent before was not read.');
    const costs = [claim, ...context.others].flatMap(({ lines }) => lines.filter(wantsPhoto));
    const policy = justUnderPolicy(context);
    const count = justUnderCount(
      costs.map((line) => ({ ...line, hasReceipt: hasReceipt(line) })),
      policy,
    );
    return {
      passed: count < policy.times,
      because:
        count < policy.times
          ? 'Costs without a photo are not again and again just under the limit.'
          : 'Several costs without a photo are just under the limit. A weekly fare can look like this.',
      figures: { count, times: policy.times, fromPence: policy.fromPence, limitPence: policy.limitPence },
    };
  },
};
