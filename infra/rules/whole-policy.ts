import { workedExamples } from '#infra/rules/examples/all.ts';
import { whyNotApplied, type NotApplied } from '#infra/rules/not-applied.ts';
import { checks } from '#shared/domain/checks/run-checks.ts';
import { standingOf, type ReviewStanding } from '#shared/domain/policy/review-calendar.ts';
import type { PolicyRow } from '#shared/domain/policy-row.ts';
import { policySections } from '#shared/policy/default-rows.ts';
import { ownLayers } from '#shared/policy/layers.ts';
import { policyVersion } from '#shared/policy/lookup.ts';
import { reviewCalendar } from '#shared/policy/review-calendar.ts';

/**
 * One row as it is printed: with the layer it stands in, whether its dates hold the London day of the printout, and why no rule looks it up
 * ('' where one does).
 */
export type PrintedRow = PolicyRow & {
  readonly layer: string;
  readonly dates: 'ended' | 'in-force' | 'to-come';
  readonly notApplied: NotApplied | '';
};

/** All that `npm run rules` prints, as data. */
export interface WholePolicy {
  readonly policyVersion: string;
  /** The London date whose rows are said to be in force. */
  readonly on: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly PrintedRow[] }[];
  readonly checks: readonly { readonly check: string; readonly about: string }[];
  readonly examples: readonly Example[];
}

/** A worked example with what came out when it was asked. */
export interface Example {
  readonly title: string;
  readonly source: string;
  readonly given: string;
  readonly expected: string;
  readonly answer: string;
}

/** The whole policy with its layers as it stands on a London date, every check in one sentence, and the worked examples. */
export const wholePolicy = (londonDate: string): WholePolicy => ({
  policyVersion,
  on: londonDate,
  sections: [
    ...policySections.map(({ title, rows }) => ({ title, rows: rows.map((row) => printedRow({ row, layer: 'default', on: londonDate })) })),
    ...ownLayers.map(({ level, of, rows }) => ({
      title: `Own values of the ${level} ${of}`.trim(),
      rows: rows.map((row) => printedRow({ row, layer: `${level} ${of}`.trim(), on: londonDate })),
    })),
  ],
  checks: checks.map(({ check, about }) => ({ check, about })),
  examples: workedExamples.map(({ title, source, given, expected, answer }) => ({ title, source, given, expected, answer: answer() })),
});

const printedRow = ({ row, layer, on }: { readonly row: PolicyRow; readonly layer: string; readonly on: string }): PrintedRow => ({
  ...row,
  layer,
  dates: datesOf(row, on),
  notApplied: whyNotApplied(row.key),
});

const datesOf = ({ effectiveFrom, effectiveTo }: PolicyRow, londonDate: string): PrintedRow['dates'] => {
  if (effectiveFrom > londonDate) return 'to-come';
  return effectiveTo !== '' && effectiveTo < londonDate ? 'ended' : 'in-force';
};

/** One line of the calendar, and where it stands. */
export interface PrintedReview {
  readonly check: string;
  readonly source: string;
  readonly keys: readonly string[];
  readonly lookedAtOn: string;
  readonly standing: ReviewStanding;
}

/** The calendar of reviews on a London date: what is due first, by date, then what comes, then what happens when it happens. */
export const reviewsOn = (londonDate: string): readonly PrintedReview[] => {
  const order = ({ standing }: PrintedReview): string => {
    switch (standing.state) {
      case 'due':
        return `1 ${standing.sinceOn}`;
      case 'coming':
        return `2 ${standing.dueOn}`;
      case 'happens':
        return '3';
      default:
        return standing satisfies never;
    }
  };
  return reviewCalendar
    .map(({ check, source, keys, lookedAtOn, ...review }) => ({
      check,
      source,
      keys,
      lookedAtOn,
      standing: standingOf({ check, source, keys, lookedAtOn, ...review }, londonDate),
    }))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
};
