import type { Claim, ClaimLine, ClaimState, Receipt } from '#shared/domain/claim.ts';
import { isAtAFlatRate } from '#shared/domain/pricing/actual-cost-only.ts';

/** A photo can be added while it may still help: before sending, and until it is decided. */
const open: readonly ClaimState[] = ['draft', 'sent', 'question', 'half-decided'];

/** The line a photo can be added to; undefined when there is none, it has no cost to show, or all is decided. */
export const lineForReceipt = (claim: Claim, lineId: string): ClaimLine | undefined =>
  open.includes(claim.state) ? claim.lines.find((line) => line.lineId === lineId && line.kind !== 'time') : undefined;

/** A cost a photo can show: not time, and nothing that is paid at a flat rate (domain.md 1.5). */
export const wantsPhoto = (line: ClaimLine): boolean => line.kind !== 'time' && !isAtAFlatRate(line);

/** Where a photo arrives: `incoming/<claim>.<line>.<random>`. The name says nothing about whose it is or what it shows. */
export const incomingKey = (claimId: string, lineId: string, random: string): string => `incoming/${claimId}.${lineId}.${random}`;

/**
 * Where the cleaned form of a photo is kept: `clean/<claim>/<line>/<random>`, from the key it arrived under. Each photo has a name of its
 * own, so that what becomes of one never touches another.
 */
export const cleanKey = (incoming: string): string => incoming.replace(/^incoming\//, 'clean/').replaceAll('.', '/');

/** What an incoming key is about; undefined when it isn't one of ours. */
export const readIncomingKey = (key: string): { readonly claimId: string; readonly lineId: string } | undefined => {
  const found = /^incoming\/([0-9a-z]{20})\.([0-9a-z]{20})\.[0-9a-z]{20}$/.exec(key);
  return found?.[1] === undefined || found[2] === undefined ? undefined : { claimId: found[1], lineId: found[2] };
};

/** True when this very photo is known and already looked at, so that being told again changes nothing. */
export const isLookedAt = ({ receipt }: ClaimLine, key: string): boolean =>
  [receipt, receipt?.newer].some((photo) => photo?.key === key && photo.state !== 'checking');

/** Keys of the other photos this line has had, as far as it remembers; `key` itself is not among them. */
export const othersThan = ({ receipt }: ClaimLine, key: string): readonly string[] =>
  [...(receipt?.others ?? []), receipt?.key ?? '', receipt?.newer?.key ?? ''].filter((other) => other !== '' && other !== key);

/** What a line says of its photo after it was told of one, or why it goes on saying the same: it knows, or the photo no longer counts. */
export type ReceiptAfter = { readonly receipt: Receipt } | 'known' | 'no-longer-counts';

/** As many of a line's earlier photos as it remembers: news of one comes within minutes, and a claim has to stay small. */
const othersAtMost = 10;

/**
 * Judges news of a photo. One that the line hasn't met takes its place once it is kept; until then, and where it can't be read, a photo
 * that was kept stays. One that had its turn never comes back, and one the scan found something in isn't kept by looking at it again.
 */
export const receiptAfter = (line: ClaimLine, news: Receipt): ReceiptAfter => {
  const now = line.receipt;
  if (now === undefined) return { receipt: news };
  if (now.key === news.key) return sameAfter(now, news, line);
  if (now.others?.includes(news.key) === true) return news.state === 'kept' ? 'no-longer-counts' : 'known';
  return otherAfter(now, news, line);
};

const sameAfter = (now: Receipt, news: Receipt, line: ClaimLine): ReceiptAfter => {
  // "Checking" is said by the page the person comes back to; by then the photo may have been looked at.
  if (now.state === news.state || (news.state === 'checking' && isLookedAt(line, news.key))) return 'known';
  return news.state === 'kept' && now.state === 'not-readable'
    ? 'no-longer-counts'
    : { receipt: { ...news, others: remembered(line, news) } };
};

const otherAfter = (now: Receipt, news: Receipt, line: ClaimLine): ReceiptAfter => {
  const { newer } = now;
  if (newer?.key === news.key && newer.state !== 'checking') return news.state === 'kept' ? 'no-longer-counts' : 'known';
  if (newer?.key === news.key && news.state === 'checking') return 'known';
  if (now.state === 'kept' && (news.state === 'checking' || news.state === 'not-readable')) {
    const others = remembered(line, news).filter((key) => key !== now.key);
    return { receipt: { ...now, others, newer: { key: news.key, state: news.state } } };
  }
  // Remembered, because the browser comes back with its key later and would have it looked at for ever.
  if (news.state === 'not-readable') return { receipt: { ...now, others: [...(now.others ?? []), news.key].slice(-othersAtMost) } };
  return { receipt: { ...news, others: remembered(line, news) } };
};

const remembered = (line: ClaimLine, news: Receipt): readonly string[] => othersThan(line, news.key).slice(-othersAtMost);

/** The claim with this photo on its line: a version beside what the person writes. */
export const withReceipt = (claim: Claim, lineId: string, receipt: Receipt): Claim => ({
  ...claim,
  notedBeside: claim.notedBeside + 1,
  lines: claim.lines.map((line) => (line.lineId === lineId ? { ...line, receipt } : line)),
});
