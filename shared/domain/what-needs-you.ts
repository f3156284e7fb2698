import { payTurn, type PayeeStanding, type PayPress } from '#shared/domain/pay-turn.ts';
import { mayStart } from '#shared/domain/claiming.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';

/** What a person has with us, as far as their home page shows it. */
export interface TakingPart {
  readonly invitations: readonly Invitation[];
  readonly contributions: readonly Contribution[];
  readonly costs: readonly CostsSummary[];
}

/** Something a person can do now, if they like. */
export type Need =
  | { readonly kind: 'reply'; readonly invitation: Invitation }
  /** One for each meeting; `things` is how many of its things wait so, and `contribution` the first of them. */
  | { readonly kind: 'check-words' | 'answer-outcome'; readonly contribution: Contribution; readonly things: number }
  | { readonly kind: 'finish-costs' | 'answer-question'; readonly costs: CostsSummary; readonly title: string }
  | { readonly kind: 'tell-costs'; readonly invitation: Invitation }
  | { readonly kind: 'pay'; readonly press: PayPress };

/** Everything that waits for the person on a London date, in the order they most likely want it: questions about money first. */
export const whatNeedsYou = (part: TakingPart, today: string): readonly Need[] => [
  ...part.costs.flatMap((costs) => costsNeed(costs, titleOf(part, costs.activityId))),
  ...part.invitations
    .filter((invitation) => waitsForReply(invitation, today))
    .map((invitation) => ({ kind: 'reply' as const, invitation })),
  ...contributionNeeds(part.contributions),
  ...part.invitations
    .filter((invitation) => mayTellCosts(part, invitation, today))
    .map((invitation) => ({ kind: 'tell-costs' as const, invitation })),
];

/**
 * What agreed money waits for, once for all of it; and a question about bank details, whether or not anything is agreed yet. Nothing
 * where money is on its way or it is our turn.
 */
export const payNeed = (costs: readonly CostsSummary[], payee: PayeeStanding | undefined, today: string): readonly Need[] => {
  if (payee?.state === 'sent-back') return [{ kind: 'pay', press: 'answer-about-details' }];
  const agreed = costs.filter(({ state, totalPence }) => state === 'approved' && totalPence > 0);
  const turns = agreed.map((one) => payTurn(payee, one, today));
  const yours = turns.find((turn) => turn.whose === 'yours');
  return yours === undefined ? [] : [{ kind: 'pay', press: yours.press }];
};

/** What is still to come, soonest first, whatever they replied but no. */
export const nextMeetings = (part: TakingPart, today: string): readonly Invitation[] =>
  openFrom(part, today).filter(({ calledOff }) => calledOff === '');

/** Called off, until the day it was to be on has passed: so that nobody misses it. Not for somebody who said no. */
export const calledOffMeetings = (part: TakingPart, today: string): readonly Invitation[] =>
  openFrom(part, today).filter(({ calledOff }) => calledOff !== '');

const openStates: readonly Invitation['state'][] = ['sent', 'yes', 'maybe', 'another-way'];

const openFrom = (part: TakingPart, today: string): readonly Invitation[] =>
  part.invitations
    .filter(({ state, heldOn }) => heldOn >= today && openStates.includes(state))
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));

/** Costs of a meeting, with its name. */
export interface CostsWithUs {
  readonly costs: CostsSummary;
  readonly title: string;
}

/** What was sent and is ours to decide or to pay. Not what waits for the person, agreed money that they say when of among it, and not what is paid. */
export const costsWithUs = (part: TakingPart, payee: PayeeStanding | undefined, today: string): readonly CostsWithUs[] =>
  part.costs
    .filter(
      (costs) =>
        costs.state === 'sent' ||
        costs.state === 'half-decided' ||
        costs.state === 'in-run' ||
        (costs.state === 'approved' && payTurn(payee, costs, today).whose === 'ours'),
    )
    .map((costs) => ({ costs, title: titleOf(part, costs.activityId) }));

const waitsForReply = (invitation: Invitation, today: string): boolean =>
  invitation.state === 'sent' && invitation.heldOn >= today && invitation.calledOff === '';

/**
 * From the day of the meeting on, whether or not anybody has recorded it yet (care 3b.4). Who was written down as not there is asked for
 * nothing here: the meeting's page says so and has the way to their costs.
 */
const mayTellCosts = (part: TakingPart, invitation: Invitation, today: string): boolean =>
  invitation.state !== 'not-there' &&
  mayStart(invitation, today).ok &&
  !part.costs.some(({ activityId }) => activityId === invitation.activityId);

/** One line a meeting, however many things were written down about it: the same line twice says nothing. */
const contributionNeeds = (contributions: readonly Contribution[]): readonly Need[] =>
  [...Map.groupBy(contributions, ({ activityId }) => activityId).values()].flatMap((ofMeeting) => [
    ...needOf(
      'check-words',
      ofMeeting.filter(({ state }) => state === 'waiting-for-person'),
    ),
    ...needOf(
      'answer-outcome',
      ofMeeting.filter(({ state, outcome }) => state === 'answered' && outcome?.answer === ''),
    ),
  ]);

const needOf = (kind: 'check-words' | 'answer-outcome', waiting: readonly Contribution[]): readonly Need[] => {
  const [contribution] = waiting;
  return contribution === undefined ? [] : [{ kind, contribution, things: waiting.length }];
};

const costsNeed = (costs: CostsSummary, title: string): readonly Need[] => {
  if (costs.state === 'question') return [{ kind: 'answer-question', costs, title }];
  return costs.state === 'draft' ? [{ kind: 'finish-costs', costs, title }] : [];
};

const titleOf = (part: TakingPart, activityId: string): string =>
  part.invitations.find((invitation) => invitation.activityId === activityId)?.title ?? '';
