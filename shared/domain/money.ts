/**
 * Money is whole pence everywhere. This is the one place where typed text becomes pence.
 */

/** More than anybody is asked to type: ten million pounds and over is not an amount of ours. */
const maximumPence = 999_999_999;

/**
 * Pounds as somebody types them ("12", "12.4", "£12.40", "1,204.00", "50p") as whole pence. Undefined when it isn't an amount:
 * the page then shows what was typed and asks again. Never negative.
 */
export const readPounds = (typed: string): number | undefined => {
  const text = typed.trim().replaceAll(/\s/g, '');
  const inPence = /^(\d{1,5})p$/i.exec(text);
  if (inPence !== null) return Number(inPence[1]);
  const inPounds = /^£?(\d{1,8}|\d{1,3}(?:,\d{3}){1,2})?(?:\.(\d{0,2}))?$/.exec(text);
  if (inPounds === null || (inPounds[1] === undefined && (inPounds[2] ?? '') === '')) return undefined;
  const pence = Number((inPounds[1] ?? '0').replaceAll(',', '')) * 100 + Number((inPounds[2] ?? '').padEnd(2, '0'));
  return pence <= maximumPence ? pence : undefined;
};

/** The sum of whole pence. Throws for anything else: half a penny is a fault, not a rounding. */
export const sumPence = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => {
    if (!Number.isSafeInteger(amount)) throw new Error('An amount that is not whole pence');
    return sum + amount;
  }, 0);

/**
 * Tenths of a unit times pence a unit, half up to the penny: 12.5 miles at 55p is 688. Source: domain.md 1.1 (round half up per line).
 * Whole numbers in and out, so no penny is lost to a fraction that a computer can't hold.
 */
export const penceForTenths = (tenths: number, pencePerUnit: number): number => Math.floor((tenths * pencePerUnit + 5) / 10);
