import type { Check } from '#shared/domain/checks/check.ts';

/**
 * Payment for time although they were recorded as not there, or nobody has recorded anything (care F13). Going early is paid in full, and
 * so is a meeting called off late.
 */
export const timeClaimedNotThere: Check = {
  check: 'time-claimed-not-there',
  about: 'Payment for time is shown where the record says they were not there, or where nobody has recorded it.',
  look: (claim, { tookPart }) => {
    const timeLines = claim.lines.filter((line) => line.kind === 'time' && line.askedPence > 0).length;
    const passed = timeLines === 0 || tookPart === 'yes' || tookPart === 'called-off';
    return { passed, because: passed && tookPart !== 'called-off' ? sentence.yes : sentence[tookPart], figures: { timeLines } };
  },
};

const sentence = {
  yes: 'Payment for time fits what was recorded.',
  no: 'Payment for time is asked for, and the record says they were not there. The record may be wrong.',
  'called-off': 'The meeting was called off late, so payment for time stands.',
  'not-recorded': 'Payment for time is asked for, and nobody has recorded yet who took part.',
} as const;
