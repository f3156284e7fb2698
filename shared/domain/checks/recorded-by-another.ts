import type { Claim } from '#shared/domain/claim.ts';

/**
 * What stands in the record of who took part was written by a host, or by somebody who neither planned the meeting nor invited to it (care F1
 * ii). True too while nobody has written anything: nobody who arranged it has. It looks at staff, not at the person.
 */
export const isRecordedByAnother = (claim: Pick<Claim, 'tookPartRecordedBy' | 'tookPartRecordedByHost' | 'arrangedBy'>): boolean =>
  claim.tookPartRecordedByHost || !claim.arrangedBy.includes(claim.tookPartRecordedBy);
