import * as z from 'zod';
import { lineKindSchema, offerSchema, pence, versioned } from '#shared/store/schemas.ts';

const decisionSchema = z.object({
  paysPence: pence,
  reasonCode: z.enum(['', 'not-in-the-offer', 'over-the-offer', 'paid-another-way', 'not-enough-to-go-on', 'other']),
  reasonWords: z.string(),
});

const lineSchema = z.object({
  lineId: z.string(),
  kind: lineKindSchema,
  happenedOn: z.string(),
  askedPence: pence,
  distanceTenthMiles: z.int(),
  timeChoice: z.enum(['all', 'less', 'none', '']),
  note: z.string(),
  working: z.object({
    words: z.string(),
    policyKeys: z.array(z.string()),
    policyVersion: z.string(),
    rates: z.array(z.object({ key: z.string(), from: z.string(), pence, tenths: z.int() })).optional(),
    questions: z
      .array(
        z.object({
          code: z.enum(['over-meal-ceiling', 'over-night-ceiling', 'over-hourly-ceiling', 'taxi-not-agreed-first']),
          key: z.string(),
          limitPence: pence,
          overPence: pence,
        }),
      )
      .optional(),
  }),
  receipt: z
    .object({
      key: z.string(),
      state: z.enum(['waiting', 'checking', 'kept', 'not-readable']),
      contentHash: z.string(),
      others: z.array(z.string()).optional(),
      newer: z.object({ key: z.string(), state: z.enum(['checking', 'not-readable']) }).optional(),
    })
    .nullable(),
  decision: decisionSchema.nullable(),
});

const firstDecisionSchema = z.object({
  by: z.string(),
  at: z.string(),
  byBudgetHolder: z.boolean(),
  parts: z.array(z.object({ lineId: z.string(), decision: decisionSchema, changedBecause: z.string() })),
});

const alikeClearedSchema = z.object({
  check: z.enum(['same-day-kind-amount', 'same-receipt']),
  lines: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});

/** A claim as it is stored. What older items lack has its default, so that each of them reads as what it was. */
export const claimSchema = z.object({
  ...versioned,
  notedBeside: z.int().default(0),
  claimId: z.string(),
  personId: z.string(),
  alias: z.string(),
  activityId: z.string(),
  activityTitle: z.string(),
  boardId: z.string(),
  boardPlainName: z.string(),
  heldOn: z.string(),
  offer: offerSchema,
  lines: z.array(lineSchema.transform((line) => ({ ...line, receipt: line.receipt ?? undefined, decision: line.decision ?? undefined }))),
  state: z.enum(['draft', 'sent', 'question', 'half-decided', 'approved', 'settled', 'in-run', 'paid']),
  startedAt: z.string(),
  sentAt: z.string(),
  decideBy: z.string(),
  moneyBy: z.string(),
  questions: z.array(z.object({ words: z.string(), askedBy: z.string(), askedAt: z.string(), answer: z.string(), answeredAt: z.string() })),
  decidedAt: z.string(),
  decidedBy: z.string(),
  firstDecision: firstDecisionSchema
    .nullable()
    .default(null)
    .transform((first) => first ?? undefined),
  alikeCleared: z.array(alikeClearedSchema).default([]),
  secondLook: z.boolean().default(false),
  decidedBefore: z.array(z.string()).optional(),
  calledOff: z.boolean().default(false),
  payablePence: pence,
  promisedPence: pence,
  runId: z.string(),
  paidOn: z.string(),
  newDetailsAfter: z.int().optional(),
  hands: z.object({ originate: z.array(z.string()), approve: z.array(z.string()), pay: z.array(z.string()) }),
  tookPartRecordedBy: z.string(),
  tookPartRecordedByHost: z.boolean(),
  recordedNotThere: z.boolean().default(false),
  earlierConfirmers: z.array(z.string()).default([]),
  keptApartStaffIds: z.array(z.string()),
  arrangedBy: z.array(z.string()).default([]),
  endsAt: z.string().default(''),
});
