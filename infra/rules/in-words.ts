import type { NotApplied } from '#infra/rules/not-applied.ts';
import type { PrintedReview, PrintedRow, WholePolicy } from '#infra/rules/whole-policy.ts';
import { dateWithoutDay } from '#shared/content/dates.ts';
import { policyNames } from '#shared/content/policy-names/policy-names.ts';
import { adoptionInWords, policyValueInWords, standingInWords } from '#shared/content/policy-words.ts';
import { fromTheStart } from '#shared/policy/row.ts';

/** The whole policy as somebody reads it who has never seen the code: no line needs another to be understood. */
export const policyInWords = ({ policyVersion, on, sections, checks, examples }: WholePolicy): string =>
  [
    `The rules of this service, policy ${policyVersion}, on ${dateWithoutDay(on)}`,
    'Money is exact to the penny. A limit or a flag sends a question to somebody; none says no by itself.',
    ...sections.flatMap(({ title, rows }) => [heading(title), ...rows.map((row) => rowInWords(row, on))]),
    heading('What is looked at before costs are agreed'),
    ...checks.map(({ check, about }) => `${said(check)}\n  ${about}`),
    heading('Worked examples'),
    ...examples.map(
      ({ title, source, given, expected, answer }) =>
        `${title}\n  ${given}\n  Comes to: ${said(answer)}${answer === expected ? '' : `\n  BUT the rule says: ${said(expected)}`}\n  Source: ${source}`,
    ),
  ].join('\n\n');

/** Dates and codes of the rules as somebody says them: 2026-03-02 is 2 March 2026, could-not-be is could not be. */
const said = (text: string): string =>
  text
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (londonDate) => dateWithoutDay(londonDate))
    .replaceAll(/\b[a-z]+(?:-[a-z]+)+\b/g, (code) => code.replaceAll('-', ' '));

const heading = (title: string): string => `${title}\n${'='.repeat(title.length)}`;

const rowInWords = (row: PrintedRow, on: string): string =>
  [
    `${policyNames[row.key] ?? row.key}: ${policyValueInWords(row)}`,
    `  ${datesInWords(row)}${row.country === 'UK' ? '' : `, in ${countryNames[row.country]} only`}.${inForceInWords(row, on)} ${adoptionInWords(row.adoption)}.`,
    `  Source: ${row.source}. ${standingInWords(row)}.`,
    ...(row.notApplied === '' ? [] : [`  ${notAppliedWords[row.notApplied]}`]),
    ...(row.overridable === 'yes' ? [] : [`  ${ownValueInWords(row)}`]),
    `  Key: ${row.key}`,
  ].join('\n');

const datesInWords = ({ effectiveFrom, effectiveTo }: PrintedRow): string => {
  const from = effectiveFrom === fromTheStart ? 'From the start' : `From ${dateWithoutDay(effectiveFrom)}`;
  return effectiveTo === '' ? from : `${from} to ${dateWithoutDay(effectiveTo)}`;
};

/** So that two rows of a key don’t look alike. What no rule looks up is not said to be in force: why it is there stands below it. */
const inForceInWords = ({ dates, notApplied }: PrintedRow, on: string): string => {
  switch (dates) {
    case 'ended':
      return ' Ended.';
    case 'to-come':
      return ' Not in force yet.';
    case 'in-force':
      return notApplied === '' ? ` In force on ${dateWithoutDay(on)}.` : '';
    default:
      return dates satisfies never;
  }
};

const notAppliedWords: Readonly<Record<NotApplied, string>> = {
  'built-in': 'Built in.',
  'for-whoever-decides': 'For whoever decides.',
  'set-at-sign-in': 'Set where people sign in.',
  'not-shown-yet': 'Not shown by the service yet.',
  'not-yet': 'Not applied by the service yet.',
};

const countryNames = { E: 'England', S: 'Scotland', W: 'Wales', NI: 'Northern Ireland' } as const;

const ownValueInWords = ({ overridable, floorKey }: PrintedRow): string =>
  overridable === 'no' ? 'Nobody may have a value of their own.' : `An organisation may have its own value, not past ${floorKey}.`;

/** What is to be looked at again, as somebody reads it on a London date. */
export const reviewsInWords = (reviews: readonly PrintedReview[], londonDate: string): string =>
  [
    `What is to be looked at again, on ${dateWithoutDay(londonDate)}`,
    ...reviews.map((review) => `${whenInWords(review)}: ${review.check}\n  Look at: ${review.source}${rowsInWords(review)}`),
  ].join('\n\n');

const whenInWords = ({ standing, lookedAtOn }: PrintedReview): string => {
  switch (standing.state) {
    case 'due':
      return `DUE since ${dateWithoutDay(standing.sinceOn)}, last looked at on ${dateWithoutDay(lookedAtOn)}`;
    case 'coming':
      return `On ${dateWithoutDay(standing.dueOn)}`;
    case 'happens':
      return `When it happens (${standing.event})`;
    default:
      return standing satisfies never;
  }
};

const rowsInWords = ({ keys }: PrintedReview): string => (keys.length === 0 ? '' : `\n  Rows: ${keys.join(', ')}`);
