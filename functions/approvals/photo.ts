import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { bytesReply } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { seePhoto } from '#shared/operations/approvals/see-photo.ts';
import { photoTooLargePage } from '#shared/views/pages/approvals/photo-too-large.ts';
import type { ApprovalsFunctionDeps } from '#functions/approvals/approvals-function-deps.ts';

/** A function's answer may have 6 MB, and base64 makes four of three. Cleaned photos are far below this; a long PDF may not be. */
const mostBytes = 4_000_000;

/** The cleaned photo of a receipt, from our own host: a photo to look at, a PDF to open. */
export const showPhoto =
  (deps: ApprovalsFunctionDeps): PageHandler =>
  async (request) => {
    const claimId = request.params['claimId'] ?? '';
    const photo = await seePhoto(deps, request.actor, { claimId, lineId: request.params['lineId'] ?? '' });
    if (photo === undefined) return notFoundPage(request);
    if (photo.bytes.length > mostBytes) {
      return showPage(request, photoTooLargePage, { title: 'Too large to show here', backHref: `/approvals/${claimId}` }, {});
    }
    return bytesReply({
      type: photo.contentType,
      bytes: photo.bytes,
      disposition: photo.contentType.startsWith('image/') ? 'inline' : 'attachment',
    });
  };
