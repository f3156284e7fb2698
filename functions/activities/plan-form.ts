import { longestLine, longestWords, oneOfList } from '#functions/activities/acting.ts';
import { moneyTyped } from '#shared/content/money.ts';
import { readCovers, typedCovers } from '#functions/activities/cover-form.ts';
import { costKinds, type Activity } from '#shared/domain/activity.ts';
import { daysAfter } from '#shared/domain/london-time.ts';
import { readPounds } from '#shared/domain/money.ts';
import type { Plan } from '#shared/domain/planning.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { dateTyped, readDate } from '#shared/domain/reading-dates.ts';
import { lengthLimits, readClock, readMinutes } from '#shared/domain/reading-times.ts';

/** Every field of the plan's form by its name, as typed. */
export type PlanTyped = Readonly<Record<string, string>>;

export const paperNumbers = [1, 2, 3] as const;
const lines = ['title', 'where', 'feeFor', ...paperNumbers.map((number) => `paper${number}Title`)];
const words = ['contentNote', 'whoWillBeThere', ...paperNumbers.map((number) => `paper${number}Text`)];
const others = [
  'contentNoteKind',
  'openness',
  'heldOn-day',
  'heldOn-month',
  'heldOn-year',
  'startsAtClock',
  'lengthMinutes',
  'whereKind',
  'fee',
  'fundId',
];

/** All the form's fields: what is missing from what was typed is ''. */
export const wholeForm = (typed: PlanTyped): PlanTyped =>
  Object.fromEntries(
    [...lines, ...words, ...others, ...costKinds.flatMap((kind) => [`cover-${kind}`, `cap-${kind}`])].map((name) => [
      name,
      typed[name] ?? '',
    ]),
  );

/** A saved plan as the form shows it. */
export const typedOf = (activity: Activity): PlanTyped => {
  const { day, month, year } = dateTyped(activity.heldOn);
  const { offer, contentNote } = activity;
  const nothingOffered = offer.feePence === 0 && offer.covers.length === 0;
  return wholeForm({
    title: activity.title,
    contentNoteKind: contentNote.kind === 'missing' ? '' : contentNote.kind,
    contentNote: contentNote.kind === 'note' ? contentNote.text : '',
    openness: activity.openness === 'missing' ? '' : activity.openness,
    whoWillBeThere: activity.whoWillBeThere,
    'heldOn-day': day,
    'heldOn-month': month,
    'heldOn-year': year,
    startsAtClock: activity.startsAtClock,
    lengthMinutes: activity.lengthMinutes === 0 ? '' : String(activity.lengthMinutes),
    whereKind: activity.where.kind,
    where: activity.where.text,
    fee: nothingOffered ? '' : moneyTyped(offer.feePence),
    feeFor: offer.feeFor,
    fundId: offer.fundId,
    ...typedCovers(offer.covers),
    ...Object.fromEntries(
      activity.papers.slice(0, paperNumbers.length).flatMap(({ title, text }, at) => [
        [`paper${at + 1}Title`, title],
        [`paper${at + 1}Text`, text],
      ]),
    ),
  });
};

/** What the form says: the plan, or what to look at by field. Empty fields are fine: whether it is whole is the domain's question. */
export type PlanRead =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** Reads the form. `today` a London date; `fundIds` the budgets that can be chosen; the promise is the policy's on the day of the meeting. */
export const readPlan = (
  typed: PlanTyped,
  given: { readonly today: string; readonly fundIds: readonly string[]; readonly policyVersion: string; readonly policyOn: PolicyOn },
): PlanRead => {
  const text = (name: string): string => typed[name] ?? '';
  const heldOn = readHeldOn(typed, given.today);
  const startsAtClock = text('startsAtClock') === '' ? '' : readClock(text('startsAtClock'));
  const lengthMinutes = text('lengthMinutes') === '' ? 0 : readMinutes(text('lengthMinutes'));
  const feePence = text('fee') === '' ? 0 : readPounds(text('fee'));
  const covers = readCovers(typed);
  const problems: Record<string, string> = { ...lengthProblems(typed), ...covers.problems };
  if (typeof heldOn !== 'string') problems['heldOn'] = heldOn.problem;
  if (startsAtClock === undefined) problems['startsAtClock'] = 'Write a time like 2pm or 14:00.';
  if (lengthMinutes === undefined) problems['lengthMinutes'] = `Write minutes, from ${lengthLimits.least} to ${lengthLimits.most}.`;
  if (feePence === undefined) problems['fee'] = 'Write pounds and pence, like 82.50.';
  if (Object.keys(problems).length > 0 || typeof heldOn !== 'string') return { ok: false, problems };
  if (startsAtClock === undefined || lengthMinutes === undefined || feePence === undefined) return { ok: false, problems };
  return {
    ok: true,
    plan: {
      title: text('title'),
      contentNote: readContentNote(typed),
      openness: oneOfList(['private', 'public', 'webcast'] as const, text('openness')) ?? 'missing',
      whoWillBeThere: text('whoWillBeThere'),
      heldOn,
      startsAtClock,
      lengthMinutes,
      where: { kind: text('whereKind') === 'online' ? 'online' : 'place', text: text('where') },
      papers: paperNumbers
        .map((number) => ({ title: text(`paper${number}Title`), text: text(`paper${number}Text`) }))
        .filter((paper) => paper.title !== '' || paper.text !== '')
        .map((paper, at) => ({ ...paper, title: paper.title === '' ? `Paper ${at + 1}` : paper.title })),
      offer: {
        feePence,
        feeFor: text('feeFor'),
        covers: covers.covers,
        paidWithinWorkingDays: numberOf(given.policyOn('pay.promise', heldOn)),
        fundId: oneOfList(given.fundIds, text('fundId')) ?? '',
        policyVersion: given.policyVersion,
      },
    },
  };
};

/** The day of a meeting as typed: a real one, from 2000 on, at most two years ahead. */
export const readHeldOn = (typed: PlanTyped, today: string): string | { readonly problem: string } => {
  const date = readDate({ day: typed['heldOn-day'] ?? '', month: typed['heldOn-month'] ?? '', year: typed['heldOn-year'] ?? '' });
  if (date === undefined) return { problem: 'Write the day as numbers, like 27 3 2027.' };
  return date > daysAfter(today, 731) ? { problem: 'That is more than two years ahead. Is the year right?' } : date;
};

const readContentNote = (typed: PlanTyped): Activity['contentNote'] => {
  if (typed['contentNoteKind'] === 'none-expected') return { kind: 'none-expected' };
  return typed['contentNoteKind'] === 'note' ? { kind: 'note', text: typed['contentNote'] ?? '' } : { kind: 'missing' };
};

const lengthProblems = (typed: PlanTyped): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...lines.map((name) => ({ name, most: longestLine })), ...words.map((name) => ({ name, most: longestWords }))]
      .filter(({ name, most }) => (typed[name] ?? '').length > most)
      .map(({ name, most }) => [name, `That is longer than ${most} letters. Please shorten it.`]),
  );
