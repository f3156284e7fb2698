import * as z from 'zod';
import type { PaymentRun, RunState } from '#shared/domain/payment-run.ts';
import { cameBackReasons } from '#shared/domain/payment-files/return-reasons.ts';
import type { Database } from '#shared/store/client.ts';
import type { Wanted } from '#shared/store/read-together.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import { pence, versioned } from '#shared/store/schemas.ts';
import { isNew, unchangedSince, type Write } from '#shared/store/transact.ts';

export const runSchema = z.object({
  ...versioned,
  runId: z.string(),
  number: z.int(),
  state: z.enum(['made', 'released', 'exported', 'confirmed', 'cancelled']),
  madeBy: z.string(),
  madeAt: z.string(),
  releasedBy: z.string(),
  releasedAt: z.string(),
  exportedBy: z.string().default(''),
  confirmedOn: z.string(),
  lines: z.array(
    z.object({
      claimId: z.string(),
      personId: z.string(),
      fundId: z.string(),
      amountPence: pence,
      reference: z.string(),
      payeeVersion: z.int(),
      cameBack: z.object({ because: z.enum(cameBackReasons), on: z.string() }).optional(),
    }),
  ),
  totalPence: pence,
  fileHash: z.string(),
  fileKey: z.string(),
  hands: z.object({ originate: z.array(z.string()), approve: z.array(z.string()), pay: z.array(z.string()) }),
  keptApartStaffIds: z.array(z.string()),
}) satisfies z.ZodType<PaymentRun>;

/** How many runs and payments there have been: the numbers of the next ones follow. */
export interface RunNumbers {
  readonly runs: number;
  readonly payments: number;
}

const runNumbersSchema = z.object({ runs: z.int(), payments: z.int() });
const key = (runId: string) => ({ pk: `run#${runId}`, sk: 'run' });
const numbersKey = { pk: 'numbers#run', sk: 'numbers' };

/** What a list of runs shows. */
const listedSchema = z.object({
  runId: z.string(),
  number: z.int(),
  state: z.enum(['made', 'released', 'exported', 'confirmed', 'cancelled']),
  madeAt: z.string(),
  totalPence: pence,
  lineCount: z.int(),
});
export type ListedRun = z.infer<typeof listedSchema> & { readonly state: RunState };

export const runsStore = (database: Database) => ({
  read: (runId: string): Promise<PaymentRun | undefined> => readOne(database, 'funds', key(runId), runSchema),

  /** Newest first. */
  list: (page: { limit: number; after?: string }): Promise<PageOf<ListedRun>> =>
    readPage(database, { table: 'funds', index: 'byKind', pk: 'kind#run', newestFirst: true, ...page }, listedSchema),

  /** The numbers so far, to be read together with what is paid; there are none before the first run. */
  wantingNumbers: (): Wanted<RunNumbers> => ({ table: 'funds', key: numbersKey, schema: runNumbersSchema }),

  saving: (run: PaymentRun, versionBefore: number): Write => ({
    what: 'run',
    table: 'funds',
    put: { ...key(run.runId), byKindPk: 'kind#run', byKindSk: `${run.madeAt}#${run.runId}`, ...run, lineCount: run.lines.length },
    condition: unchangedSince(versionBefore),
  }),

  /** Takes the next numbers, unless somebody else took them first: then unmet as `numbers`. */
  takingNumbers: (before: RunNumbers, after: RunNumbers): Write => ({
    what: 'numbers',
    table: 'funds',
    put: { ...numbersKey, ...after },
    condition: before.runs === 0 ? isNew : { expression: '#runs = :runs', names: { '#runs': 'runs' }, values: { ':runs': before.runs } },
  }),
});

export type RunsStore = ReturnType<typeof runsStore>;
