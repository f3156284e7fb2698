import * as z from 'zod';
import type { Claim, ClaimState } from '#shared/domain/claim.ts';
import { askedTotalPence } from '#shared/domain/claim.ts';
import type { Database } from '#shared/store/client.ts';
import { readMany, type Wanted } from '#shared/store/read-together.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import { lineKindSchema, offerSchema, pence, versioned } from '#shared/store/schemas.ts';
import { unchangedSince, type Condition, type Write } from '#shared/store/transact.ts';

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

const key = (claimId: string) => ({ pk: `claim#${claimId}`, sk: 'claim' });

/** What was recorded of a person's part: who took part was confirmed by somebody, and by others before if that was corrected. */
export type PartNoted =
  | { readonly tookPart: 'no' }
  | ({ readonly tookPart: 'yes'; readonly recordedBy: string; readonly byHost: boolean } & Pick<Claim, 'earlierConfirmers'>);

/** Sets these beside what the person writes. The version moves, so an older copy can't undo it. */
const notingBeside = (claimId: string, set: string, condition: Condition): Write => ({
  what: 'claim',
  table: 'claims',
  update: key(claimId),
  set: `SET ${set}, #version = #version + :one, notedBeside = if_not_exists(notedBeside, :none) + :one`,
  condition: {
    ...condition,
    names: { ...condition.names, '#version': 'version' },
    values: { ...condition.values, ':one': 1, ':none': 0 },
  },
});

/**
 * The work queue of each state in which somebody on our side has to do something; the others have none. What one of two has decided stays
 * where it was: an approver looks in one place.
 */
const queueOf: Readonly<Partial<Record<ClaimState, QueueName>>> = {
  sent: 'sent',
  'half-decided': 'sent',
  question: 'question',
  approved: 'approved',
  'in-run': 'in-run',
};

/** A work queue. `sent` holds everything that waits for a decision, the first or the second of two. */
export type QueueName = 'sent' | 'question' | 'approved' | 'in-run';

export const claimsStore = (database: Database) => ({
  read: (claimId: string): Promise<Claim | undefined> => readOne(database, 'claims', key(claimId), claimSchema),

  readMany: (claimIds: readonly string[]): Promise<readonly Claim[]> => readMany(database, 'claims', claimIds.map(key), claimSchema),

  /** One claim, to be read together with something else. */
  wanting: (claimId: string): Wanted<Claim> => ({ table: 'claims', key: key(claimId), schema: claimSchema }),

  /** A person's own, newest first. */
  ofPerson: (personId: string, page: { limit: number; after?: string }): Promise<PageOf<Claim>> =>
    readPage(database, { table: 'claims', index: 'byPerson', pk: `person#${personId}`, newestFirst: true, ...page }, claimSchema),

  /** Claims waiting in one queue, the soonest promise first. */
  waiting: (queue: QueueName, page: { limit: number; after?: string }): Promise<PageOf<Claim>> =>
    readPage(database, { table: 'claims', index: 'byQueue', pk: `queue#${queue}`, ...page }, claimSchema),

  saving: (claim: Claim, versionBefore: number): Write => ({
    what: 'claim',
    table: 'claims',
    put: {
      ...key(claim.claimId),
      byPersonPk: `person#${claim.personId}`,
      byPersonSk: `${claim.startedAt}#${claim.claimId}`,
      ...(queueOf[claim.state] !== undefined
        ? { byQueuePk: `queue#${queueOf[claim.state]}`, byQueueSk: `${claim.moneyBy}#${claim.offer.fundId}#${claim.claimId}` }
        : {}),
      ...claim,
      totalPence: askedTotalPence(claim),
      firstDecision: claim.firstDecision ?? null,
      lines: claim.lines.map((line) => ({ ...line, receipt: line.receipt ?? null, decision: line.decision ?? null })),
    },
    condition: unchangedSince(versionBefore),
  }),

  /**
   * Notes on a claim that was already started whether its person took part. That they did is an approving hand, unless it is a host's
   * record: unmet as `claim` for somebody who originated or pays this claim, and while it is being paid. That they were not there is no
   * hand, may be noted in any state, and leaves who had confirmed it where they are.
   */
  notingTookPart: (claimId: string, part: PartNoted): Write => {
    const exists = 'attribute_exists(pk)';
    if (part.tookPart === 'no')
      return notingBeside(claimId, 'recordedNotThere = :notThere', { expression: exists, values: { ':notThere': true } });
    const { recordedBy, byHost, earlierConfirmers } = part;
    const set =
      'tookPartRecordedBy = :by, tookPartRecordedByHost = :host, recordedNotThere = :notThere, earlierConfirmers = :earlierConfirmers';
    const values = { ':by': recordedBy, ':host': byHost, ':notThere': false, ':earlierConfirmers': earlierConfirmers };
    if (byHost) return notingBeside(claimId, set, { expression: exists, values });
    return notingBeside(claimId, set, {
      expression: `${exists} AND #state <> :inRun AND NOT contains(#hands.#originate, :by) AND NOT contains(#hands.#pay, :by)`,
      names: { '#state': 'state', '#hands': 'hands', '#originate': 'originate', '#pay': 'pay' },
      values: { ...values, ':inRun': 'in-run' },
    });
  },
});

export type ClaimsStore = ReturnType<typeof claimsStore>;
