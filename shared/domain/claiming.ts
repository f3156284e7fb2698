import { datesAfterWaiting, promisedToday, type Promises } from '#shared/domain/claim-dates.ts';
import { claimTransitions, maximumLines, type Claim, type ClaimLine, type ClaimState } from '#shared/domain/claim.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { costsOnly } from '#shared/domain/inviting.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { endOf } from '#shared/domain/planning.ts';
import { isCostNotSaid } from '#shared/domain/pricing/actual-cost-only.ts';
import { nextState } from '#shared/domain/transitions.ts';
import { unwritten } from '#shared/domain/versioned.ts';

export type ClaimProblem =
  | { readonly code: 'not-now'; readonly state: ClaimState }
  | { readonly code: 'too-many-lines'; readonly maximum: number }
  | { readonly code: 'time-is-there-already'; readonly lineId: string }
  | { readonly code: 'no-lines' }
  | { readonly code: 'cost-not-said'; readonly lineIds: readonly string[] }
  // A line's flat rate may not price where somebody is paid (care F12).
  | { readonly code: 'rate-not-agreed'; readonly lineIds: readonly string[] }
  | { readonly code: 'no-such-line' }
  | { readonly code: 'no-question' }
  | { readonly code: 'answer-missing' }
  | { readonly code: 'answer-too-long' }
  | { readonly code: 'nothing-to-look-at' };

type ClaimOutcome = OutcomeOf<Claim, ClaimProblem>;

/** Why costs can't be started for an invitation yet. */
export type StartProblem =
  { readonly code: 'not-held-yet'; readonly heldOn: string } | { readonly code: 'not-taken-part' } | { readonly code: 'called-off' };

/**
 * May a person start their costs for this? From the moment of the meeting, without waiting for anybody to record anything or for
 * what was said to be agreed (care 3b.4). From the moment it is called off, when that was so late that the payment stands. Who said yes may
 * also when somebody wrote down that they were not there: that may not be so, and whoever decides sees it.
 */
export const mayStart = (
  invitation: Pick<Invitation, 'state' | 'saidYes' | 'heldOn' | 'calledOff'>,
  today: string,
): OutcomeOf<undefined, StartProblem> => {
  if (invitation.calledOff !== '') return invitation.calledOff === 'paid-in-full' ? accept(undefined) : refuse({ code: 'called-off' });
  if (invitation.state === 'took-part' || (invitation.state === 'not-there' && invitation.saidYes)) return accept(undefined);
  if (invitation.state !== 'yes') return refuse({ code: 'not-taken-part' });
  return invitation.heldOn <= today ? accept(undefined) : refuse({ code: 'not-held-yet', heldOn: invitation.heldOn });
};

/**
 * A person's costs for one activity, as a draft. The offer is kept as it stood on the invitation, and what the fund held for their yes is held for
 * the claim from now on. For somebody who wants only what they spent, the offer has no fee.
 */
export const startClaim = (
  invitation: Invitation,
  from: { readonly claimId: string; readonly startedAt: string; readonly actualCostOnly: boolean },
): Claim => ({
  ...unwritten,
  notedBeside: 0,
  claimId: from.claimId,
  personId: invitation.personId,
  alias: invitation.alias,
  activityId: invitation.activityId,
  activityTitle: invitation.title,
  boardId: invitation.boardId,
  boardPlainName: invitation.boardPlainName,
  heldOn: invitation.heldOn,
  offer: from.actualCostOnly ? costsOnly(invitation.offer) : invitation.offer,
  lines: [],
  state: 'draft',
  startedAt: from.startedAt,
  sentAt: '',
  decideBy: '',
  moneyBy: '',
  questions: [],
  decidedAt: '',
  decidedBy: '',
  firstDecision: undefined,
  alikeCleared: [],
  secondLook: false,
  calledOff: invitation.calledOff === 'paid-in-full',
  payablePence: 0,
  promisedPence: invitation.promisedPence,
  runId: '',
  paidOn: '',
  hands: { originate: [...new Set([invitation.alias, ...invitation.repliesNotedBy])], approve: [], pay: [] },
  tookPartRecordedBy: invitation.state === 'took-part' ? invitation.tookPartRecordedBy : '',
  tookPartRecordedByHost: invitation.state === 'took-part' && invitation.tookPartRecordedByHost,
  recordedNotThere: invitation.state === 'not-there',
  earlierConfirmers: invitation.earlierConfirmers,
  keptApartStaffIds: invitation.keptApartStaffIds,
  arrangedBy: [...new Set([...invitation.arrangedBy, invitation.invitedBy])],
  endsAt: endOf(invitation),
});

