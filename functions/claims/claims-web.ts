import type { PageRequest } from '#shared/http/page-request.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { Asked, ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import type { Upload, UploadFields } from '#shared/store/upload-form.ts';

/** What the pages of costs and payment are given. */
export interface ClaimsWebDeps extends ClaimsDeps {
  readonly publicOrigin: string;
  /** Signs the form that puts one photo in the bucket. */
  readonly uploadFields: (upload: Upload) => UploadFields;
}

/** Who asks, when and with which form. */
export const askedBy = (request: PageRequest): Asked => ({ actor: request.actor, now: request.now, requestId: requestIdOf(request) });

/** The parameters of an address. One the route doesn't have is '', which names nothing. */
export const idsOf = ({ params }: PageRequest): { readonly claimId: string; readonly lineId: string } => ({
  claimId: params['claimId'] ?? '',
  lineId: params['lineId'] ?? '',
});
