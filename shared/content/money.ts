/**
 * Whole pence as people read money: `1240` is "£12.40", `-450` is "−£4.50", `120400` is "£1,204.00". Throws when given a
 * part of a penny, because then money was calculated wrongly before it came here.
 */
export const money = (pence: number): string => `${pence < 0 ? '−' : ''}£${pounds(pence)}.${pennies(pence)}`;

/** The same in a sentence: whole pounds lose their ".00", so `1600` is "£16". */
export const moneyInWords = (pence: number): string => money(pence).replace(/\.00$/, '');

/** As somebody would type it into a money box: `1240` is "12.40", without a sign or commas, for showing a form again. */
export const moneyTyped = (pence: number): string => money(pence).replaceAll(/[£,]/g, '').replace('−', '-');

const pounds = (pence: number): string => {
  if (!Number.isSafeInteger(pence)) throw new Error('Money is whole pence.');
  return String(Math.trunc(Math.abs(pence) / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
};

const pennies = (pence: number): string => String(Math.abs(pence) % 100).padStart(2, '0');
