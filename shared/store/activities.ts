import * as z from 'zod';
import type { Activity } from '#shared/domain/activity.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import type { Database } from '#shared/store/client.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import { offerSchema, pence, versioned } from '#shared/store/schemas.ts';
import { unchangedSince, type Write } from '#shared/store/transact.ts';

const activitySchema = z.object({
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
});

const invitationSchema = z.object({
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
  promisedPence: pence,
  tookPartRecordedBy: z.string(),
  tookPartRecordedByHost: z.boolean(),
  keptApartStaffIds: z.array(z.string()),
});

const contributionSchema = z.object({
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

const costsSchema = z.object({
  item: z.literal('costs'),
  activityId: z.string(),
  personId: z.string(),
  claimId: z.string(),
  heldOn: z.string(),
  state: z.string(),
  totalPence: pence,
  dueOn: z.string(),
});

const anySchema = z.discriminatedUnion('item', [activitySchema, invitationSchema, contributionSchema, costsSchema]);

/** Everything about one activity, or everything of one person, sorted into kinds. */
export interface ActivityItems {
  readonly activities: readonly Activity[];
  readonly invitations: readonly Invitation[];
  readonly contributions: readonly Contribution[];
  readonly costs: readonly CostsSummary[];
  readonly next: string;
}

const sorted = (page: PageOf<z.infer<typeof anySchema>>): ActivityItems => ({
  activities: page.items.filter((item) => item.item === 'details'),
  invitations: page.items.filter((item) => item.item === 'invitation'),
  contributions: page.items.filter((item) => item.item === 'contribution').map((item) => ({ ...item, outcome: item.outcome })),
  costs: page.items.filter((item) => item.item === 'costs'),
  next: page.next,
});

const pkOf = (activityId: string): string => `activity#${activityId}`;

export const activitiesStore = (database: Database) => ({
  read: (activityId: string): Promise<Activity | undefined> =>
    readOne(database, 'activities', { pk: pkOf(activityId), sk: 'details' }, activitySchema),

  readInvitation: (activityId: string, personId: string): Promise<Invitation | undefined> =>
    readOne(database, 'activities', { pk: pkOf(activityId), sk: `invitation#${personId}` }, invitationSchema),

  readContribution: async (activityId: string, contributionId: string): Promise<Contribution | undefined> => {
    const found = await readOne(database, 'activities', { pk: pkOf(activityId), sk: `contribution#${contributionId}` }, contributionSchema);
    return found === undefined ? undefined : { ...found, outcome: found.outcome };
  },

  /** One activity whole: details, invitations, contributions and costs, in one query. */
  readWhole: async (activityId: string): Promise<ActivityItems> =>
    sorted(await readPage(database, { table: 'activities', pk: pkOf(activityId), limit: 300 }, anySchema)),

  /** Everything of one person, newest meeting first. */
  ofPerson: async (personId: string, page: { limit: number; after?: string }): Promise<ActivityItems> =>
    sorted(
      await readPage(database, { table: 'activities', index: 'byPerson', pk: `person#${personId}`, newestFirst: true, ...page }, anySchema),
    ),

  /** Activities of one month, `2026-11`, by date; every board's. */
  ofMonth: async (month: string, page: { limit: number; after?: string }): Promise<PageOf<Activity>> => {
    const found = await readPage(database, { table: 'activities', index: 'byMonth', pk: `month#${month}`, ...page }, activitySchema);
    return found;
  },

  /** What was said at a board and agreed to be shown or answered, by the date its answer is due. */
  contributionsOfBoard: async (boardId: string, page: { limit: number; after?: string }): Promise<PageOf<Contribution>> => {
    const found = await readPage(
      database,
      { table: 'activities', index: 'byAwaiting', pk: `board#${boardId}`, newestFirst: true, ...page },
      contributionSchema,
    );
    return { items: found.items.map((item) => ({ ...item, outcome: item.outcome })), next: found.next };
  },

  saving: (activity: Activity, versionBefore: number): Write => ({
    what: 'activity',
    table: 'activities',
    put: {
      pk: pkOf(activity.activityId),
      sk: 'details',
      item: 'details',
      byMonthPk: `month#${activity.heldOn.slice(0, 7)}`,
      byMonthSk: `${activity.heldOn}#${activity.activityId}`,
      ...activity,
    },
    condition: unchangedSince(versionBefore),
  }),

  savingInvitation: (invitation: Invitation, versionBefore: number): Write => ({
    what: 'invitation',
    table: 'activities',
    put: {
      pk: pkOf(invitation.activityId),
      sk: `invitation#${invitation.personId}`,
      item: 'invitation',
      ...ofPerson(invitation, '1'),
      ...invitation,
    },
    condition: unchangedSince(versionBefore),
  }),

  /** A contribution the person removed is in no list of the board's. */
  savingContribution: (contribution: Contribution, versionBefore: number): Write => ({
    what: 'contribution',
    table: 'activities',
    put: {
      pk: pkOf(contribution.activityId),
      sk: `contribution#${contribution.contributionId}`,
      item: 'contribution',
      ...ofPerson(contribution, `2#${contribution.contributionId}`),
      ...(contribution.state === 'agreed' || contribution.state === 'answered'
        ? { byAwaitingPk: `board#${contribution.boardId}`, byAwaitingSk: `${contribution.outcomeDueOn}#${contribution.contributionId}` }
        : {}),
      ...contribution,
    },
    condition: unchangedSince(versionBefore),
  }),

  /** The claim's own lock orders these, so the newest is simply kept. */
  savingCosts: (costs: CostsSummary): Write => ({
    what: 'costs',
    table: 'activities',
    put: { pk: pkOf(costs.activityId), sk: `costs#${costs.personId}`, item: 'costs', ...ofPerson(costs, '3'), ...costs },
  }),
});

const ofPerson = (of: { personId: string; heldOn: string; activityId: string }, kind: string) => ({
  byPersonPk: `person#${of.personId}`,
  byPersonSk: `${of.heldOn}#${of.activityId}#${kind}`,
});

export type ActivitiesStore = ReturnType<typeof activitiesStore>;
