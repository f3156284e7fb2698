import { idsOf, type ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { receiptUploadPath } from '#shared/config/front-door.ts';
import { kindName, photoWordsOf } from '#shared/content/claim-words.ts';
import { money, moneyInWords } from '#shared/content/money.ts';
import { incomingKey, lineForReceipt, readIncomingKey } from '#shared/domain/claim-receipts.ts';
import { journalName } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { noteReceipt } from '#shared/operations/claims/note-receipt.ts';
import { readOwnClaim } from '#shared/operations/claims/read-claim.ts';
import { photoPage } from '#shared/views/pages/claims/photo.ts';

/** The form for one photo of a line. It is a page of its own and goes to our own host, which hands it to the bucket. */
export const photoForm =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId, lineId } = idsOf(request);
    const read = await readOwnClaim(deps, request.actor, { claimId, action: 'claim.change' });
    const line = read === undefined ? undefined : lineForReceipt(read.claim, lineId);
    if (line === undefined) return notFoundPage(request);
    const today = londonDateOf(request.now);
    const megabytes = numberOf(deps.policyOn('evidence.max_upload', today));
    const fields = deps.uploadFields({
      key: incomingKey(claimId, lineId, deps.newId()),
      returnTo: `${deps.publicOrigin}/costs/${claimId}/lines/${lineId}/photo-sent`,
      maximumBytes: megabytes * 1024 * 1024,
      now: request.now,
    });
    const overPence = numberOf(deps.policyOn('evidence.receipt_needed_over', today));
    return showPage(
      request,
      photoPage,
      { title: 'A photo of your ticket', backHref: `/costs/${claimId}` },
      {
        what: kindName[line.kind],
        amount: money(line.askedPence),
        need:
          line.askedPence > overPence
            ? 'A photo helps us decide sooner. You can also carry on without one.'
            : `Up to ${moneyInWords(overPence)} we need no photo. You can add one if you like.`,
        state: line.receipt === undefined ? '' : `${photoWordsOf(line.receipt)}.`,
        action: `${deps.publicOrigin}${receiptUploadPath}`,
        fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
        hint: `A photo from your phone is fine. Up to ${numberOf(deps.policyOn('evidence.max_file', today))} MB.`,
        backHref: `/costs/${claimId}`,
      },
    );
  };

/**
 * Where the bucket sends the browser after a photo arrived. Notes that it is being looked at, unless that is known already, so loading it
 * again changes nothing; then shows the claim.
 */
export const photoSent =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId, lineId } = idsOf(request);
    const { actor } = request;
    if (actor.kind !== 'person') return notFoundPage(request);
    const key = request.query.get('key') ?? '';
    const about = readIncomingKey(key);
    if (about?.claimId !== claimId || about.lineId !== lineId) return notFoundPage(request);
    const noted = await noteReceipt(deps, {
      receipt: { key, state: 'checking', contentHash: '' },
      by: journalName(actor),
      now: request.now,
      mayOnly: (claim) => claim.personId === actor.personId,
    });
    return noted ? seeOther(`/costs/${claimId}?saved=photo`) : notFoundPage(request);
  };
