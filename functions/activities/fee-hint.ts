import { moneyInWords } from '#shared/content/money.ts';
import { schemeNames } from '#shared/content/scheme-words.ts';
import { mayPrice, type PricingIn } from '#shared/domain/policy/may-price.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { dayRowsOf, paySchemeOn } from '#shared/domain/pricing/scheme-fee.ts';

/**
 * What the organisation's scheme suggests for a day, in words for staff. A suggestion beside the box and never in it. Where people are paid,
 * a fee that is not adopted or not confirmed is not named at all (care F12).
 */
export const feeHint = (policyOn: PolicyOn, on: { readonly heldOn: string; readonly pricingIn: PricingIn }): string => {
  const scheme = paySchemeOn(on.heldOn, policyOn);
  const { halfDay, day } = dayRowsOf({ scheme, heldOn: on.heldOn }, policyOn);
  const named = `The ${schemeNames[scheme]} scheme`;
  if (![halfDay, day].every((rate) => mayPrice(rate, on.pricingIn).ok)) return `${named} has no adopted fee for that day yet.`;
  const boundary = numberOf(policyOn('pay.half_day_boundary', on.heldOn));
  const adopted =
    halfDay.adoption.state === 'proposed' || day.adoption.state === 'proposed' ? ' Not adopted yet: check it before you use it.' : '';
  return `${named} says ${moneyInWords(numberOf(halfDay))} up to ${boundary} hours, ${moneyInWords(numberOf(day))} for a day.${adopted}`;
};
