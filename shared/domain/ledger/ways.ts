import { yesOf, type PolicyOn } from '#shared/domain/policy-row.ts';

/** How money can reach somebody. All but the bank and what we book for them need custody, and are off until a body switches them on (care F5). */
export const ways = ['bank', 'booked_for_you', 'cash', 'voucher', 'prepaid_card', 'cheque', 'trusted_person', 'charity'] as const;

/** One of these ways (care F5). */
export type Way = (typeof ways)[number];

/** True when this way is switched on, on a London date (policy way.*; care F5). */
export const isWayOn = (way: Way, londonDate: string, policyOn: PolicyOn): boolean => yesOf(policyOn(`way.${way}`, londonDate));
