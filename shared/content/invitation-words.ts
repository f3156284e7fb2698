import type { Offer } from '#shared/domain/activity.ts';

/*
 * What an invitation says before its replies, wherever it is said: on its page, read out on the phone, or put in a letter. The same
 * words each time (domain.md R-TRU-07).
 */

export const invitationWords = {
  beforeYouCome: 'Good to know before you come',
  nothingUpsetting: 'We expect nothing upsetting. You can step out at any time.',
  noDuty: 'You never have to come, and we do not have to ask again.',
} as const;

/** What holds of an offer besides its amounts. */
export const offerLines = ({ feePence, paidWithinWorkingDays }: Offer): readonly string[] => [
  ...(feePence > 0 ? ['You choose if you take all of the payment, less, or none.'] : []),
  `The money comes within ${paidWithinWorkingDays} working days after you send your costs.`,
  'If a cost comes to more, ask us. We never just take it off.',
];
