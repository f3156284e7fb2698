import { writeFile } from 'node:fs/promises';
import Holidays from 'date-holidays';
import { divisions, type Division } from '#shared/domain/working-days.ts';

/**
 * Writes `shared/policy/bank-holidays.ts` from the kept library, so that no function carries the holidays of the whole world.
 * A test compares the file with the library; run `npm run bank-holidays` after an update of it.
 */
const nameInLibrary = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const satisfies Record<
  Division,
  string
>;

/** The first and the last year we know. A later one only after the library was looked at again: single days are proclaimed late. */
const years = Array.from({ length: 15 }, (_, index) => 2020 + index);

/** Days given by royal proclamation (Banking and Financial Dealings Act 1971) that the library hasn't got. */
const proclaimed: Readonly<Record<Division, readonly string[]>> = {
  'england-and-wales': [],
  // The day after Scotland's first match of the World Cup.
  scotland: ['2026-06-15'],
  'northern-ireland': [],
};

/** The bank holidays of one division as London dates, in order. */
export const bankHolidaysOf = (division: Division): readonly string[] => {
  const calendar = new Holidays('GB', nameInLibrary[division]);
  const dates = years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
      .map((holiday) => holiday.date.slice(0, 10)),
  );
  return [...new Set([...dates, ...proclaimed[division]])].sort();
};

/** A line for each year. */
const linesOf = (division: Division): string =>
  years
    .map((year) => bankHolidaysOf(division).filter((date) => date.startsWith(String(year))))
    .map((dates) => `    '${dates.join(' ')}',`)
    .join('\n');

if (import.meta.main) {
  const lists = divisions.map(
    (division) => `  ${division.includes('-') ? `'${division}'` : division}: [\n${linesOf(division)}\n  ].flatMap(datesIn),`,
  );
  await writeFile(
    new URL('../shared/policy/bank-holidays.ts', import.meta.url),
    `import type { BankHolidays, Division } from '#shared/domain/working-days.ts';

const datesIn = (year: string): readonly string[] => year.split(' ');

/** Made by infra/make-bank-holidays.ts from the date-holidays library: run \`npm run bank-holidays\`. A line for each year. */
export const bankHolidays = {
${lists.join('\n')}
} satisfies Record<Division, BankHolidays>;
`,
  );
}
