import { daysAfter, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { Claim, ClaimState } from '#shared/domain/claim.ts';
import { boards } from '#shared/policy/organisation.ts';
import { aClaim, aLine, anOffer } from '#test/support/builders.ts';

/** An id as ours are: 20 characters, of the same length for every number, so that items of small and large tables weigh the same. */
export const numbered = (kind: string, number: number): string => `${kind}${String(number).padStart(20 - kind.length, '0')}`;

/** As many people as make some claims: one claim each of the first thousand, then up to ten each. */
export const peopleFor = (claims: number): number => Math.max(1_000, claims / 10);

/** Of each twenty: three wait for a decision, one for an answer, two to be paid, one is in a run, thirteen are paid. */
const stateOf = (number: number): ClaimState => states[number % 20] ?? 'paid';
const states: readonly ClaimState[] = ['sent', 'sent', 'sent', 'question', 'approved', 'approved', 'in-run'];

const minutesInYear = 365 * 24 * 60;

/** The claim of a number among so many, spread over the last year and over all boards. */
export const bulkClaim = (number: number, claims: number, now: string): Claim => {
  const board = boards[number % boards.length] ?? boards[0];
  const startedAt = minutesAfter(now, -Math.floor((minutesInYear * (claims - number)) / claims));
  const heldOn = daysAfter(londonDateOf(startedAt), -2);
  const state = stateOf(number);
  const isDecided = state !== 'sent' && state !== 'question';
  const decision = isDecided ? ({ paysPence: 460, reasonCode: '', reasonWords: '' } as const) : undefined;
  return aClaim({
    claimId: numbered('k', number),
    personId: numbered('p', number % peopleFor(claims)),
    alias: numbered('a', number % peopleFor(claims)),
    activityId: numbered('m', Math.floor(number / 8)),
    ...board,
    boardPlainName: board.plainName,
    offer: anOffer({ fundId: board.fundId }),
    heldOn,
    state,
    startedAt,
    sentAt: startedAt,
    decideBy: daysAfter(heldOn, 5),
    moneyBy: daysAfter(heldOn, 14),
    lines: [
      aLine({ lineId: numbered('l', 1), happenedOn: heldOn, decision }),
      aLine({ lineId: numbered('l', 2), kind: 'car', happenedOn: heldOn, distanceTenthMiles: 125, note: 'From home and back', decision }),
    ],
    ...(isDecided ? { decidedAt: startedAt, decidedBy: 's-approver', payablePence: 920 } : {}),
    ...(state === 'paid' ? { paidOn: daysAfter(heldOn, 9), runId: numbered('r', number % 500) } : {}),
    promisedPence: 20_250,
    hands: { originate: [numbered('a', number % peopleFor(claims))], approve: isDecided ? ['s-approver'] : [], pay: [] },
  });
};
