import { notLookedAt, type Check } from '#shared/domain/checks/check.ts';

/**
 * One account for several people, or for one of the staff too (care F13). A family, a shared home or a trusted friend is normal: it is
 * shown, and accuses nobody.
 */
export const oneAccount: Check = {
  check: 'one-account',
  about: 'An account that several people, or one of the staff, are paid into is shown. A shared home is an ordinary reason.',
  look: (_claim, { sameAccount }) => {
    if (sameAccount === undefined) return notLookedAt('accounts of different people were not compared.');
    const { people, staff } = sameAccount;
    const figures = { people, staff };
    if (staff > 0) return { passed: false, because: 'One of the staff is paid into the same account. Somebody else can ask.', figures };
    return {
      passed: people === 0,
      because:
        people === 0
          ? 'Nobody else is paid into this account.'
          : 'Others are paid into the same account. A shared home is an ordinary reason.',
      figures,
    };
  },
};
