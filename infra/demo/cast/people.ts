import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import type { CodeWay } from '#shared/domain/payee-code.ts';
import type { PayWhen } from '#shared/domain/payee.ts';
import type { OpenToOthers } from '#shared/domain/person.ts';
import type { Way } from '#shared/domain/reach.ts';

/** How far somebody has come with their bank details. `asked`: they wait for a code. `waiting`: nobody has checked them yet. */
export interface BankStory {
  readonly upTo: 'asked' | 'waiting' | 'confirmed';
  readonly way: CodeWay;
  /** Working days after joining, or before today where it is still going on. */
  readonly on: { readonly afterJoining: number } | { readonly ago: number };
  readonly payWhen: PayWhen;
  readonly payeeName: string;
  readonly accountNumber: string;
}

/** Somebody made up who takes part. Nothing says why, here as anywhere. */
export interface DemoPerson {
  readonly knownAs: string;
  readonly reach: Way;
  readonly openToOthers: OpenToOthers;
  /** Which of the three ways our mail can introduce itself. */
  readonly phrase: 0 | 1 | 2;
  readonly choices: Readonly<Partial<Record<AskedPurpose, 'yes' | 'no'>>>;
  /** Weeks before this one; 0 is the last working day. */
  readonly joinedWeeksAgo: number;
  readonly madeBy?: 'ali';
  readonly actualCostOnly?: true;
  /** Working days before today on which they paused. */
  readonly pausedAgo?: number;
  /** Working days before today from which money waits until they say when. */
  readonly waitsForMoneySince?: number;
  readonly bank?: BankStory;
  readonly blurb: string;
}

const email = { kind: 'email' } as const;
const allYes = { 'show-first-name': 'yes', 'use-words-without-name': 'yes', 'hear-about-more': 'yes' } as const;
const allNo = { 'show-first-name': 'no', 'use-words-without-name': 'no', 'hear-about-more': 'no' } as const;
const wordsOnly = { 'show-first-name': 'no', 'use-words-without-name': 'yes' } as const;

const paid = (payeeName: string, accountNumber: string, way: CodeWay = 'phone'): BankStory => ({
  upTo: 'confirmed',
  way,
  on: { afterJoining: 4 },
  payWhen: 'as-it-comes',
  payeeName,
  accountNumber,
});

