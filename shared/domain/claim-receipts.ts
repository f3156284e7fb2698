import type { Claim, ClaimLine, ClaimState, Receipt } from '#shared/domain/claim.ts';

/** A photo can be added while it may still help: before sending, and until it is decided. */
const open: readonly ClaimState[] = ['draft', 'sent', 'question'];

/** The line a photo can be added to; undefined when there is none, it has no cost to show, or all is decided. */
export const lineForReceipt = (claim: Claim, lineId: string): ClaimLine | undefined =>
  open.includes(claim.state) ? claim.lines.find((line) => line.lineId === lineId && line.kind !== 'time') : undefined;

/** Where a photo arrives: `incoming/<claim>.<line>.<random>`. The name says nothing about whose it is or what it shows. */
export const incomingKey = (claimId: string, lineId: string, random: string): string => `incoming/${claimId}.${lineId}.${random}`;

/** Where the cleaned photo of a line is kept. A newer one takes its place. */
export const cleanKey = (claimId: string, lineId: string): string => `clean/${claimId}/${lineId}`;

/** What an incoming key is about; undefined when it isn't one of ours. */
export const readIncomingKey = (key: string): { readonly claimId: string; readonly lineId: string } | undefined => {
  const found = /^incoming\/([0-9a-z]{20})\.([0-9a-z]{20})\.[0-9a-z]{20}$/.exec(key);
  return found?.[1] === undefined || found[2] === undefined ? undefined : { claimId: found[1], lineId: found[2] };
};

/** True when this very photo is known and already looked at, so that being told again changes nothing. */
export const isLookedAt = (line: ClaimLine, key: string): boolean => line.receipt?.key === key && line.receipt.state !== 'checking';

/** The claim with this photo on its line: a version beside what the person writes. */
export const withReceipt = (claim: Claim, lineId: string, receipt: Receipt): Claim => ({
  ...claim,
  notedBeside: claim.notedBeside + 1,
  lines: claim.lines.map((line) => (line.lineId === lineId ? { ...line, receipt } : line)),
});
