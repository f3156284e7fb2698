import { moneyInWords } from '#shared/content/money.ts';
import { mayPrice, type PricingIn } from '#shared/domain/policy/may-price.ts';
import { numberOf, textOf, type PolicyOn } from '#shared/domain/policy-row.ts';

const schemeNames: Readonly<Record<string, string>> = { nihr: 'NIHR', nice: 'NICE', nhse: 'NHS England', local: 'our own' };

/**
 * What the organisation's scheme suggests for a day, in words for staff. A suggestion beside the box and never in it. Where people are paid,
 * a fee that is not adopted or not confirmed is not named at all (care F12).
 */
export const feeHint = (policyOn: PolicyOn, on: { readonly heldOn: string; readonly pricingIn: PricingIn }): string => {
  const scheme = textOf(policyOn('pay.scheme', on.heldOn));
  const [half, day] = [policyOn(`pay.${scheme}.half_day`, on.heldOn), policyOn(`pay.${scheme}.day`, on.heldOn)];
  const named = `The ${schemeNames[scheme] ?? scheme} scheme`;
  if (![half, day].every((rate) => mayPrice(rate, on.pricingIn).ok)) return `${named} has no adopted fee for that day yet.`;
  const boundary = numberOf(policyOn('pay.half_day_boundary', on.heldOn));
  const adopted =
    half.adoption.state === 'proposed' || day.adoption.state === 'proposed' ? ' Not adopted yet: check it before you use it.' : '';
  return `${named} says ${moneyInWords(numberOf(half))} up to ${boundary} hours, ${moneyInWords(numberOf(day))} for a day.${adopted}`;
};
