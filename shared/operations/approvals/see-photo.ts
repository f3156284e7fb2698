import { isUnsent } from '#shared/domain/claim.ts';
import { cleanKey } from '#shared/domain/claim-receipts.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
import type { ReceiptPhoto } from '#shared/store/receipt-photos.ts';

/** The cleaned photo of one line's receipt, for an approver who may read the claim; undefined when there is none to show. */
export const seePhoto = async (
  deps: ApprovalsDeps,
  actor: Actor,
  of: { readonly claimId: string; readonly lineId: string },
): Promise<ReceiptPhoto | undefined> => {
  const claim = await deps.claims.read(of.claimId);
  if (claim === undefined || isUnsent(claim) || !mayDo(actor, 'claim.read-as-approver', claim)) return undefined;
  const receipt = claim.lines.find((line) => line.lineId === of.lineId)?.receipt;
  return receipt?.state === 'kept' ? deps.photos.read(cleanKey(receipt.key)) : undefined;
};
