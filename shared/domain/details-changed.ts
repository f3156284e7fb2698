import type { Activity } from '#shared/domain/activity.ts';
import { londonClockOf, londonDateOf } from '#shared/domain/london-time.ts';

/** What of a meeting's day, time and place is another one now. */
export const detailsThatMove = ['day', 'time', 'place'] as const;
export type MovedDetail = (typeof detailsThatMove)[number];

/** When and where a meeting was before it changed. `changedOn` is the London date of the newest change, '' when nothing has changed. */
export interface Was {
  readonly changedOn: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly lengthMinutes: number;
  readonly where: string;
}

/** Nothing has changed since the person was asked, or since they last replied. */
export const unchanged: Was = { changedOn: '', heldOn: '', startsAt: '', lengthMinutes: 0, where: '' };

type WhenAndWhere = Pick<Activity, 'heldOn' | 'startsAt' | 'lengthMinutes' | 'where'>;

/** A change of plan, at an instant. */
export interface PlanMoved {
  readonly before: WhenAndWhere;
  readonly after: WhenAndWhere;
  readonly at: string;
}

/** Which of its day, time and place are other ones than they were; in this order, empty when nothing of them moved. */
export const movedDetails = (was: Omit<Was, 'changedOn'>, now: WhenAndWhere): readonly MovedDetail[] => {
  const clock = (startsAt: string): string => (startsAt === '' ? '' : londonClockOf(startsAt));
  const moved: Readonly<Record<MovedDetail, boolean>> = {
    day: was.heldOn !== now.heldOn,
    time: clock(was.startsAt) !== clock(now.startsAt) || was.lengthMinutes !== now.lengthMinutes,
    place: was.where !== now.where.text,
  };
  return detailsThatMove.filter((detail) => moved[detail]);
};

/** The day, the time and the place, as they are kept. */
export const wasOf = ({ heldOn, startsAt, lengthMinutes, where }: WhenAndWhere): Omit<Was, 'changedOn'> => ({
  heldOn,
  startsAt,
  lengthMinutes,
  where: where.text,
});

/**
 * What is kept for the person after another change: how it was when they last knew it, so that two changes before they look don't hide the
 * first. Nothing once it is again as they knew it.
 */
export const wasAfter = (kept: Was, { before, after, at }: PlanMoved): Was => {
  if (movedDetails(wasOf(before), after).length === 0) return kept;
  const known = kept.changedOn === '' ? wasOf(before) : kept;
  return movedDetails(known, after).length === 0 ? unchanged : { ...known, changedOn: londonDateOf(at) };
};
