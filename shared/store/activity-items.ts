import * as z from 'zod';
import type { Contribution } from '#shared/domain/contribution.ts';
import { unchanged } from '#shared/domain/details-changed.ts';
import { replyWays } from '#shared/domain/invitation.ts';
import { offerSchema, pence, versioned } from '#shared/store/schemas.ts';

/** The items that make up one activity in the activities table. `item` says which kind one is. */
export const activitySchema = z.object({
  ...versioned,
  item: z.literal('details'),
  activityId: z.string(),
  kind: z.enum(['meeting', 'work']),
  boardId: z.string(),
  boardPlainName: z.string(),
  title: z.string(),
  contentNote: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none-expected') }),
    z.object({ kind: z.literal('note'), text: z.string() }),
    z.object({ kind: z.literal('missing') }),
  ]),
  openness: z.enum(['private', 'public', 'webcast', 'missing']),
  whoWillBeThere: z.string(),
  heldOn: z.string(),
  startsAtClock: z.string(),
  startsAt: z.string(),
  lengthMinutes: z.int(),
  where: z.object({ kind: z.enum(['place', 'online']), text: z.string() }),
  papers: z.array(z.object({ title: z.string(), text: z.string() })),
  offer: offerSchema,
  state: z.enum(['draft', 'ready', 'held', 'cancelled']),
  plannedBy: z.string(),
  planChangedBy: z.array(z.string()).default([]),
  calledOffOn: z.string().optional(),
  movedLateFrom: z.string().optional(),
});

export const invitationSchema = z.object({
  ...versioned,
  item: z.literal('invitation'),
  activityId: z.string(),
  personId: z.string(),
  alias: z.string(),
  boardId: z.string(),
  boardPlainName: z.string(),
  title: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  lengthMinutes: z.int(),
  offer: offerSchema,
  state: z.enum(['sent', 'yes', 'maybe', 'no', 'another-way', 'took-part', 'not-there', 'ended']),
  invitedBy: z.string(),
  invitedAt: z.string(),
  repliedAt: z.string(),
  replyWay: z.enum(['', ...replyWays]).default(''),
  repliesNotedBy: z.array(z.string()).default([]),
  arrangedBy: z.array(z.string()).default([]),
  promisedPence: pence,
  tookPartRecordedBy: z.string(),
  tookPartRecordedByHost: z.boolean(),
  saidYes: z.boolean().default(false),
  earlierConfirmers: z.array(z.string()).default([]),
  keptApartStaffIds: z.array(z.string()),
  calledOff: z.enum(['', 'called-off', 'paid-in-full']).default(''),
  was: z
    .object({ changedOn: z.string(), heldOn: z.string(), startsAt: z.string(), lengthMinutes: z.int(), where: z.string() })
    .default(unchanged),
});

export const contributionSchema = z.object({
  ...versioned,
  item: z.literal('contribution'),
  contributionId: z.string(),
  activityId: z.string(),
  boardId: z.string(),
  boardPlainName: z.string(),
  title: z.string(),
  heldOn: z.string(),
  personId: z.string(),
  alias: z.string(),
  words: z.string(),
  recordedBy: z.string(),
  state: z.enum(['waiting-for-person', 'agreed', 'removed', 'answered']),
  showing: z.enum(['with-name', 'without-name', 'hold']),
  agreedAt: z.string().default(''),
  outcomeDueOn: z.string(),
  outcome: z
    .object({
      kind: z.enum(['done', 'partly', 'planned', 'not-done']),
      words: z.string(),
      recordedBy: z.string(),
      recordedAt: z.string(),
      answer: z.enum(['yes', 'not-yet', 'no', '']),
    })
    .optional()
    .transform((outcome) => outcome),
});

export const costsSchema = z.object({
  item: z.literal('costs'),
  activityId: z.string(),
  personId: z.string(),
  claimId: z.string(),
  heldOn: z.string(),
  state: z.string(),
  totalPence: pence,
  dueOn: z.string(),
  newDetailsAfter: z.int().optional(),
  decidedAt: z.string().default(''),
});

export const anySchema = z.discriminatedUnion('item', [activitySchema, invitationSchema, contributionSchema, costsSchema]);

/** As the domain has it: `outcome` is always there, though undefined until there is one; a parsed item leaves it out. */
export const asContribution = (item: z.infer<typeof contributionSchema>): Contribution => ({ ...item, outcome: item.outcome });
