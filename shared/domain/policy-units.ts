/*
 * The units of policy rows. A unit says how a value is read; a row in a unit that isn't here is not loaded.
 */

/** Units whose values are whole numbers from 0, a span of two of them, or `none` where there is no limit. */
export const wholeNumberUnits = [
  'pence',
  'pence/mile',
  'pence/hour',
  'pence/night',
  'pence/line',
  'pence/claim',
  'pence/meeting',
  'pence/payment',
  'pence/week',
  'pence/month',
  'pence/person/month',
  'pence/fund/month',
  'pence/tax year',
  'miles/tax year/person',
  'miles',
  'working days',
  'days',
  'months',
  'years',
  'financial years after this one',
  'years after last use',
  'calendar months',
  'hours',
  'hours/week',
  'hours/month',
  'minutes',
  'seconds',
  'percent',
  'count',
  'people',
  'responses',
  'messages/week',
  'presses',
  'words',
  'characters',
  'digits',
  'bits',
  'points',
  'MiB',
  'megapixels',
  'pixels',
] as const;

/** Units whose values are text of a certain look. */
const textUnits = ['local time', 'month-day', 'url', 'rule', 'schedule', 'class', 'code', 'version', 'text'] as const;

/** Every unit a row may have. */
export const policyUnits = [...wholeNumberUnits, ...textUnits, 'boolean', 'list'] as const;
export type PolicyUnit = (typeof policyUnits)[number];
