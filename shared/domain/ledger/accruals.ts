import { askedTotalPence, isToDecide, type Claim } from '#shared/domain/claim.ts';
import { keepsOffer } from '#shared/domain/calling-off.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { bookLines } from '#shared/domain/ledger/fund-lines.ts';
import { postingOf, type Books } from '#shared/domain/ledger/ledger.ts';
import type { Posting } from '#shared/domain/ledger/posting.ts';
import { daysAfter, londonDateOf } from '#shared/domain/london-time.ts';
import { sumPence } from '#shared/domain/money.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { offerTotalPence } from '#shared/domain/replying.ts';

/** What is owed or promised at a date, by how far it has come (care F9). */
export type AccrualKind = 'taken-part-not-claimed' | 'sent-not-decided' | 'decided-not-paid' | 'promised';

/** One thing owed or promised at a date: an estimate until it was decided. Names nobody (care F9). */
export interface Accrual {
  readonly kind: AccrualKind;
  /** The aggregate it comes from, as the journal names it. */
  readonly source: string;
  readonly fundId: string;
  /** London date of the meeting: what is promised for one after the date isn't owed yet. */
  readonly heldOn: string;
  readonly pence: number;
}

type InvitationSeen = Pick<Invitation, 'activityId' | 'personId' | 'alias' | 'heldOn' | 'offer' | 'state' | 'calledOff' | 'repliedAt'>;
type ClaimSeen = Pick<
  Claim,
  | 'claimId'
  | 'activityId'
  | 'personId'
  | 'heldOn'
  | 'offer'
  | 'lines'
  | 'state'
  | 'startedAt'
  | 'sentAt'
  | 'decidedAt'
  | 'paidOn'
  | 'promisedPence'
  | 'payablePence'
>;

/** Invitations and claims as they stand when the accounts are drawn up, which may be after the date (care F9). */
export interface AccrualSources {
  readonly invitations: readonly InvitationSeen[];
  readonly claims: readonly ClaimSeen[];
}

/**
 * Everything owed or promised at the end of a London date, one line each: a claim by where it stood then, and an invitation that no claim
 * was started for. What was known later is used where it is the better estimate: costs sent since count as they were sent (care F9).
 */
export const accrualsOn = ({ invitations, claims }: AccrualSources, on: string): readonly Accrual[] => {
  const claimed = new Set(claims.map(({ activityId, personId }) => `${activityId} ${personId}`));
  const unclaimed = invitations.filter(({ activityId, personId }) => !claimed.has(`${activityId} ${personId}`));
  const all = [...unclaimed.map((invitation) => ofInvitation(invitation, on)), ...claims.map((claim) => ofClaim(claim, on))];
  return all.filter((accrual) => accrual !== undefined).filter(({ pence }) => pence > 0);
};

const isUntil = (at: string, on: string): boolean => at !== '' && londonDateOf(at) <= on;

const ofInvitation = (invitation: InvitationSeen, on: string): Accrual | undefined => {
  const { activityId, alias, heldOn, offer, state, calledOff, repliedAt } = invitation;
  const about = { source: `invitation#${activityId}.${alias}`, fundId: offer.fundId, heldOn, pence: offerTotalPence(offer) };
  const isOwed = state === 'took-part' || (keepsOffer(invitation) && calledOff === 'paid-in-full');
  if (isOwed) return { kind: heldOn <= on ? 'taken-part-not-claimed' : 'promised', ...about };
  const isHeld = keepsOffer(invitation) && calledOff === '' && isUntil(repliedAt, on);
  return isHeld ? { kind: 'promised', ...about } : undefined;
};

const ofClaim = (claim: ClaimSeen, on: string): Accrual | undefined => {
  const { claimId, heldOn, offer, decidedAt, sentAt, startedAt, paidOn, state } = claim;
  const about = { source: `claim#${claimId}`, fundId: offer.fundId, heldOn };
  // Ended unsent with its account: nobody can ask for it any more.
  const isEnded = state === 'settled' && decidedAt === '';
  if (isEnded || (paidOn !== '' && paidOn <= on)) return undefined;
  const isDecided = !isToDecide(claim) && isUntil(decidedAt, on);
  if (isDecided) return { kind: 'decided-not-paid', ...about, pence: claim.payablePence };
  if (isUntil(sentAt, on)) return { kind: 'sent-not-decided', ...about, pence: askedTotalPence(claim) };
  // Not sent by the date: what was sent since, or what is held for it.
  const pence = sentAt === '' ? claim.promisedPence : askedTotalPence(claim);
  if (heldOn <= on) return { kind: 'taken-part-not-claimed', ...about, pence };
  return isUntil(startedAt, on) ? { kind: 'promised', ...about, pence } : undefined;
};

/** What a kind comes to in one fund, in pence (care F9). */
export interface AccrualTotal {
  readonly fundId: string;
  readonly kind: AccrualKind;
  readonly pence: number;
}

/** The totals of accruals by fund and kind, in the order they were first met (care F9). */
export const accrualTotals = (accruals: readonly Accrual[]): readonly AccrualTotal[] =>
  [...Map.groupBy(accruals, ({ fundId }) => fundId)].flatMap(([fundId, ofFund]) =>
    [...Map.groupBy(ofFund, ({ kind }) => kind)].map(([kind, ofKind]) => ({
      fundId,
      kind,
      pence: sumPence(ofKind.map((each) => each.pence)),
    })),
  );

/**
 * The postings at the end of a London date: a fund's costs for what has been by then and isn't paid, and their reversal on the next day, day 1 of
 * the next period (care F9). What is promised for a meeting still to come is listed and never a cost. A fund that owes less than accrual.least
 * is left out.
 */
export const accrualPostings = (
  accruals: readonly Accrual[],
  { on, books, policyOn }: { readonly on: string; readonly books: Books; readonly policyOn: PolicyOn },
): readonly Posting[] => {
  const owed = accruals.filter(({ heldOn }) => heldOn <= on);
  const leastPence = numberOf(policyOn('accrual.least', on));
  return [...Map.groupBy(owed, ({ fundId }) => fundId)].flatMap(([fundId, ofFund]) => {
    const pence = sumPence(ofFund.map((each) => each.pence));
    const source = `fund#${fundId}`;
    const lines = (signed: number) => bookLines({ fundId, pence: signed, into: 'cost', outOf: 'accrued' });
    return pence < leastPence
      ? []
      : [
          postingOf(lines(pence), { source, reason: 'accrued', datedOn: on }, books),
          postingOf(lines(-pence), { source, reason: 'accrual-reversed', datedOn: daysAfter(on, 1) }, books),
        ];
  });
};
