import type { ClaimLine } from '#shared/domain/claim.ts';

/** A journey that is paid by the mile: by its distance, whatever it was made with (domain.md 1.1). */
export const isByTheMile = ({ distanceTenthMiles }: Pick<ClaimLine, 'distanceTenthMiles'>): boolean => distanceTenthMiles > 0;

/** True while a photo of a receipt is kept for it (domain.md 1.5). */
export const hasReceipt = ({ receipt }: Pick<ClaimLine, 'receipt'>): boolean => receipt?.state === 'kept';
