import { lineForReceipt, readIncomingKey, receiptAfter, withReceipt } from '#shared/domain/claim-receipts.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { nextEntry, type JournalEntry } from '#shared/domain/journal.ts';
import type { Versioned } from '#shared/domain/versioned.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import { commit } from '#shared/store/commit.ts';
import type { Database } from '#shared/store/client.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Retrying } from '#shared/store/transact.ts';
import type { Receipt } from '#shared/domain/receipt.ts';

export interface ReceiptDeps {
  readonly database: Database;
  readonly retrying: Retrying;
  readonly claims: ClaimsStore;
}

const triesAtMost = 6;

/**
 * Notes on a line what became of its photo. Told the same twice, it changes nothing. A photo of a line that has gone or of a claim that was
 * decided meanwhile, and one to keep after another took its place, is not noted and answers false. `by` is the person who sent it or the job
 * that looked at it.
 */
export const noteReceipt = async (
  deps: ReceiptDeps,
  told: { readonly receipt: Receipt; readonly by: string; readonly now: string; readonly mayOnly?: (claim: Claim) => boolean },
): Promise<boolean> => {
  const about = readIncomingKey(told.receipt.key);
  if (about === undefined) return false;
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const claim = await deps.claims.read(about.claimId);
    if (claim === undefined || told.mayOnly?.(claim) === false) return false;
    const line = lineForReceipt(claim, about.lineId);
    // Noted just before it was decided, by the same news told twice: it is evidence, and whoever told it again must not take it away.
    if (line === undefined) return says(claim, about.lineId, told.receipt);
    const after = receiptAfter(line, told.receipt);
    if (after === 'no-longer-counts') return false;
    if (after === 'known') return true;
    const { entry, head } = receiptEntry(claim, told, line.lineId);
    const done = await commit(deps.database, deps.retrying, {
      requestId: `photo.${told.receipt.key}.${told.receipt.state}.${head.version}`,
      result: '',
      now: told.now,
      writes: [deps.claims.saving({ ...withReceipt(claim, line.lineId, after.receipt), ...head }, claim.version), addingEntry(entry)],
    });
    if (done.done) return true;
    await deps.retrying.wait(deps.retrying.random() * 50 * attempt);
  }
  throw new Error('Noting a photo met somebody else each time it was tried');
};

const says = (claim: Claim, lineId: string, { key, state }: Receipt): boolean =>
  claim.lines.some((line) => line.lineId === lineId && line.receipt?.key === key && line.receipt.state === state);

const receiptEntry = (
  claim: Claim,
  told: { readonly receipt: Receipt; readonly by: string; readonly now: string },
  lineId: string,
): { readonly entry: JournalEntry; readonly head: Versioned } =>
  nextEntry(claim, {
    aggregate: `claim#${claim.claimId}`,
    type: 'claim-changed',
    at: told.now,
    by: told.by,
    facts: { lineId, photo: told.receipt.state, alias: claim.alias },
  });
