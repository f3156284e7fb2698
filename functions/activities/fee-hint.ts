import { moneyInWords } from '#shared/content/money.ts';
import { numberOf, textOf, type PolicyOn } from '#shared/domain/policy-row.ts';

const schemeNames: Readonly<Record<string, string>> = { nihr: 'NIHR', nice: 'NICE', nhse: 'NHS England', local: 'our own' };

/**
 * What the organisation's scheme suggests for a day, in words for staff. A suggestion beside the box and never in it: rows not yet
 * adopted price nothing by themselves (care F12).
 */
export const feeHint = (policyOn: PolicyOn, heldOn: string): string => {
  const scheme = textOf(policyOn('pay.scheme', heldOn));
  const [half, day] = [policyOn(`pay.${scheme}.half_day`, heldOn), policyOn(`pay.${scheme}.day`, heldOn)];
  const boundary = numberOf(policyOn('pay.half_day_boundary', heldOn));
  const adopted =
    half.adoption.state === 'adopted' && day.adoption.state === 'adopted' ? '' : ' Not adopted yet: check it before you use it.';
  return `The ${schemeNames[scheme] ?? scheme} scheme says ${moneyInWords(numberOf(half))} up to ${boundary} hours, ${moneyInWords(numberOf(day))} for a day.${adopted}`;
};
