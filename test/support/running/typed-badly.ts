/** Longer than any field takes. What stands at its end shows whether all of it came back. */
export const farTooLong = `${'Much more than anybody has to say. '.repeat(200)}The end of it.`;

/** Longer than any form takes. */
export const longerThanAnyForm = 'x'.repeat(210_000);

/** What must stay words wherever it is shown. */
export const markup = `<script>alert("you & me")</script><img src=x onerror='1'>`;

/** Typed where pounds and pence are asked for. */
export const noMoney: readonly string[] = ['-5.00', '£-3', 'about ten', '1e3', '12.345', '99999999999.00', markup];

/** Typed as day, month and year. */
export const noDates: readonly (readonly [day: string, month: string, year: string])[] = [
  ['1', '2', '1900'],
  ['31', '2', '2026'],
  ['x', 'y', 'z'],
  ['1', '2', '9999'],
  ['1', '-2', '2026'],
  [markup, '2', '2026'],
];

/** Put into hidden fields by somebody who changes the page. */
export const madeUp: readonly string[] = ['z'.repeat(3_000), '\u0000', '💩', Array.from({ length: 3 }, () => 'z'.repeat(3_000)).join('.')];

/** The three fields of a date. */
export const dateTyped = (name: string, [day, month, year]: (typeof noDates)[number]): Readonly<Record<string, string>> => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
