import { writeFile } from 'node:fs/promises';
import Holidays from 'date-holidays';

/**
 * Writes `shared/policy/bank-holidays.ts` from the kept library, so that no function carries the holidays of the whole world.
 * A test compares the file with the library; run `npm run bank-holidays` after an update of it.
 */
const divisions = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;
const years = Array.from({ length: 15 }, (_, index) => 2020 + index);

/** The bank holidays of one division as London dates, in order. */
export const bankHolidaysOf = (division: keyof typeof divisions): readonly string[] => {
  const calendar = new Holidays('GB', divisions[division]);
  const dates = years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
      .map((holiday) => holiday.date.slice(0, 10)),
  );
  return [...new Set(dates)].sort();
};

if (import.meta.main) {
  const names = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
  const lists = names.map((name) => {
    return `  '${name}': [\n${bankHolidaysOf(name)
      .map((date) => `    '${date}',`)
      .join('\n')}\n  ],`;
  });
  await writeFile(
    new URL('../shared/policy/bank-holidays.ts', import.meta.url),
    `/** Made by infra/make-bank-holidays.ts from the date-holidays library: run \`npm run bank-holidays\`. */\nexport const bankHolidays = {\n${lists.join('\n')}\n} as const;\n`,
  );
}
