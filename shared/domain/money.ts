/**
 * Money is whole pence everywhere. This is the one place where typed text becomes pence, and pence become figures.
 */

/** More than anybody is asked to type: ten million pounds and over is not an amount of ours. */
const maximumPence = 999_999_999;

/**
 * Pounds as somebody types them ("12", "12.4", "£12.40", "1,204.00", "50p") as whole pence. Undefined when it isn't an amount:
 * the page then shows what was typed and asks again. Never negative. A space between figures stands, like a comma, only before exactly three of
 * them: "12 50" may be £12.50, so it is asked again and never read as £1,250.
 */
export const readPounds = (typed: string): number | undefined => {
  const text = typed.trim().replaceAll(/(?<=\d)\s(?=\d{3}(?!\d))/g, ',');
  const inPence = /^(\d{1,5})\s?p$/i.exec(text);
  if (inPence !== null) return Number(inPence[1]);
  const inPounds = /^(?:£\s?)?(\d{1,8}|\d{1,3}(?:,\d{3}){1,2})?(?:\.(\d{0,2}))?$/.exec(text);
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

/** True for an amount that can change hands: whole pence above nothing. */
export const isAmount = (pence: number): boolean => Number.isSafeInteger(pence) && pence > 0;

/**
 * A number of parts of a penny as whole pence, half up: 6875 tenths are 688. `parts` is a whole number from 0, `inAPenny` an even one (tenths
 * of a mile at so many pence, minutes at so many pence an hour), so no penny is lost to a fraction that a computer can't hold. Source:
 * domain.md 1.1 (mileage.rounding: half up, once for the line).
 */
export const penceHalfUp = (parts: number, inAPenny: number): number => Math.floor((parts + inAPenny / 2) / inAPenny);

/** Pounds with two decimals, made of whole pence without a fraction in between: 8710 is "87.10". Throws for anything but whole pence from 0. */
export const poundsOf = (pence: number): string => {
  if (!Number.isSafeInteger(pence) || pence < 0) throw new Error('An amount that is not whole pence');
  return `${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
};
