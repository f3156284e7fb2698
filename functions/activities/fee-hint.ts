import { moneyInWords } from '#shared/content/money.ts';
import { schemeNames } from '#shared/content/scheme-words.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { dayRowsOf, paySchemeOn } from '#shared/domain/pricing/scheme-fee.ts';

/**
 * What the organisation's scheme suggests for a day, in words for staff. A suggestion beside the box and never in it: rows not yet
 * adopted price nothing by themselves (care F12).
 */
export const feeHint = (policyOn: PolicyOn, heldOn: string): string => {
  const scheme = paySchemeOn(heldOn, policyOn);
  const { halfDay, day } = dayRowsOf({ scheme, heldOn }, policyOn);
  const boundary = numberOf(policyOn('pay.half_day_boundary', heldOn));
  const adopted =
    halfDay.adoption.state === 'adopted' && day.adoption.state === 'adopted' ? '' : ' Not adopted yet: check it before you use it.';
  return `The ${schemeNames[scheme]} scheme says ${moneyInWords(numberOf(halfDay))} up to ${boundary} hours, ${moneyInWords(numberOf(day))} for a day.${adopted}`;
};
