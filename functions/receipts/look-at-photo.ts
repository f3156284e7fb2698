import { createHash } from 'node:crypto';
import { cleanFile } from '#functions/receipts/clean-file.ts';
import { fileKindOf } from '#functions/receipts/file-kind.ts';
import type { ScanResult } from '#functions/receipts/read-event.ts';
import { cleanKey, isLookedAt, lineForReceipt, othersThan, readIncomingKey } from '#shared/domain/claim-receipts.ts';
import type { ClaimLine } from '#shared/domain/claim.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { noteReceipt, type ReceiptDeps } from '#shared/operations/claims/note-receipt.ts';
import type { ReceiptFiles } from '#shared/store/receipt-files.ts';
import type { Receipt } from '#shared/domain/receipt.ts';

export interface PhotoDeps extends ReceiptDeps {
  readonly now: () => string;
  readonly files: Pick<ReceiptFiles, 'readIncoming' | 'putClean' | 'remove'>;
  readonly policyOn: PolicyOn;
}

export type PhotoOutcome = 'kept' | 'waits-for-scan' | 'not-readable' | 'seen-before' | 'nothing-to-keep';

/** What is known of the scan when a file is looked at. */
export type ScanSoFar = 'not-yet' | Exclude<ScanResult, 'threat-found'>;

const by = 'system:receipts';

/**
 * Looks at a photo that arrived: cleans it, keeps it, notes it on its line, and removes what was sent and what it took the place of. Told
 * of the same photo again it changes nothing. A photo of a line that has gone, of a claim that is decided, or that another took the place of
 * is removed, and nothing else is. A PDF isn't drawn again but handed on, so it is kept only when the scan found nothing in it: it waits in
 * `incoming/` until then, and one that can't be scanned is not readable.
 */
export const lookAtPhoto = async (deps: PhotoDeps, key: string, scan: ScanSoFar = 'not-yet'): Promise<PhotoOutcome> => {
  const about = readIncomingKey(key);
  if (about === undefined && scan !== 'not-yet') return 'nothing-to-keep';
  const claim = about === undefined ? undefined : await deps.claims.read(about.claimId);
  const line = about === undefined || claim === undefined ? undefined : lineForReceipt(claim, about.lineId);
  if (about === undefined || line === undefined) return removed(deps, key, 'nothing-to-keep');
  if (isLookedAt(line, key)) return inPlaceOfOthers(deps, { line, key, outcome: 'seen-before' });
  const cleaned = await cleanedFrom(deps, key, scan);
  if (cleaned === 'gone') return 'nothing-to-keep';
  if (cleaned === 'waits') return 'waits-for-scan';
  if (cleaned === undefined) return noteUnreadable(deps, key);
  await deps.files.putClean(cleanKey(key), cleaned);
  const contentHash = createHash('sha256').update(cleaned.bytes).digest('hex');
  const noted = await note(deps, { key, state: 'kept', contentHash });
  if (noted) return inPlaceOfOthers(deps, { line, key, outcome: 'kept' });
  await deps.files.remove(cleanKey(key));
  return removed(deps, key, 'nothing-to-keep');
};

/** The scan found something in a photo: both forms of it go, and the person is asked for another unless they have given one. */
export const dropPhoto = async (deps: PhotoDeps, key: string): Promise<PhotoOutcome> =>
  readIncomingKey(key) === undefined ? 'nothing-to-keep' : noteUnreadable(deps, key);

const cleanedFrom = async (deps: PhotoDeps, key: string, scan: ScanSoFar) => {
  const today = londonDateOf(deps.now());
  const limit = (name: string): number => numberOf(deps.policyOn(name, today));
  const bytes = await deps.files.readIncoming(key, limit('evidence.max_file') * 1024 * 1024);
  if (bytes === undefined) return 'gone';
  if (bytes === 'too-large') return undefined;
  if (fileKindOf(bytes) === 'pdf' && scan !== 'nothing-found') return scan === 'not-yet' ? 'waits' : undefined;
  return cleanFile(bytes, { maximumPixels: limit('evidence.max_pixels') * 1_000_000, longestSide: limit('evidence.kept_longest_side') });
};

const noteUnreadable = async (deps: PhotoDeps, key: string): Promise<PhotoOutcome> => {
  await note(deps, { key, state: 'not-readable', contentHash: '' });
  await deps.files.remove(cleanKey(key));
  return removed(deps, key, 'not-readable');
};

/** The line has this photo now: what is left of the ones before it goes, and what was sent last, so that a cut in between is made good. */
const inPlaceOfOthers = async (
  deps: PhotoDeps,
  of: { readonly line: ClaimLine; readonly key: string; readonly outcome: PhotoOutcome },
): Promise<PhotoOutcome> => {
  for (const other of othersThan(of.line, of.key)) await deps.files.remove(cleanKey(other));
  return removed(deps, of.key, of.outcome);
};

const note = (deps: PhotoDeps, receipt: Receipt): Promise<boolean> => noteReceipt(deps, { receipt, by, now: deps.now() });

const removed = async (deps: PhotoDeps, key: string, outcome: PhotoOutcome): Promise<PhotoOutcome> => {
  await deps.files.remove(key);
  return outcome;
};
