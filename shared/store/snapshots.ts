import * as z from 'zod';
import type { Snapshot } from '#shared/domain/figures/snapshot.ts';
import type { Amounts } from '#shared/domain/figures/standing.ts';
import { amountsSchema } from '#shared/store/figures.ts';
import type { Wanted } from '#shared/store/read-together.ts';
import { isNew, type Write } from '#shared/store/transact.ts';

const shownSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), value: z.number() }),
  z.object({ kind: z.literal('hidden'), because: z.enum(['small', 'base', 'earlier']) }),
]);

const snapshotSchema = z.object({
  quarter: z.string(),
  tookPart: z.object({ quarter: z.string(), figures: z.object({ people: shownSchema }) }),
  paid: z.object({
    quarter: z.string(),
    figures: z.object({ spentPence: shownSchema, asPromisedPercent: shownSchema, middleDays: shownSchema, nineOfTenDays: shownSchema }),
  }),
  shown: z.object({ tookPart: z.array(z.string()), paid: z.array(z.string()) }),
});

/** A board and a quarter by its last month: `2026-09`. */
export interface OfQuarter {
  readonly boardId: string;
  readonly quarter: string;
}

const snapshotKey = ({ boardId, quarter }: OfQuarter) => ({ pk: `snapshot#${boardId}`, sk: quarter });
const quarterKey = ({ boardId, quarter }: OfQuarter) => ({ pk: `quarter#${quarter}`, sk: `board#${boardId}` });

/** What is made once for a quarter and never changed: a board's amounts as they were, and the figures that may be shown. */
export const snapshotsStore = {
  /** Figures that may be shown. Reading them reads nothing else. */
  wantingSnapshot: (of: OfQuarter): Wanted<Snapshot> => ({ table: 'board', key: snapshotKey(of), schema: snapshotSchema }),

  /** The amounts of a quarter as it was frozen. */
  wantingQuarter: (of: OfQuarter): Wanted<Amounts> => ({ table: 'board', key: quarterKey(of), schema: amountsSchema }),

  /** Unmet as `snapshot` when there is one already. */
  keepingSnapshot: (boardId: string, snapshot: Snapshot): Write => ({
    what: 'snapshot',
    table: 'board',
    put: { ...snapshotKey({ boardId, quarter: snapshot.quarter }), ...snapshot },
    condition: isNew,
  }),

  /** Unmet as `quarter` when it is frozen already. */
  keepingQuarter: (of: OfQuarter, amounts: Amounts): Write => ({
    what: 'quarter',
    table: 'board',
    put: { ...amounts, ...quarterKey(of) },
    condition: isNew,
  }),
};
