import { stateAt, type ConsentEvent, type ConsentRules } from '#shared/domain/consent/history.ts';
import type { Purpose } from '#shared/domain/consent/purposes.ts';
import { isYes } from '#shared/domain/consent/states.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Pause } from '#shared/domain/person.ts';
import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';

/**
 * Who can still take a use back (care H16). `ours`: a page we serve. `others`: somebody we can ask, who has a copy. `printed`: on paper that
 * was handed out. `published`: a webcast that was watched, a report that has to stay open.
 */
export type Hands = 'ours' | 'others' | 'printed' | 'published';

/** One use of somebody's name, words, image or voice (care H16). */
export interface Use {
  readonly useId: string;
  readonly purpose: Purpose;
  /** What was used, and where: "your words", "the board paper of 3 March". */
  readonly what: string;
  readonly where: string;
  readonly usedAt: string;
  readonly hands: Hands;
}

/** Somebody of the team asks whoever has a copy to take it out, by a London date (care H16). */
export interface TakeOutTask {
  readonly useId: string;
  readonly where: string;
  readonly dueOn: string;
}

/** The honest list a person gets after changing a choice to no (care H16), each use in one of four places, and what the team does about it. */
export interface AfterWithdrawal {
  readonly gone: readonly Use[];
  readonly asked: readonly Use[];
  readonly printed: readonly Use[];
  readonly notRecalled: readonly Use[];
  readonly tasks: readonly TakeOutTask[];
}

/**
 * What changing a purpose to no does to the uses there are. Ours stop at once. Whoever has a copy is asked within the working days of
 * policy consent.withdraw_effect_downstream. Paper and what was published can't be called back, and it is said. Uses for another purpose
 * are not in the list.
 */
export const afterWithdrawal = (
  uses: readonly Use[],
  { purpose, at }: { readonly purpose: Purpose; readonly at: string },
  { askWithin, holidays }: { readonly askWithin: number; readonly holidays: BankHolidays },
): AfterWithdrawal => {
  const inHands = (hands: Hands): readonly Use[] => uses.filter((use) => use.purpose === purpose && use.hands === hands);
  const dueOn = workingDaysAfter(londonDateOf(at), askWithin, holidays);
  const asked = inHands('others');
  return {
    gone: inHands('ours'),
    asked,
    printed: inHands('printed'),
    notRecalled: inHands('published'),
    tasks: asked.map(({ useId, where }) => ({ useId, where, dueOn })),
  };
};

/** What somebody said over time, with their pauses (care H16). */
export interface SaidOverTime {
  readonly history: readonly ConsentEvent[];
  readonly pauses: readonly Pause[];
}

/**
 * "Consent in order" (I-26): of the uses still in our hands, those whose consent was a yes when they were used. It has to be all of them. What
 * can't be recalled isn't counted (care 3c).
 */
export const consentInOrder = (
  uses: readonly Use[],
  { history, pauses }: SaidOverTime,
  rules: ConsentRules,
): { readonly uses: number; readonly inOrder: number } => {
  const ours = uses.filter(({ hands }) => hands === 'ours');
  const inOrder = ours.filter(({ purpose, usedAt }) => isYes(stateAt(history, { purpose, at: usedAt, pauses }, rules)));
  return { uses: ours.length, inOrder: inOrder.length };
};
