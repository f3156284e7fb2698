import { notLookedAt, type Check } from '#shared/domain/checks/check.ts';
import { justUnderCount, justUnderPolicy } from '#shared/domain/checks/just-under.ts';

/**
 * The same pattern by the member of staff who entered costs for people, whoever they were for (care F13: patterns look at staff first,
 * because real loss sits there). Costs that a person sent themselves have nobody to look at.
 */
export const justUnderLimitByStaff: Check = {
  check: 'just-under-limit-by-staff',
  about: 'Several costs without a photo just under the limit, entered by one member of staff for anybody, are shown.',
  look: (claim, context) => {
    const entering = claim.hands.originate.filter((id) => id !== claim.alias);
    if (entering.length === 0) return { passed: true, because: 'No member of staff entered any of it.', figures: { entering: 0 } };
    const { enteredByStaff } = context;
    if (enteredByStaff === undefined) return notLookedAt('what staff enter for other people was not read.');
    const policy = justUnderPolicy(context);
    const counts = entering.map((id) =>
      justUnderCount(
        enteredByStaff.filter(({ staffId }) => staffId === id),
        policy,
      ),
    );
    const most = Math.max(...counts);
    return {
      passed: most < policy.times,
      because:
        most < policy.times
          ? 'Who entered it does not often enter costs just under the limit.'
          : 'Who entered it has entered several costs without a photo just under the limit. Somebody else can look at them together.',
      figures: { entering: entering.length, most, times: policy.times },
    };
  },
};
