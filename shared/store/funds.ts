import * as z from 'zod';
import type { Fund, FundMovement } from '#shared/domain/fund.ts';
import { noVatRecovered } from '#shared/domain/ledger/posting.ts';
import { unwritten, type Versioned } from '#shared/domain/versioned.ts';
import type { Database } from '#shared/store/client.ts';
import type { Wanted } from '#shared/store/read-together.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import { pence } from '#shared/store/schemas.ts';
import { isNew, type Write } from '#shared/store/transact.ts';

export const fundSchema = z.object({
  fundId: z.string(),
  name: z.string(),
  source: z.string(),
  boardId: z.string(),
  spendBy: z.string(),
  costCentre: z.string(),
  // Budgets opened before these were kept have none: '' is not posted to (`code-missing`).
  subjective: z.string().default(''),
  project: z.string().default(''),
  vatCode: z.string().default(noVatRecovered),
  allocatedPence: pence,
  availablePence: pence,
  promisedPence: pence,
  committedPence: pence,
  spentPence: pence,
}) satisfies z.ZodType<Fund>;

/** The head of a budget's own journal: only openings and allocations are in it, so nothing that moves money waits for it. */
export const headSchema = z.object({ version: z.int().default(0), seq: z.int().default(0), headHash: z.string().default('') });

const key = (fundId: string) => ({ pk: `fund#${fundId}`, sk: 'fund' });
const parts = ['availablePence', 'promisedPence', 'committedPence', 'spentPence'] as const;

export const fundsStore = (database: Database) => ({
  read: (fundId: string): Promise<Fund | undefined> => readOne(database, 'funds', key(fundId), fundSchema),

  /** A budget with the head of its own journal, for an allocation. */
  readWithHead: (fundId: string): Promise<(Fund & Versioned) | undefined> =>
    readOne(database, 'funds', key(fundId), fundSchema.extend(headSchema.shape)),

  /** One budget, to be read together with something else. */
  wanting: (fundId: string): Wanted<Fund> => ({ table: 'funds', key: key(fundId), schema: fundSchema }),

  list: (page: { limit: number; after?: string }): Promise<PageOf<Fund>> =>
    readPage(database, { table: 'funds', index: 'byKind', pk: 'kind#fund', ...page }, fundSchema),

  opening: (fund: Fund, head: Versioned = unwritten): Write => ({
    what: 'fund',
    table: 'funds',
    put: { ...key(fund.fundId), byKindPk: 'kind#fund', byKindSk: fund.name, ...fund, ...head },
    condition: isNew,
  }),

  /** Money put in, with the budget's journal head moved on. Unmet as `fund` when another allocation was there first. */
  allocating: (movement: FundMovement, head: { readonly before: Versioned; readonly after: Versioned }): Write => ({
    what: 'fund',
    table: 'funds',
    update: key(movement.fundId),
    set: 'SET #version = :version, seq = :seq, headHash = :headHash ADD allocatedPence :pence, availablePence :pence',
    condition: {
      expression:
        head.before.version === 0
          ? 'attribute_exists(pk) AND (attribute_not_exists(#version) OR #version = :before)'
          : '#version = :before',
      names: { '#version': 'version' },
      values: {
        ':version': head.after.version,
        ':before': head.before.version,
        ':seq': head.after.seq,
        ':headHash': head.after.headHash,
        ':pence': movement.allocatedPence,
      },
    },
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
