import { sumPence } from '#shared/domain/money.ts';

/** The five places that have to say the same of a month's payments (care F9). */
export const places = ['approved', 'run', 'file', 'ledger', 'bank'] as const;

/** One of the five places (care F9). */
export type Place = (typeof places)[number];

/** One payment as one place has it: by its neutral reference, in whole pence (care F9). */
export interface PaymentSeen {
  readonly reference: string;
  readonly pence: number;
}

/** What each place has of one month. What is approved and in no run yet has no reference: whoever reads it gives its claim's id (care F9). */
export type MonthSeen = Readonly<Record<Place, readonly PaymentSeen[]>>;

/** A payment on which the places don't agree: what each says, in pence, and how often it is there (care F9). */
export interface Difference {
  readonly reference: string;
  readonly pence: Readonly<Record<Place, number>>;
  readonly times: Readonly<Record<Place, number>>;
}

/** A month held side by side: what each place comes to, in pence, and the payments on which they differ (care F9). */
export interface Reconciliation {
  readonly totalPence: Readonly<Record<Place, number>>;
  readonly differences: readonly Difference[];
}

/**
 * Compares a month's payments: approved = run = file = ledger = bank (care F9). Lists every payment that isn't there once, with one amount, in
 * all five, in order of reference. Totals that agree hide nothing: two slips that cancel out are two differences.
 */
export const reconcile = (month: MonthSeen): Reconciliation => {
  const references = [...new Set(places.flatMap((place) => month[place].map(({ reference }) => reference)))].toSorted();
  const differences = references.map((reference) => differenceOf(month, reference)).filter((each) => !agrees(each));
  return { totalPence: inEach((place) => sumPence(month[place].map(({ pence }) => pence))), differences };
};

const inEach = (of: (place: Place) => number): Readonly<Record<Place, number>> => ({
  approved: of('approved'),
  run: of('run'),
  file: of('file'),
  ledger: of('ledger'),
  bank: of('bank'),
});

const differenceOf = (month: MonthSeen, reference: string): Difference => {
  const seen = (place: Place): readonly PaymentSeen[] => month[place].filter((each) => each.reference === reference);
  return {
    reference,
    pence: inEach((place) => sumPence(seen(place).map(({ pence }) => pence))),
    times: inEach((place) => seen(place).length),
  };
};

const agrees = ({ pence, times }: Difference): boolean => places.every((place) => times[place] === 1 && pence[place] === pence.approved);
