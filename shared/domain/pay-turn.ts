import type { Claim } from '#shared/domain/claim.ts';
import type { Payee } from '#shared/domain/payee.ts';

/** What has to be known of somebody's bank details to say whose turn it is: nothing of the account itself. */
export type PayeeStanding = Pick<Payee, 'detailsVersion' | 'state' | 'usableFrom' | 'payWhen' | 'saidNowAt' | 'readyBy'>;

/** Why nothing can leave for somebody now. */
export type PayeeProblem =
  | { readonly code: 'no-details' }
  // A payment to these details came back, and no others were given since.
  | { readonly code: 'details-came-back' }
  | { readonly code: 'details-not-checked' }
  | { readonly code: 'details-cooling'; readonly usableFrom: string }
  | { readonly code: 'when-not-chosen' }
  | { readonly code: 'when-they-say' };

/** What a claim has to say about whether it can be paid to somebody's details. */
export type PayableClaim = Pick<Claim, 'decidedAt' | 'newDetailsAfter'>;

/** Every reason on the side of the bank details why a claim can't be paid today (a London date); none when it can. */
export const payeeProblems = (payee: PayeeStanding | undefined, claim: PayableClaim, today: string): readonly PayeeProblem[] => {
  if (payee === undefined || payee.detailsVersion === 0) return [{ code: 'no-details' }];
  const problems: PayeeProblem[] = [];
  if (payee.detailsVersion <= (claim.newDetailsAfter ?? 0)) problems.push({ code: 'details-came-back' });
  if (payee.state !== 'confirmed') problems.push({ code: 'details-not-checked' });
  else if (payee.usableFrom > today) problems.push({ code: 'details-cooling', usableFrom: payee.usableFrom });
  if (payee.payWhen === 'not-chosen') problems.push({ code: 'when-not-chosen' });
  if (payee.payWhen === 'when-i-say' && !hasSaidNow(payee, claim)) problems.push({ code: 'when-they-say' });
  return problems;
};

/** "Pay what is ready now" was pressed after this was decided, so this is in what they meant. What is decided later waits again. */
const hasSaidNow = ({ saidNowAt }: PayeeStanding, { decidedAt }: Pick<Claim, 'decidedAt'>): boolean =>
  decidedAt !== '' && decidedAt <= saidNowAt;

/** What a person can do so that agreed money can leave. */
export type PayPress = 'give-details' | 'give-them-again' | 'answer-about-details' | 'choose-when' | 'say-when';

export type PayTurn =
  { readonly whose: 'yours'; readonly press: PayPress } | { readonly whose: 'ours'; readonly doing: 'checking' | 'cooling' | 'paying' };

/**
 * Whose turn it is between an agreed amount and the money (care 3b.6, H12), by the same rule that makes a payment run: so the person
 * never reads "our turn" while a run waits for them. What they can do comes first, even while we still check something.
 */
export const payTurn = (payee: PayeeStanding | undefined, claim: PayableClaim, today: string): PayTurn => {
  const codes = payeeProblems(payee, claim, today).map(({ code }) => code);
  if (codes.includes('no-details')) return { whose: 'yours', press: 'give-details' };
  if (payee?.state === 'sent-back') return { whose: 'yours', press: 'answer-about-details' };
  if (codes.includes('details-came-back')) return { whose: 'yours', press: 'give-them-again' };
  if (codes.includes('when-not-chosen')) return { whose: 'yours', press: 'choose-when' };
  if (codes.includes('when-they-say')) return { whose: 'yours', press: 'say-when' };
  if (codes.includes('details-not-checked')) return { whose: 'ours', doing: 'checking' };
  return { whose: 'ours', doing: codes.includes('details-cooling') ? 'cooling' : 'paying' };
};

/** The London date a claim's money was promised by: what was said when it was sent, or later where it waited for the person since (care F7). */
export const moneyDueBy = (payee: Pick<Payee, 'readyBy'> | undefined, { moneyBy }: Pick<Claim, 'moneyBy'>): string =>
  payee !== undefined && payee.readyBy > moneyBy ? payee.readyBy : moneyBy;

/**
 * The London date by which money comes, as far as it can be promised today: '' while something waits for the person, when changed
 * details rest for longer, or when the date has gone by.
 */
export const moneyByHonestly = (payee: PayeeStanding | undefined, claim: PayableClaim & Pick<Claim, 'moneyBy'>, today: string): string => {
  const moneyBy = moneyDueBy(payee, claim);
  if (payTurn(payee, claim, today).whose === 'yours' || payee === undefined) return '';
  return moneyBy >= today && moneyBy >= payee.usableFrom ? moneyBy : '';
};
