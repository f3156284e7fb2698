import { workedExamples } from '#infra/rules/examples/all.ts';
import { checks } from '#shared/domain/checks/run-checks.ts';
import { standingOf, type ReviewStanding } from '#shared/domain/policy/review-calendar.ts';
import type { PolicyRow } from '#shared/domain/policy-row.ts';
import { policySections } from '#shared/policy/default-rows.ts';
import { ownLayers } from '#shared/policy/layers.ts';
import { policyVersion } from '#shared/policy/lookup.ts';
import { reviewCalendar } from '#shared/policy/review-calendar.ts';

/** One row as it is printed, with the layer it stands in. */
export type PrintedRow = PolicyRow & { readonly layer: string };

/** All that `npm run rules` prints, as data. */
export interface WholePolicy {
  readonly policyVersion: string;
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

/** The whole policy with its layers, every check in one sentence, and the worked examples. */
export const wholePolicy = (): WholePolicy => ({
  policyVersion,
  sections: [
    ...policySections.map(({ title, rows }) => ({ title, rows: rows.map((row) => ({ ...row, layer: 'default' })) })),
    ...ownLayers.map(({ level, of, rows }) => ({
      title: `Own values of the ${level} ${of}`.trim(),
      rows: rows.map((row) => ({ ...row, layer: `${level} ${of}`.trim() })),
    })),
  ],
  checks: checks.map(({ check, about }) => ({ check, about })),
  examples: workedExamples.map(({ title, source, given, expected, answer }) => ({ title, source, given, expected, answer: answer() })),
});

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
