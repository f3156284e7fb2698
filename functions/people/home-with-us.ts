import { dateWithoutYear } from '#shared/content/dates.ts';
import { moneyInWords } from '#shared/content/money.ts';
import type { CostsWithUs } from '#shared/domain/what-needs-you.ts';
import type { HomeView } from '#shared/views/pages/people/home.ts';

/** Costs that are ours to look at or to pay, as quiet lines: nothing in them asks for anything. */
export const withUsLine = ({ costs, title }: CostsWithUs): HomeView['withUs'][number] => {
  const hint = [title, dateWithoutYear(costs.heldOn), moneyInWords(costs.totalPence)].filter((part) => part !== '').join(', ');
  return { text: textOf(costs), href: `/costs/${costs.claimId}`, hint, status: { text: 'With us', tone: 'quiet' } };
};

const textOf = ({ state, dueOn }: CostsWithUs['costs']): string => {
  if (state === 'sent' || state === 'half-decided')
    return dueOn === '' ? 'We look at your costs' : `We look at your costs by ${dateWithoutYear(dueOn)}`;
  return state === 'in-run' ? 'Your costs are being paid' : 'Your costs are decided';
};
