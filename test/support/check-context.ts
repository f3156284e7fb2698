import type { CheckContext, OtherClaim } from '#shared/domain/checks/check.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { aClaim } from '#test/support/builders.ts';

/** What the checks know when everything could be read and nothing stands out. */
export const aContext = (changes: Partial<CheckContext> = {}): CheckContext => ({
  policyOn,
  policyVersion,
  today: '2026-11-16',
  tookPart: 'yes',
  others: [],
  fundAvailablePence: 1_000_000,
  detailsGivenAt: '2026-09-01T09:00:00.000Z',
  receiptsOfOthers: new Set(),
  journeysBeside: [],
  enteredByStaff: [],
  sameAccount: { people: 0, staff: 0 },
  paymentsByStaff: { payments: 0, ofStaff: {} },
  ...changes,
});

/** Another claim of the same person, for a meeting a month before. */
export const anotherClaim = (changes: Partial<Claim> = {}): OtherClaim =>
  aClaim({ claimId: 'k0', activityId: 'a0', heldOn: '2026-10-12', lines: [], state: 'paid', ...changes });
