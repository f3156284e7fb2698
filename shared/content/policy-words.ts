import { dateWithoutDay, dayAndMonth } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import type { Adoption, PolicyRow } from '#shared/domain/policy-row.ts';

/** The value of a policy row as staff read it: "£0.55 a mile", "20 to 25 percent", "No limit", "Yes". */
export const policyValueInWords = ({ unit, value }: Pick<PolicyRow, 'unit' | 'value'>): string => {
  if (value === 'none') return 'No limit';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return textInWords(value, unit);
  if (typeof value === 'number') return amountInWords(value, unit);
  return 'from' in value ? `${value.from.toLocaleString('en-GB')} to ${amountInWords(value.to, unit)}` : value.join(', ');
};

/** Rules are written as one word with strokes; a day of the year as its month and day. */
const textInWords = (text: string, unit: string): string => {
  if (unit === 'month-day') return dayAndMonth(`2000-${text}`);
  return unit === 'text' || unit === 'url' ? text : text.replaceAll('_', ' ');
};

const amountInWords = (amount: number, unit: string): string => {
  if (unit === 'pence') return money(amount);
  if (unit.startsWith('pence/')) return `${money(amount)} a ${unit.slice('pence/'.length).replaceAll('/', ' a ')}`;
  const number = amount.toLocaleString('en-GB');
  return unit === 'count' ? number : `${number} ${amount === 1 ? oneOf(unit) : unit.replaceAll('/', ' a ')}`;
};

const oneOf = (unit: string): string => (unit === 'people' ? 'person' : unit.replace(/s$/, ''));

/** How sure a value is, for staff. */
export const standingInWords = ({ kind, standing }: Pick<PolicyRow, 'kind' | 'standing'>): string => {
  switch (standing) {
    case 'sourced':
      return 'Read in its source';
    case 'ours':
      return 'Chosen for this service';
    case 'derived':
      return 'Worked out from its source: it can price nothing real until it is confirmed';
    case 'unverified':
      return kind === 'rate' ? 'Not confirmed: it can price nothing real' : 'Not confirmed yet';
    default:
      return standing satisfies never;
  }
};

/** Where a value stands between being proposed and being superseded, for staff. */
export const adoptionInWords = (adoption: Adoption): string => {
  switch (adoption.state) {
    case 'proposed':
      return 'Proposed';
    case 'adopted':
      return `Adopted ${dateWithoutDay(adoption.on)}, ${adoption.reference}`;
    case 'superseded':
      return `Superseded ${dateWithoutDay(adoption.supersededOn)}, ${adoption.supersededBy}`;
    default:
      return adoption satisfies never;
  }
};
