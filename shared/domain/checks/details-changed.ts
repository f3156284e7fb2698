import { notLookedAt, type Check, type OtherClaim } from '#shared/domain/checks/check.ts';

/**
 * Bank details given after a payment to this person was last agreed (care F1 iv, F13). People change banks: the change has its own second
 * check and its cooling day, and this shows the approver that it happened.
 */
export const detailsChanged: Check = {
  check: 'details-changed',
  about: 'Bank details that were given after a payment was last agreed are shown beside the next one.',
  look: (_claim, { others, detailsGivenAt }) => {
    if (others === undefined || detailsGivenAt === undefined) return notLookedAt('their bank details or earlier payments were not read.');
    const agreed = others.filter(wasAgreed).map(({ decidedAt }) => decidedAt);
    const changed = agreed.length > 0 && agreed.every((at) => at < detailsGivenAt);
    return {
      passed: !changed,
      because: changed
        ? 'Their bank details are newer than the last payment that was agreed.'
        : 'Their bank details are as they were when a payment was last agreed, or none was yet.',
      figures: { agreedBefore: agreed.length },
    };
  },
};

/** Something of it was agreed by a person and not asked about again since (care F1, F13). */
export const wasAgreed = ({ state, payablePence }: Pick<OtherClaim, 'state' | 'payablePence'>): boolean =>
  payablePence > 0 && (state === 'approved' || state === 'in-run' || state === 'paid');