export const people = {
  amara: {
    knownAs: 'Amara',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: allYes,
    joinedWeeksAgo: 56,
    bank: paid('Amara Nwosu', '66374958'),
    blurb: 'comes often, has said yes to all three choices; nothing waits for her but a reply',
  },
  dylan: {
    knownAs: 'Dylan',
    reach: email,
    openToOthers: 'yes',
    phrase: 1,
    choices: wordsOnly,
    joinedWeeksAgo: 56,
    bank: paid('D R Pritchard', '10482937'),
    blurb: 'others can open his email, so mail says only that there is an update; has a question about his costs to answer',
  },
  fatima: {
    knownAs: 'Fatima',
    reach: { kind: 'phone', number: '07700 900142' },
    openToOthers: 'not-sure',
    phrase: 2,
    choices: wordsOnly,
    joinedWeeksAgo: 55,
    bank: paid('Fatima Zahra Benali', '29384756'),
    blurb: 'is reached by phone; has said maybe to a meeting; her agreed costs wait for a payment run',
  },
  george: {
    knownAs: 'George',
    reach: { kind: 'post', address: '4 Mill Lane\nOakshire\nOK2 7QT' },
    openToOthers: 'no',
    phrase: 0,
    choices: { 'use-words-without-name': 'yes', 'hear-about-more': 'no' },
    joinedWeeksAgo: 48,
    bank: paid('George Ellwood', '48192033', 'letter'),
    blurb: 'gets letters and no mail; goes to the Riverside group',
  },
  joy: {
    knownAs: 'Joy',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: { ...allYes, 'hear-about-more': 'no' },
    joinedWeeksAgo: 54,
    actualCostOnly: true,
    bank: paid('Joy Abara', '77201845'),
    blurb: 'takes back only what she spent: no fee is ever shown to her',
  },
  kasia: {
    knownAs: 'Kasia',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: wordsOnly,
    joinedWeeksAgo: 50,
    bank: paid('Katarzyna Wójcik', '55017362'),
    blurb: 'has an invitation to answer and costs to finish and send',
  },
  leon: {
    knownAs: 'Leon',
    reach: email,
    openToOthers: 'not-sure',
    phrase: 1,
    choices: allNo,
    joinedWeeksAgo: 52,
    pausedAgo: 6,
    bank: paid('Leon Baptiste', '31849265'),
    blurb: 'has paused: only messages about money reach him',
  },
  mei: {
    knownAs: 'Mei',
    reach: email,
    openToOthers: 'no',
    phrase: 2,
    choices: {},
    joinedWeeksAgo: 20,
    bank: { upTo: 'asked', way: 'phone', on: { ago: 1 }, payWhen: 'not-chosen', payeeName: '', accountNumber: '' },
    blurb: 'left every choice open; has sent her costs and waits for a payment code',
  },
  nia: {
    knownAs: 'Nia',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: { 'show-first-name': 'yes' },
    joinedWeeksAgo: 12,
    bank: { upTo: 'waiting', way: 'in-person', on: { ago: 1 }, payWhen: 'as-it-comes', payeeName: 'Nia Morgan', accountNumber: '90317724' },
    blurb: 'her costs are agreed; her bank details wait for a check',
  },
  oscar: {
    knownAs: 'Oscar',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: { 'hear-about-more': 'yes' },
    joinedWeeksAgo: 0,
    blurb: 'joined on the last working day; nothing needs him',
  },
  rosa: {
    knownAs: 'Rosa',
    reach: { kind: 'phone', number: '01632 960118' },
    openToOthers: 'no',
    phrase: 2,
    choices: {},
    joinedWeeksAgo: 30,
    madeBy: 'ali',
    bank: paid('Rosa Delgado', '60284719', 'in-person'),
    blurb: 'Ali made her record with her in the library; her costs wait, and Ali is not who decides them',
  },
  sunil: {
    knownAs: 'Sunil',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: allYes,
    joinedWeeksAgo: 46,
    bank: paid('Sunil Rao', '17740926'),
    blurb: 'goes to the Riverside and the Thursday group; his money is on its way',
  },
  tess: {
    knownAs: 'Tess',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: { 'show-first-name': 'yes', 'use-words-without-name': 'yes' },
    joinedWeeksAgo: 53,
    bank: paid('Teresa Quinn', '82930174'),
    blurb: 'can read what happened next after something she said, and say whether it answers it',
  },
  yusuf: {
    knownAs: 'Yusuf',
    reach: email,
    openToOthers: 'no',
    phrase: 0,
    choices: wordsOnly,
    joinedWeeksAgo: 44,
    bank: paid('Yusuf Demir', '43902618'),
    waitsForMoneySince: 9,
    blurb: 'has words to look at; his agreed money waits until he says when',
  },
} as const satisfies Readonly<Record<string, DemoPerson>>;

export type PersonName = keyof typeof people;

/** Everybody with their name in the story, in the order they stand above. */
export const everybody: readonly (readonly [PersonName, DemoPerson])[] = Object.entries<DemoPerson>(people).flatMap(([name, person]) =>
  isPersonName(name) ? [[name, person] as const] : [],
);

function isPersonName(name: string): name is PersonName {
  return name in people;
}

/** Where their mail goes: a domain nobody can own. */
export const addressOf = (name: PersonName): string => `${name}@people.example`;

/** Who they are to the local identity provider. */
export const subjectOf = (name: PersonName): string => `demonstration-${name}`;
