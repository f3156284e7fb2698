import { clockRangeInWords, lengthInWords } from '#shared/content/dates.ts';
import { mileRateInWords } from '#shared/content/mile-words.ts';
import { moneyInWords } from '#shared/content/money.ts';
import { helpContact } from '#shared/content/service.ts';
import type { Activity, CostKind, CoveredCost, Offer } from '#shared/domain/activity.ts';
import type { DoesThisAnswerIt, OutcomeKind, Showing } from '#shared/domain/contribution.ts';
import type { InvitationState, Reply, ReplyWay } from '#shared/domain/invitation.ts';
import { londonClockOf } from '#shared/domain/london-time.ts';
import { endOf } from '#shared/domain/planning.ts';

/** Words about meetings that page, mail and letter share. */
export const replyWords: Readonly<Record<Reply, string>> = { yes: 'Yes', maybe: 'Maybe', no: 'No', 'another-way': 'Another way' };
export const replies: readonly Reply[] = ['yes', 'maybe', 'no', 'another-way'];

/** How somebody told us a reply that was written down for them. */
export const replyWayWords: Readonly<Record<ReplyWay, string>> = { phone: 'By phone', post: 'By post', 'in-person': 'In person' };

/** What each reply does, said under the buttons. None of them asks why. */
export const whatRepliesDo: readonly string[] = [
  'Yes keeps your place, and the money for it.',
  'Maybe also keeps your place and the money, until the meeting ends. Nobody presses you to decide.',
  'No gives your place back. Nobody asks why, and we ask you again as before.',
  'Another way means you would like to take part differently. We get in touch, the way you chose.',
];

/** What somebody reads where a meeting is called off: on its page, at home and in the mail. */
export const calledOffWords = {
  heading: 'This meeting is called off',
  nothing: 'You do not need to do anything.',
  spent: 'If you already spent money on it, ring us.',
  stands: 'What we offered you stands.',
  owed: 'What we offered you stands. You can tell us your costs.',
  started: 'What we offered you stands. Your costs for it are further down.',
} as const;

/** What somebody reads who was written down as not there. It may not be so, and nobody asks them why. */
export const notThereWords = {
  heading: 'Written down: you were not there',
  tellUs: `Were you there? Tell us: ring ${helpContact.phone}, ${helpContact.hours}. ${helpContact.cost}`,
  costs: 'You can tell us your costs all the same',
  started: 'See your costs for it',
  over: 'This meeting is over. It was written down that you were not there.',
} as const;

/** That its day, time or place is another one than they knew. `day` is "23 November". */
export const wasChangedWords = (day: string): string => `This changed on ${day}`;

export const costWords: Readonly<Record<CostKind, string>> = {
  car: 'Car',
  motorcycle: 'Motorcycle',
  bicycle: 'Bicycle',
  passenger: 'Giving somebody a lift',
  'public-transport': 'Bus, train or tram',
  taxi: 'Taxi',
  'parking-and-tolls': 'Parking and tolls',
  overnight: 'Nights away',
  meals: 'Food and drink',
  childcare: 'Childcare',
  'adult-care': 'Care for an adult',
  'assistant-or-interpreter': 'An assistant or interpreter',
  companion: 'Somebody to come along',
  'data-and-phone': 'Phone and internet',
  printing: 'Printing and post',
  'something-else': 'Something else',
};

const capInWords = ({ capPence }: CoveredCost, { whose, rate }: { readonly whose: 'your' | 'their'; readonly rate: string }): string => {
  if (capPence === 0) return rate === '' ? `What it costs ${whose === 'your' ? 'you' : 'them'}` : rate;
  const most = moneyInWords(capPence);
  return rate === '' ? `Up to ${most}` : `${rate}, up to ${most}`;
};

/**
 * The offer, a line each; `whose` time and cost as who reads it would say, and what a mile pays on the London date of the meeting. An offer
 * without a fee says nothing of one (care H14), and of no rate: it can be that of somebody who takes back only what they spent.
 */
export const offerRows = (
  offer: Offer,
  { whose, heldOn }: { readonly whose: 'your' | 'their'; readonly heldOn: string },
): readonly { readonly what: string; readonly detail: string; readonly amount: string }[] => [
  ...(offer.feePence === 0
    ? []
    : [{ what: `Payment for ${whose} time`, detail: `For ${offer.feeFor}`, amount: moneyInWords(offer.feePence) }]),
  ...offer.covers.map((cost) => ({
    what: costWords[cost.kind],
    detail: '',
    amount: capInWords(cost, { whose, rate: offer.feePence === 0 ? '' : mileRateInWords(cost.kind, heldOn) }),
  })),
];

export const opennessWords: Readonly<Record<Activity['openness'], string>> = {
  private: 'In private. Only the people invited are there.',
  public: 'In public. Anybody can come and listen.',
  webcast: 'In public, and shown live on the web. It may be kept and watched again.',
  missing: 'Not said yet',
};

/** "2pm to 4pm (2 hours)"; '' while no time is given. */
export const timeInWords = (activity: Pick<Activity, 'startsAt' | 'startsAtClock' | 'lengthMinutes'>): string =>
  activity.startsAt === '' || activity.lengthMinutes === 0
    ? ''
    : `${clockRangeInWords(activity.startsAtClock, londonClockOf(endOf(activity)))} (${lengthInWords(activity.lengthMinutes)})`;

/** What a person reads about how their words can be shown; nothing is chosen for them. */
export const showingWords: Readonly<Record<Showing, string>> = {
  'with-name': 'Yes, with the name I chose',
  'without-name': 'Yes, without my name',
  hold: 'Hold it for now. The group does not see it.',
};

export const answerWords: Readonly<Record<DoesThisAnswerIt, string>> = { yes: 'Yes', 'not-yet': 'Not yet', no: 'No' };

export const outcomeWords: Readonly<Record<OutcomeKind, { readonly text: string; readonly tone: string }>> = {
  done: { text: 'Done', tone: 'good' },
  partly: { text: 'Partly done', tone: 'waiting' },
  planned: { text: 'Planned', tone: 'waiting' },
  'not-done': { text: 'Not done', tone: 'careful' },
};

/** Where an invitation is, on staff pages. */
export const invitationTag: Readonly<Record<InvitationState, { readonly text: string; readonly tone: string }>> = {
  sent: { text: 'No reply yet', tone: 'quiet' },
  yes: { text: 'Yes', tone: 'good' },
  maybe: { text: 'Maybe', tone: 'waiting' },
  no: { text: 'No', tone: 'quiet' },
  'another-way': { text: 'Another way', tone: 'yours' },
  'took-part': { text: 'Took part', tone: 'good' },
  'not-there': { text: 'Not there', tone: 'quiet' },
  ended: { text: 'Ended', tone: 'quiet' },
};
