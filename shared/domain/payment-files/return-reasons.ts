/** Why a payment came back, in neutral words. `payee-died` is what the bank says; a human of ours looks before anything else (care F8). */
export const cameBackReasons = [
  'details-not-known',
  'payee-died',
  'account-moved',
  'no-such-account',
  'account-closed',
  'asked-for-by-us',
  'other',
] as const;

/** One of these reasons (care F8). */
export type CameBackReason = (typeof cameBackReasons)[number];

/** The reason codes of Bacs's reports on credits: ARUCS has them all, AWACS 0 and 3 (care F8). */
const reasonCodes: Readonly<Record<string, CameBackReason>> = {
  '0': 'details-not-known',
  '2': 'payee-died',
  '3': 'account-moved',
  '5': 'no-such-account',
  B: 'account-closed',
  C: 'asked-for-by-us',
};

/** What a reason code says; `other` for one nobody knows, so that a person looks (care F8). */
export const reasonOfCode = (code: string): CameBackReason => reasonCodes[code.trim().toUpperCase()] ?? 'other';

/** Who acts next once a payment came back: the person gives details again, or a human of ours looks first (care F8). */
export type AfterComingBack = 'details-again' | 'a-person-looks';

/** What each reason leads to. Only where the account is the reason is the person asked for details again (care F8). */
export const afterComingBack: Readonly<Record<CameBackReason, AfterComingBack>> = {
  'details-not-known': 'details-again',
  'account-moved': 'details-again',
  'no-such-account': 'details-again',
  'account-closed': 'details-again',
  'payee-died': 'a-person-looks',
  'asked-for-by-us': 'a-person-looks',
  other: 'a-person-looks',
};

/**
 * True when the same details are never paid to again before they were given and checked again: where the account is the reason, and where the
 * bank says that the payee died. What we asked for ourselves can go to the same account (care F8).
 */
export const needsNewDetails = (because: CameBackReason): boolean =>
  because === 'payee-died' || afterComingBack[because] === 'details-again';
