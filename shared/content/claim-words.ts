import type { LineKind } from '#shared/domain/activity.ts';
import type { ClaimState, Receipt } from '#shared/domain/claim.ts';

/** Where something is, as a tag shows it: words first, then the tone. */
export interface Tag {
  readonly text: string;
  readonly tone: 'quiet' | 'waiting' | 'yours' | 'good' | 'careful';
}

/** What each line is called, on pages, in mail and in letters. */
export const kindName: Readonly<Record<LineKind, string>> = {
  car: 'A journey by car',
  motorcycle: 'A journey by motorcycle',
  bicycle: 'A journey by bicycle',
  passenger: 'A lift you gave somebody',
  'public-transport': 'A bus, train or tram fare',
  taxi: 'A taxi',
  'parking-and-tolls': 'Parking or a toll',
  overnight: 'A night away',
  meals: 'Food and drink',
  childcare: 'Childcare',
  'adult-care': 'Care for an adult',
  'assistant-or-interpreter': 'An assistant or interpreter',
  companion: 'Somebody who came with you',
  'data-and-phone': 'Phone and internet',
  printing: 'Printing and post',
  'something-else': 'Something else',
  time: 'Payment for your time',
};

/** The same, on the button or link that adds one. */
export const addKind: Readonly<Record<LineKind, string>> = {
  car: 'Add a journey by car',
  motorcycle: 'Add a journey by motorcycle',
  bicycle: 'Add a journey by bicycle',
  passenger: 'Add a lift you gave somebody',
  'public-transport': 'Add a bus, train or tram fare',
  taxi: 'Add a taxi',
  'parking-and-tolls': 'Add parking or a toll',
  overnight: 'Add a night away',
  meals: 'Add food and drink',
  childcare: 'Add childcare',
  'adult-care': 'Add care for an adult',
  'assistant-or-interpreter': 'Add an assistant or interpreter',
  companion: 'Add somebody who came with you',
  'data-and-phone': 'Add phone and internet',
  printing: 'Add printing and post',
  'something-else': 'Add something else',
  time: 'Choose about payment for your time',
};

/** Where a person's costs and payment are. Agreed is not paid. */
export const stateTag: Readonly<Record<ClaimState, Tag>> = {
  draft: { text: 'Not sent yet', tone: 'yours' },
  sent: { text: 'With us', tone: 'waiting' },
  question: { text: 'A question for you', tone: 'yours' },
  'half-decided': { text: 'With us', tone: 'waiting' },
  approved: { text: 'Agreed, not paid yet', tone: 'good' },
  settled: { text: 'Decided', tone: 'quiet' },
  'in-run': { text: 'Being paid', tone: 'waiting' },
  paid: { text: 'Paid', tone: 'good' },
};

/** What became of the photo of a line, and of one sent after it. */
export const photoWordsOf = (receipt: Receipt | undefined): string => {
  if (receipt?.newer !== undefined) return newerPhotoWords[receipt.newer.state];
  return photoWords[receipt?.state ?? 'waiting'];
};

const newerPhotoWords = {
  checking: 'Photo added. We are looking at the newer one',
  'not-readable': 'We could not open the newer photo, so we kept the one before',
} as const;

const photoWords: Readonly<Record<Receipt['state'], string>> = {
  waiting: 'No photo yet',
  checking: 'We are looking at your photo',
  kept: 'Photo added',
  'not-readable': 'We could not open your photo. It may be too large, or not a photo. You can send another, or carry on without one',
};

/** What somebody reads when a reason code is all there is. The words that the person who decided wrote are shown beside it. */
export const reasonName = {
  '': '',
  'not-in-the-offer': 'It was not part of what we offered.',
  'over-the-offer': 'It is more than we offered.',
  'paid-another-way': 'It is paid in another way.',
  'not-enough-to-go-on': 'We did not have enough to go on.',
  other: '',
} as const;

/** Where money questions that touch benefits can be asked, free and apart from us. */
export const adviceLines = [
  'Being paid can change some benefits. Not being paid can too.',
  'You can ask somebody who is not us first. It is free and private.',
  'Citizens Advice: 0800 144 8848. Or search “Advicelocal” to find help near you.',
] as const;
