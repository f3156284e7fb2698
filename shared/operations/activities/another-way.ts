import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { workingDaysAfter } from '#shared/domain/working-days.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';

/**
 * The London date by which we are in touch with somebody who replied "another way" at an instant (policy reply.another_way_within); '' when
 * nobody knows when that was.
 */
export const anotherWayBy = ({ policyOn, bankHolidays }: Pick<ActivitiesDeps, 'policyOn' | 'bankHolidays'>, repliedAt: string): string => {
  if (repliedAt === '') return '';
  const repliedOn = londonDateOf(repliedAt);
  return workingDaysAfter(repliedOn, numberOf(policyOn('reply.another_way_within', repliedOn)), bankHolidays);
};
