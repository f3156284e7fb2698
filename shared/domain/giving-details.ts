import { lastFourOf } from '#shared/domain/bank/bank-details.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { HeldReach } from '#shared/domain/payee-code.ts';
import type { BankDetails, Payee, PayeeField, PayWhen } from '#shared/domain/payee.ts';
import { unwritten } from '#shared/domain/versioned.ts';

export type Encrypted = Readonly<Record<PayeeField, string>>;

/** New details, as their encrypted fields, and who gave them by which code. */
export interface DetailsGiven {
  readonly personId: string;
  readonly personCreatedBy: string;
  readonly encrypted: Encrypted;
  readonly details: BankDetails;
  readonly at: string;
  readonly by: string;
  readonly codeMadeBy: string;
  /** London dates: today, and the end of the cooling time of a change. */
  readonly today: string;
  readonly coolUntil: string;
  /** London date by which their money can be promised from now. */
  readonly readyBy: string;
}

/**
 * Bank details given, for the first time or again: they wait for a check by a second way. A change of details that were confirmed
 * once also cools (policy approve.bank_change_cooling), and goes on cooling however often they are changed again.
 */
export const giveDetails = (before: Payee | undefined, given: DetailsGiven): Payee => ({
  ...(before ?? unwritten),
  version: (before?.version ?? 0) + 1,
  personId: given.personId,
  encryptedPayeeName: given.encrypted.payeeName,
  encryptedSortCode: given.encrypted.sortCode,
  encryptedAccountNumber: given.encrypted.accountNumber,
  encryptedRollNumber: given.encrypted.rollNumber,
  lastFour: lastFourOf(given.details),
  detailsVersion: (before?.detailsVersion ?? 0) + 1,
  state: 'waiting-for-check',
  confirmedBefore: before?.confirmedBefore ?? false,
  enteredBy: given.by,
  enteredAt: given.at,
  codeMadeBy: given.codeMadeBy,
  personCreatedBy: given.personCreatedBy,
  checkedBy: '',
  checkedAt: '',
  sentBackWords: '',
  usableFrom: before?.confirmedBefore === true ? given.coolUntil : given.today,
  payWhen: before?.payWhen ?? 'not-chosen',
  saidNowAt: before?.saidNowAt ?? '',
  readyBy: given.readyBy,
});

/**
 * The choice of when to be paid. It can be changed as often as somebody likes. What waited for this choice is promised by `readyBy`, a
 * London date.
 */
export const choosePayWhen = (payee: Payee, payWhen: PayWhen, readyBy: string): Payee => ({
  ...payee,
  version: payee.version + 1,
  payWhen,
  saidNowAt: '',
  readyBy: payWhen === 'as-it-comes' && payee.payWhen !== 'as-it-comes' ? readyBy : payee.readyBy,
});

/**
 * "Pay what is ready now": what is agreed at this instant may leave, once; what is agreed later waits to be asked for again. Refuses
 * for somebody who didn't choose to say when: for them there is nothing to say. It is promised by `readyBy`, a London date.
 */
export const payWhatIsReady = (
  payee: Payee,
  { at, readyBy }: { readonly at: string; readonly readyBy: string },
): OutcomeOf<Payee, { readonly code: 'not-when-they-say' }> =>
  payee.payWhen === 'when-i-say'
    ? accept({ ...payee, version: payee.version + 1, saidNowAt: at, readyBy })
    : refuse({ code: 'not-when-they-say' });

export const waysOfChecking = ['rang-them', 'saw-a-statement', 'met-in-person', 'asked-their-bank'] as const;
export type WayOfChecking = (typeof waysOfChecking)[number];

/**
 * How details can have been confirmed of somebody: ringing only where we had a number before they came. For a change of confirmed details
 * the bank's name check is not enough: whoever sends the change writes the name too (care H3).
 */
export const waysOfCheckingWith = (held: HeldReach, payee: Pick<Payee, 'confirmedBefore'>): readonly WayOfChecking[] =>
  waysOfChecking.filter((way) => (way !== 'rang-them' || held.number !== '') && (way !== 'asked-their-bank' || !payee.confirmedBefore));

export type CheckingProblem =
  | { readonly code: 'not-waiting-for-a-check' }
  | { readonly code: 'has-another-hand' }
  | { readonly code: 'no-way-chosen' }
  | { readonly code: 'way-proves-nothing' }
  | { readonly code: 'no-answer-chosen' }
  | { readonly code: 'no-words' }
  | { readonly code: 'words-too-long'; readonly most: number };

const mostLetters = 2_000;

/** What a payee checker found. `way` is how they asked, which is never the way the details came. */
export interface PayeeCheck {
  readonly answer: 'confirm' | 'send-back' | '';
  readonly way: WayOfChecking | '';
  /** What we had of the person before these details came. */
  readonly held: HeldReach;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/** True when this member of staff had a hand in these details or in the person's record: somebody else checks them. */
export const hadAHandIn = (payee: Payee, staffId: string): boolean =>
  [payee.enteredBy, payee.codeMadeBy, payee.personCreatedBy, payee.personId].includes(staffId);

/** Confirms details, or sends them back with plain words. The checker is never who entered them or made their code. */
export const checkPayee = (payee: Payee, check: PayeeCheck): OutcomeOf<Payee, CheckingProblem> => {
  if (payee.state !== 'waiting-for-check') return refuse({ code: 'not-waiting-for-a-check' });
  if (hadAHandIn(payee, check.by)) return refuse({ code: 'has-another-hand' });
  const after = { ...payee, version: payee.version + 1, checkedBy: check.by, checkedAt: check.at };
  if (check.answer === '') return refuse({ code: 'no-answer-chosen' });
  if (check.answer === 'confirm') {
    if (check.way === '') return refuse({ code: 'no-way-chosen' });
    return !waysOfCheckingWith(check.held, payee).includes(check.way)
      ? refuse({ code: 'way-proves-nothing' })
      : accept({ ...after, state: 'confirmed', confirmedBefore: true, sentBackWords: '' });
  }
  const words = check.words.trim();
  if (words === '') return refuse({ code: 'no-words' });
  if (words.length > mostLetters) return refuse({ code: 'words-too-long', most: mostLetters });
  return accept({ ...after, state: 'sent-back', sentBackWords: words });
};
