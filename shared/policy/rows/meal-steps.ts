import { row } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/** From how many hours away each step of the meal scale is, and past which hour of the evening (domain.md 1.2). What a step has is in `travel`. */
export const mealSteps = [
  row('meal.first_step_hours', 5, 'hours', { kind: 'rule', source: sources.meals, from: '2016-04-06' }),
  row('meal.second_step_hours', 10, 'hours', { kind: 'rule', source: sources.meals, from: '2016-04-06' }),
  row('meal.longest_day_hours', 15, 'hours', { kind: 'rule', source: sources.meals, from: '2016-04-06' }),
  row('meal.evening_from', '20:00', 'local time', { kind: 'rule', source: sources.meals, from: '2016-04-06' }),
];