const moved = (claim: Claim, action: 'change' | 'send' | 'take-back' | 'answer'): OutcomeOf<ClaimState, ClaimProblem> => {
  const state = nextState(claimTransitions, { from: claim.state, action, by: 'person' });
  return state === undefined ? refuse({ code: 'not-now', state: claim.state }) : accept(state);
};

/** Adds a line, or puts it in the place of the line with its id. A claim holds so many lines, and one for time. */
export const putLine = (claim: Claim, line: ClaimLine): ClaimOutcome => {
  const state = moved(claim, 'change');
  if (!state.ok) return state;
  const isNew = !claim.lines.some(({ lineId }) => lineId === line.lineId);
  if (isNew && claim.lines.length >= maximumLines) return refuse({ code: 'too-many-lines', maximum: maximumLines });
  const time = claim.lines.find(({ kind }) => kind === 'time');
  if (isNew && line.kind === 'time' && time !== undefined) return refuse({ code: 'time-is-there-already', lineId: time.lineId });
  const lines = isNew ? [...claim.lines, line] : claim.lines.map((before) => (before.lineId === line.lineId ? line : before));
  return accept({ ...claim, state: state.value, lines });
};

/** Takes a line out of a draft. */
export const removeLine = (claim: Claim, lineId: string): ClaimOutcome => {
  const state = moved(claim, 'change');
  if (!state.ok) return state;
  if (!claim.lines.some((line) => line.lineId === lineId)) return refuse({ code: 'no-such-line' });
  return accept({ ...claim, state: state.value, lines: claim.lines.filter((line) => line.lineId !== lineId) });
};

/**
 * Sends it: from now on two dates are promised, decided by and money by (care F7). Refuses when there is nothing in it, and while somebody hasn't said
 * what a cost was.
 */
export const sendClaim = (claim: Claim, promises: Promises): ClaimOutcome => {
  const state = moved(claim, 'send');
  if (!state.ok) return state;
  if (claim.lines.length === 0) return refuse({ code: 'no-lines' });
  const notSaid = claim.lines.filter(isCostNotSaid).map(({ lineId }) => lineId);
  if (notSaid.length > 0) return refuse({ code: 'cost-not-said', lineIds: notSaid });
  return accept({ ...claim, state: state.value, sentAt: promises.now, ...promisedToday(claim, promises) });
};

/** True until it is decided; never while someone else looks at what was decided first, because that stands and must not be lost. */
export const mayTakeBack = (claim: Claim): boolean =>
  !claim.secondLook && nextState(claimTransitions, { from: claim.state, action: 'take-back', by: 'person' }) !== undefined;

/** Takes it back until it is decided. It is a draft again and nothing in it is lost. */
export const takeBack = (claim: Claim): ClaimOutcome => {
  const state = moved(claim, 'take-back');
  if (!state.ok || !mayTakeBack(claim)) return refuse({ code: 'not-now', state: claim.state });
  return accept({
    ...claim,
    state: state.value,
    firstDecision: undefined,
    sentAt: '',
    decideBy: '',
    moneyBy: '',
  });
};

/**
 * A draft that nobody can send any more, because its person's details are removed: nothing is asked and the fund holds nothing for it.
 * Its lines go with those details. Undefined for a claim that was sent: that is decided and paid as ever.
 */
export const endUnsent = (claim: Claim): Claim | undefined => {
  const state = nextState(claimTransitions, { from: claim.state, action: 'end', by: 'system' });
  return state === undefined ? undefined : { ...claim, state, lines: [], promisedPence: 0 };
};

const longestAnswer = 2_000;

/** Answers the question that waits. The clock stopped while it did: the dates move on by that time and no more. */
export const answerQuestion = (claim: Claim, answer: string, promises: Promises): ClaimOutcome => {
  const state = moved(claim, 'answer');
  if (!state.ok) return state;
  const last = claim.questions.at(-1);
  if (last === undefined) return refuse({ code: 'no-question' });
  if (answer === '') return refuse({ code: 'answer-missing' });
  if (answer.length > longestAnswer) return refuse({ code: 'answer-too-long' });
  return accept({
    ...claim,
    state: state.value,
    questions: [...claim.questions.slice(0, -1), { ...last, answer, answeredAt: promises.now }],
    ...datesAfterWaiting(claim, promises),
  });
};
