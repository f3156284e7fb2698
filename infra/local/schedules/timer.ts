import { readExpression, wallMinuteOf, type When } from '#infra/local/schedules/expression.ts';
import type { Checkpoints } from '#infra/local/streams/checkpoints.ts';
import type { LocalSchedule } from '#infra/local/template/system.ts';

export interface Timer {
  readonly stop: () => void;
}

const minuteMilliseconds = 60_000;
/** A schedule missed while the runner was off is fired once at the next start, if it was due within a day, as the retries of AWS would. */
const lookBackMinutes = 24 * 60;

/**
 * Fires each schedule in the minute it is due, by the clock of its own zone. `checkpoints` remember the last minute looked at.
 * A first start looks at nothing before itself.
 */
export const startTimer = (
  schedules: readonly LocalSchedule[],
  {
    checkpoints,
    fire,
    now,
  }: { readonly checkpoints: Checkpoints; readonly fire: (schedule: LocalSchedule) => void; readonly now: () => Date },
): Timer => {
  const read = schedules.map((schedule) => ({ schedule, when: readExpression(schedule.expression) }));
  const tick = (): void => {
    const current = Math.floor(now().getTime() / minuteMilliseconds);
    for (const { schedule, when } of read) {
      const key = `schedule ${schedule.name}`;
      const last = Number(checkpoints.get(key) ?? current);
      if (isDueBetween({ when, timeZone: schedule.timeZone }, last, current)) fire(schedule);
      if (last !== current || checkpoints.get(key) === undefined) checkpoints.set(key, String(current));
    }
  };
  tick();
  const interval = setInterval(tick, 5000);
  return {
    stop: () => {
      clearInterval(interval);
    },
  };
};

/** Whether a schedule was due in any minute after `last` up to and including `current` (minutes since 1970). */
export const isDueBetween = (schedule: { readonly when: When; readonly timeZone: string }, last: number, current: number): boolean => {
  const { when, timeZone } = schedule;
  const first = Math.max(last + 1, current - lookBackMinutes);
  for (let minute = first; minute <= current; minute += 1) {
    if (when.kind === 'rate' ? minute % when.minutes === 0 : when.fits(wallMinuteOf(new Date(minute * minuteMilliseconds), timeZone)))
      return true;
  }
  return false;
};
