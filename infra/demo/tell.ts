import { calendarOf } from '#infra/demo/calendar.ts';
import { depsOf } from '#infra/demo/deps.ts';
import type { Parts } from '#infra/demo/parts.ts';
import { newScript } from '#infra/demo/script.ts';
import { newStage } from '#infra/demo/stage.ts';
import { givingBankDetails } from '#infra/demo/steps/bank.ts';
import { allocating } from '#infra/demo/steps/budgets.ts';
import { tellingCosts } from '#infra/demo/steps/costs.ts';
import { joining } from '#infra/demo/steps/join.ts';
import { planning } from '#infra/demo/steps/meeting.ts';
import { takingPart } from '#infra/demo/steps/part.ts';
import { paying } from '#infra/demo/steps/runs.ts';
import { lastHour, writingNotes } from '#infra/demo/steps/today.ts';
import { wholeYear } from '#infra/demo/story/whole-year.ts';

/** The year, and then the last hour. */
export interface Telling {
  readonly year: () => Promise<void>;
  readonly today: () => Promise<void>;
}

/**
 * The story of Oakshire as seen from an instant. Everything is done by the operations that the pages call, each at the instant it would
 * have been done, so that the journal, the hands and the promises are true. Call `year` first. Nothing here sends a message.
 */
export const tellOf = (parts: Parts, now: string): Telling => {
  const calendar = calendarOf(now);
  const deps = depsOf(parts);
  const year = newStage(deps, calendar, newScript());
  allocating(year);
  joining(year);
  givingBankDetails(year);
  writingNotes(year);
  for (const meeting of wholeYear) {
    planning(year, meeting);
    takingPart(year, meeting);
    tellingCosts(year, meeting);
    paying(year, meeting);
  }
  const today = { ...year, script: newScript() };
  lastHour(today);
  return {
    year: () => year.script.play(now),
    today: () => today.script.play(now),
  };
};
