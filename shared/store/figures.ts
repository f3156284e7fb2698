import * as z from 'zod';
import type { Amounts, Share, Standing } from '#shared/domain/figures/standing.ts';
import type { Database } from '#shared/store/client.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import { readPage } from '#shared/store/read.ts';
import type { Write } from '#shared/store/transact.ts';

const shareSchema = z.object({ boardId: z.string(), period: z.string(), amounts: z.record(z.string(), z.number()) });
const standingSchema = z.object({ seq: z.int(), shares: z.array(shareSchema) });

/** What is kept of an answer: which entry gave it, and what it adds. */
export type KeptStanding = z.infer<typeof standingSchema>;

/** Every amount is an attribute of its own, so that adding to two of them never conflicts in meaning. */
export const amountsSchema = z
  .record(z.string(), z.unknown())
  .transform((item): Amounts =>
    Object.fromEntries(Object.entries(item).flatMap(([name, value]) => (typeof value === 'number' && value !== 0 ? [[name, value]] : []))),
  );

const monthSchema = z
  .object({ sk: z.string() })
  .loose()
  .transform((item) => ({ boardId: item.sk.slice('board#'.length), amounts: amountsSchema.parse(item) }));

const standingKey = (of: Pick<Standing, 'aggregate' | 'question'>) => ({ pk: `standing#${of.aggregate}`, sk: of.question });
const figuresKey = (of: Pick<Share, 'boardId' | 'period'>) => ({ pk: `figures#${of.period}`, sk: `board#${of.boardId}` });

/**
 * Figures of boards: one item for each board and period, holding sums only, and one small item for each question an aggregate answers,
 * which makes an entry that comes twice, or late, change nothing.
 */
export const figuresStore = (database: Database) => ({
  /** What is kept for each of these questions, in their order. */
  readStandings: async (standings: readonly Standing[]): Promise<readonly (KeptStanding | undefined)[]> => {
    const wanted = standings.map((one): Wanted<KeptStanding> => ({ table: 'board', key: standingKey(one), schema: standingSchema }));
    const found = await readTogether(database, wanted);
    return wanted.map((one) => found(one));
  },

  /** One board's period, to be read together with other things. */
  wanting: (boardId: string, period: string): Wanted<Amounts> => ({
    table: 'board',
    key: figuresKey({ boardId, period }),
    schema: amountsSchema,
  }),

  /** Every board of one period: together they are the partnership's. */
  ofPeriod: (period: string, page: { limit: number; after?: string }) =>
    readPage(database, { table: 'board', pk: `figures#${period}`, ...page }, monthSchema),

  /** Unmet as `standing`: another delivery of the same stream was here first. */
  saving: (standing: Standing, before: KeptStanding | undefined): Write => ({
    what: 'standing',
    table: 'board',
    put: { ...standingKey(standing), seq: standing.seq, shares: standing.shares },
    condition:
      before === undefined
        ? { expression: 'attribute_not_exists(pk)' }
        : { expression: 'seq = :before AND shares = :shares', values: { ':before': before.seq, ':shares': before.shares } },
  }),

  adding: (share: Share): Write => {
    const amounts = Object.entries(share.amounts);
    return {
      what: 'figures',
      table: 'board',
      update: figuresKey(share),
      set: `ADD ${amounts.map((_amount, index) => `#a${index} :a${index}`).join(', ')}`,
      condition: {
        names: Object.fromEntries(amounts.map(([name], index) => [`#a${index}`, name])),
        values: Object.fromEntries(amounts.map(([, amount], index) => [`:a${index}`, amount])),
      },
    };
  },
});

export type FiguresStore = ReturnType<typeof figuresStore>;
