import { createHash } from 'node:crypto';
import type { PlanTyped } from '#functions/activities/plan-form.ts';
import { costWords } from '#shared/content/meetings.ts';
import { costKinds } from '#shared/domain/activity.ts';

/**
 * A short mark of each field as a form showed it, carried by the form: what it showed is then known when it comes back, without carrying
 * all of it. Two different values with one mark would only fill in a field from what is saved.
 */
export const marksOf = (shown: PlanTyped): string => Object.values(shown).map(markOf).join('.');

const markOf = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 8);

/** A form in which what somebody else saved meanwhile stands wherever this coordinator changed nothing. */
export interface Merged {
  readonly typed: PlanTyped;
  /** Somebody saved something since the form was shown. */
  readonly stale: boolean;
  /** What is saved now, where the form still differs. */
  readonly savedNow: readonly string[];
  /** The names of what was filled in from what is saved. */
  readonly filledIn: readonly string[];
}

/**
 * Puts together what was typed, what the form had shown (`marks`) and what is saved now, so that an older form never takes back a
 * colleague's change that its coordinator did not touch. Fields that say one thing together, as a day does, are taken together.
 */
export const mergePlan = (typed: PlanTyped, marks: string, now: PlanTyped): Merged => {
  const shown = marks.split('.');
  const stale = marks !== marksOf(now);
  if (!stale) return { typed, stale, savedNow: [], filledIn: [] };
  const known = shown.length === Object.keys(now).length;
  const touched = new Set(
    Object.keys(now)
      .filter((name, at) => !known || markOf(typed[name] ?? '') !== shown[at])
      .map(partOf),
  );
  const merged = Object.fromEntries(
    Object.entries(now).map(([name, value]) => [name, touched.has(partOf(name)) ? (typed[name] ?? '') : value]),
  );
  return {
    typed: merged,
    stale,
    savedNow: differing(now, merged).map((name) => `${nameOf(name)}: ${now[name] === '' ? 'empty' : now[name]}`),
    filledIn: differing(typed, merged).map(nameOf),
  };
};

const differing = (one: PlanTyped, other: PlanTyped): readonly string[] =>
  Object.keys(other).filter((name) => (one[name] ?? '') !== (other[name] ?? ''));

/** What a field is a part of: its own name, where it stands alone. */
const partOf = (name: string): string =>
  /^(?:heldOn|contentNote|where|fee|paper\d)/.exec(name)?.[0] ?? name.replace(/^(?:cover|cap)-/, 'cost-');

const nameOf = (name: string): string =>
  fieldNames[name] ?? name.replace(/^paper(\d)Title$/, 'Paper $1: its name').replace(/^paper(\d)Text$/, 'Paper $1: what it says');

const fieldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  contentNoteKind: 'Content note',
  contentNote: 'Content note, in words',
  openness: 'How it is held',
  whoWillBeThere: 'Who will be there',
  'heldOn-day': 'Day',
  'heldOn-month': 'Month',
  'heldOn-year': 'Year',
  startsAtClock: 'Start',
  lengthMinutes: 'Length in minutes',
  whereKind: 'Room or online',
  where: 'Where',
  fee: 'Payment for their time',
  feeFor: 'What the payment is for',
  fundId: 'Budget',
  ...Object.fromEntries(
    costKinds.flatMap((kind) => [
      [`cover-${kind}`, costWords[kind]],
      [`cap-${kind}`, `${costWords[kind]}, up to`],
    ]),
  ),
};
