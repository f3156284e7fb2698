import { notLookedAt, type Check } from '#shared/domain/checks/check.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/**
 * Most payments of the last months arranged or confirmed by the same member of staff as this one (care F13: by coordinator, by host). With
 * one coordinator that is how it is; so few payments say nothing at all.
 */
export const concentration: Check = {
  check: 'concentration',
  about: 'It is shown when one member of staff arranged or confirmed most of the payments of the last months.',
  look: (claim, { paymentsByStaff, policyOn, today }) => {
    if (paymentsByStaff === undefined) return notLookedAt('payments by member of staff were not counted.');
    const { payments, ofStaff } = paymentsByStaff;
    const most = Math.max(0, ...[...claim.arrangedBy, claim.tookPartRecordedBy].map((id) => ofStaff[id] ?? 0));
    const sharePercent = numberOf(policyOn('check.concentration_over', today));
    const fewest = numberOf(policyOn('check.concentration_from', today));
    const passed = payments < fewest || most * 100 <= payments * sharePercent;
    return {
      passed,
      because: passed
        ? 'Payments are spread over the staff who arrange and confirm them, or there are too few to say.'
        : 'One member of staff arranged or confirmed most payments of the last months. In a small team that is ordinary.',
      figures: { payments, most, sharePercent, fewest },
    };
  },
};
