import { poundsOf } from '#shared/domain/money.ts';

/**
 * Whole pence as people read money: `1240` is "£12.40", `-450` is "−£4.50", `120400` is "£1,204.00". Throws when given a
 * part of a penny, because then money was calculated wrongly before it came here.
 */
export const money = (pence: number): string =>
  `${pence < 0 ? '−' : ''}£${poundsOf(Math.abs(pence)).replaceAll(/\B(?=(?:\d{3})+\.)/g, ',')}`;

/** The same in a sentence: whole pounds lose their ".00", so `1600` is "£16". */
export const moneyInWords = (pence: number): string => money(pence).replace(/\.00$/, '');

/** As somebody would type it into a money box: `1240` is "12.40", without a sign or commas, for showing a form again. */
export const moneyTyped = (pence: number): string => money(pence).replaceAll(/[£,]/g, '').replace('−', '-');
