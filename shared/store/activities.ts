import type * as z from 'zod';
import type { Activity } from '#shared/domain/activity.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import {
  activitySchema,
  anySchema,
  asContribution,
  contributionSchema,
  costsSchema,
  invitationSchema,
} from '#shared/store/activity-items.ts';
import { activityKey, activityWrites, coordinators } from '#shared/store/activity-writes.ts';
import type { Database } from '#shared/store/client.ts';
import { readAll, readOne, readPage, type PageOf } from '#shared/store/read.ts';
import type { Wanted } from '#shared/store/read-together.ts';

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
  contributions: page.items.filter((item) => item.item === 'contribution').map(asContribution),
  costs: page.items.filter((item) => item.item === 'costs'),
  next: page.next,
});

/** Items to be read together with others: one activity's details, one person's invitation to it, the summary of their costs. */
const wantedOf = {
  wanting: (activityId: string): Wanted<Activity> => ({
    table: 'activities',
    key: { pk: activityKey(activityId), sk: 'details' },
    schema: activitySchema,
  }),
  wantingInvitation: (activityId: string, personId: string): Wanted<Invitation> => ({
    table: 'activities',
    key: { pk: activityKey(activityId), sk: `invitation#${personId}` },
    schema: invitationSchema,
  }),
  wantingContribution: (activityId: string, contributionId: string): Wanted<Contribution> => ({
    table: 'activities',
    key: { pk: activityKey(activityId), sk: `contribution#${contributionId}` },
    schema: contributionSchema.transform(asContribution),
  }),
  wantingCosts: (activityId: string, personId: string): Wanted<CostsSummary> => ({
    table: 'activities',
    key: { pk: activityKey(activityId), sk: `costs#${personId}` },
    schema: costsSchema,
  }),
};

export const activitiesStore = (database: Database) => ({
  read: (activityId: string): Promise<Activity | undefined> =>
    readOne(database, 'activities', { pk: activityKey(activityId), sk: 'details' }, activitySchema),

  readInvitation: (activityId: string, personId: string): Promise<Invitation | undefined> =>
    readOne(database, 'activities', { pk: activityKey(activityId), sk: `invitation#${personId}` }, invitationSchema),

  readContribution: async (activityId: string, contributionId: string): Promise<Contribution | undefined> => {
    const found = await readOne(
      database,
      'activities',
      { pk: activityKey(activityId), sk: `contribution#${contributionId}` },
      contributionSchema,
    );
    return found === undefined ? undefined : asContribution(found);
  },

  /** One activity whole: details, invitations, contributions and costs, to the last of them. One query for all but the largest. */
  readWhole: async (activityId: string): Promise<ActivityItems> =>
    sorted({ items: await readAll(database, { table: 'activities', pk: activityKey(activityId), limit: 400 }, anySchema), next: '' }),

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
    return { items: found.items.map(asContribution), next: found.next };
  },

  /** What waits for the people who plan: meetings not yet held, and invitations that are open, of the earliest day first. */
  waitingForCoordinators: async (dates: { from: string; to: string }, page: { limit: number; after?: string }): Promise<ActivityItems> =>
    sorted(
      await readPage(
        database,
        { table: 'activities', index: 'byAwaiting', pk: coordinators, sk: { from: dates.from, to: `${dates.to}#~` }, ...page },
        anySchema,
      ),
    ),

  ...activityWrites,
  ...wantedOf,
});

export type ActivitiesStore = ReturnType<typeof activitiesStore>;
