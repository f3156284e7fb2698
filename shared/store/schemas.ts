import * as z from 'zod';
import { costKinds, lineKinds } from '#shared/domain/activity.ts';

/** Parts of items that more than one aggregate holds. */
export const versioned = { version: z.int(), seq: z.int(), headHash: z.string() };

export const pence = z.int();

const costKindSchema = z.enum(costKinds);
export const lineKindSchema = z.enum(lineKinds);

export const offerSchema = z.object({
  feePence: pence,
  feeFor: z.string(),
  covers: z.array(z.object({ kind: costKindSchema, capPence: pence })),
  paidWithinWorkingDays: z.int(),
  fundId: z.string(),
  policyVersion: z.string(),
});
