import * as z from 'zod';
import type { Fund, FundMovement } from '#shared/domain/fund.ts';
import type { Database } from '#shared/store/client.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import { pence } from '#shared/store/schemas.ts';
import { isNew, type Write } from '#shared/store/transact.ts';

const fundSchema = z.object({
  fundId: z.string(),
  name: z.string(),
  source: z.string(),
  boardId: z.string(),
  spendBy: z.string(),
  costCentre: z.string(),
  allocatedPence: pence,
  availablePence: pence,
  promisedPence: pence,
  committedPence: pence,
  spentPence: pence,
}) satisfies z.ZodType<Fund>;

const key = (fundId: string) => ({ pk: `fund#${fundId}`, sk: 'fund' });
const parts = ['availablePence', 'promisedPence', 'committedPence', 'spentPence'] as const;

export const fundsStore = (database: Database) => ({
  read: (fundId: string): Promise<Fund | undefined> => readOne(database, 'funds', key(fundId), fundSchema),

  list: (page: { limit: number; after?: string }): Promise<PageOf<Fund>> =>
    readPage(database, { table: 'funds', index: 'byKind', pk: 'kind#fund', ...page }, fundSchema),

  opening: (fund: Fund): Write => ({
    what: 'fund',
    table: 'funds',
    put: { ...key(fund.fundId), byKindPk: 'kind#fund', byKindSk: fund.name, ...fund },
    condition: isNew,
  }),

  /**
   * Moves money between the parts of a fund. Guarded and not locked: it holds as long as no part would go below nothing, so a
   * hundred people can say yes at once. Unmet as `fund`: there isn't enough.
   */
  moving: (movement: FundMovement): Write => {
    const guards = parts.filter((part) => movement[part] < 0);
    return {
      what: 'fund',
      table: 'funds',
      update: key(movement.fundId),
      set: `ADD ${['allocatedPence', ...parts].map((part) => `${part} :${part}`).join(', ')}`,
      condition: {
        expression: ['attribute_exists(pk)', ...guards.map((part) => `${part} >= :${part}Least`)].join(' AND '),
        values: {
          ':allocatedPence': movement.allocatedPence,
          ...Object.fromEntries(parts.map((part) => [`:${part}`, movement[part]])),
          ...Object.fromEntries(guards.map((part) => [`:${part}Least`, -movement[part]])),
        },
      },
    };
  },
});

export type FundsStore = ReturnType<typeof fundsStore>;
