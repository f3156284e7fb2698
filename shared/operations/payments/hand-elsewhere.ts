import type { Claim } from '#shared/domain/claim.ts';
import { mayLookAgain } from '#shared/domain/looking-again.ts';
import { mayAct, type Hand } from '#shared/domain/three-hands.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

/** More than anybody has waiting at once. What is older is looked at again when a run is made. */
const newest = 50;

/**
 * Has this member of staff another hand in anything this person can still be paid for? Who made a payment code or checked bank details
 * has a hand in every one of those payments (design: invariant 2), so it is asked before, while somebody else can still do it: said only
 * when the run is made, the person would have to give their bank details again.
 */
export const hasHandElsewhere = async (
  { claims }: Pick<PayeesDeps, 'claims'>,
  of: { readonly staffId: string; readonly act: Exclude<Hand, 'pay'>; readonly personId: string },
): Promise<boolean> => {
  const { items } = await claims.ofPerson(of.personId, { limit: newest });
  return items.filter(canStillBePaid).some((claim) => {
    const may = mayAct(of, { claim, personCreatedBy: 'self' });
    return !may.ok && may.problems.some(({ code }) => code === 'has-another-hand');
  });
};

const canStillBePaid = (claim: Claim): boolean => claim.state !== 'paid' && (claim.state !== 'settled' || mayLookAgain(claim));
