import { money } from '#shared/content/money.ts';
import type { PolicyRow } from '#shared/domain/policy-row.ts';

/** The value of a policy row as somebody reads it: "£0.55 a mile", "20 to 25 percent", "No limit", "Yes". */
export const policyValueInWords = ({ unit, value }: Pick<PolicyRow, 'unit' | 'value'>): string => {
  if (value === 'none') return 'No limit';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return amountInWords(value, unit);
  return 'from' in value ? `${value.from.toLocaleString('en-GB')} to ${amountInWords(value.to, unit)}` : value.join(', ');
};

const amountInWords = (amount: number, unit: string): string => {
  if (unit === 'pence') return money(amount);
  return unit.startsWith('pence/')
    ? `${money(amount)} ${unit.slice('pence'.length).replaceAll('/', ' a ').trim()}`
    : `${amount.toLocaleString('en-GB')} ${unit}`;
};
