import { beyondWords, offeredFor } from '#functions/claims/draft-view.ts';
import { adviceLines, kindName, photoWordsOf } from '#shared/content/claim-words.ts';
import { fieldWords } from '#shared/content/claim-problem-words.ts';
import { costFormWords, noteHint } from '#shared/content/cost-form-words.ts';
import { dateInWords } from '#shared/content/dates.ts';
import { moneyInWords, moneyTyped } from '#shared/content/money.ts';
import { isDistanceKind, type LineKind } from '#shared/domain/activity.ts';
import type { LineProblem, LineTyped } from '#shared/domain/claim-line.ts';
import { wantsPhoto } from '#shared/domain/claim-receipts.ts';
import { writtenVersion, type Claim, type ClaimLine } from '#shared/domain/claim.ts';
import { isAtAFlatRate } from '#shared/domain/pricing/actual-cost-only.ts';
import { dateTyped } from '#shared/domain/reading-dates.ts';
import type { CostLineView } from '#shared/views/pages/claims/line.ts';

export interface LineShown {
  readonly claim: Claim;
  /** They take back only what they spent: a journey is asked for by what it cost. */
  readonly actualCostOnly: boolean;
  /** What the usual amount for phone and internet is, in words. */
  readonly usualAmount: string;
  readonly typed: LineTyped;
  readonly problems: readonly LineProblem[];
  /** The line that is changed; undefined while it is a new one. */
  readonly line: ClaimLine | undefined;
  readonly newer: string;
  readonly requestId: string;
  readonly removeRequestId: string;
}

/** The page for one line, new or changed, with exactly what was typed in it. */
export const lineView = ({ claim, typed, problems, line, newer, requestId, removeRequestId, ...shown }: LineShown): CostLineView => {
  const here = line === undefined ? `/costs/${claim.claimId}/add/${typed.kind}` : `/costs/${claim.claimId}/lines/${line.lineId}`;
  const withPhoto = line !== undefined && wantsPhoto(line);
  const words = costFormWords(typed.kind);
  return {
    group: claim.boardPlainName,
    meetingDate: dateInWords(claim.heldOn),
    kind: typed.kind,
    asks: asksFor(typed.kind, shown.actualCostOnly),
    heading: words.heading,
    newer,
    offered: offeredFor(claim, { kind: typed.kind, actualCostOnly: shown.actualCostOnly }),
    beyond:
      line === undefined
        ? ''
        : beyondWords(claim, line.kind)
            .map((words) => `${words} You can send it as it is. Somebody looks at it and may ask you.`)
            .join(''),
    dateHint: `For example, ${Object.values(dateTyped(claim.heldOn)).join(' ')}`,
    action: here,
    requestId,
    version: writtenVersion(claim),
    dateQuestion: words.date,
    amountQuestion: words.amount,
    milesHint: words.milesHint,
    noteHint: noteHint(typed.kind),
    usual: typed.kind === 'data-and-phone' && !shown.actualCostOnly ? usualChoices(shown.usualAmount) : [],
    choices: choicesOf(claim),
    advice: adviceLines,
    typed: { ...typed.date, miles: typed.miles, amount: typed.amount, choice: typed.choice, less: typed.less, note: typed.note },
    problems: {
      date: fieldWords(problems, 'date'),
      miles: fieldWords(problems, 'miles'),
      amount: fieldWords(problems, 'amount'),
      choice: fieldWords(problems, 'choice'),
      less: fieldWords(problems, 'less'),
      note: fieldWords(problems, 'note'),
    },
    backHref: `/costs/${claim.claimId}`,
    laterText: typed.kind === 'time' ? 'Decide later' : 'Not now',
    photoHref: withPhoto ? `${here}/photo` : '',
    photoState: withPhoto ? `${photoWordsOf(line.receipt)}.` : '',
    removeAction: line === undefined ? '' : `${here}/remove`,
    removeRequestId,
  };
};

const asksFor = (kind: LineKind, actualCostOnly: boolean): CostLineView['asks'] => {
  if (kind === 'time') return 'choice';
  return isDistanceKind(kind) && !actualCostOnly ? 'miles' : 'amount';
};

const usualChoices = (usualAmount: string): CostLineView['usual'] => [
  { value: 'usual', text: `The usual amount for an online meeting, ${usualAmount}` },
  { value: 'cost', text: 'What it cost me' },
];

const choicesOf = ({ offer }: Claim): CostLineView['choices'] => [
  { value: 'all', text: `All of it, ${moneyInWords(offer.feePence)}` },
  { value: 'less', text: 'Less than that' },
  { value: 'none', text: 'None, thank you' },
];

const empty = { date: { day: '', month: '', year: '' }, miles: '', amount: '', choice: '', less: '', note: '' };

/** A new line's form: the day of the meeting is what most costs are of, so it is there to be changed. Nothing is chosen. */
export const newTyped = (claim: Claim, kind: LineKind, today: string): LineTyped => ({
  ...empty,
  kind,
  // A meeting that was called off late can still be to come: nothing was spent on a day like that.
  date: claim.heldOn <= today ? dateTyped(claim.heldOn) : empty.date,
});

/** A saved line as it would be typed. */
export const typedOf = (line: ClaimLine): LineTyped => ({
  ...empty,
  kind: line.kind,
  date: dateTyped(line.happenedOn),
  miles: line.distanceTenthMiles > 0 ? String(line.distanceTenthMiles / 10) : '',
  amount: wantsPhoto(line) ? moneyTyped(line.askedPence) : '',
  choice: line.kind === 'data-and-phone' ? (isAtAFlatRate(line) ? 'usual' : 'cost') : line.timeChoice,
  less: line.timeChoice === 'less' ? moneyTyped(line.askedPence) : '',
  note: line.note,
});

/** The form's own fields, as typed. */
export const typedFrom = (kind: LineKind, field: (name: string) => string): LineTyped => ({
  kind,
  date: { day: field('date-day'), month: field('date-month'), year: field('date-year') },
  miles: field('miles'),
  amount: field('amount'),
  choice: field('choice'),
  less: field('less'),
  note: field('note'),
});

/** What stands now, for somebody whose page is older: their own line as saved, or that it isn't there or was sent. */
export const newerWords = (latest: Claim, lineId: string | undefined): string => {
  if (latest.state !== 'draft') return 'It was sent meanwhile. What you wrote is below. Take it back to change it.';
  const line = latest.lines.find((one) => one.lineId === lineId);
  if (lineId === undefined) return `There are ${latest.lines.length} things in it now. What you wrote is below. Press Save to add it.`;
  if (line === undefined) return 'This cost was taken out meanwhile. What you wrote is below.';
  return `Saved now: ${kindName[line.kind]}, ${moneyInWords(line.askedPence)}. What you wrote is below. Press Save to keep yours.`;
};
