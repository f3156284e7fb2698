import { aFund, anActivity, anOffer } from '#test/support/builders.ts';
import type { Activity } from '#shared/domain/activity.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { Fund } from '#shared/domain/fund.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import type { Person } from '#shared/domain/person.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { consentStore } from '#shared/store/consents.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import type { TestDatabase } from '#test/support/test-database.ts';

/** Meetings on a real engine: the deps of their operations, and a way to put things there without an operation. */
export interface MeetingsWorld {
  readonly deps: ActivitiesDeps;
  readonly put: (things: {
    readonly activities?: readonly Activity[];
    readonly invitations?: readonly Invitation[];
    readonly contributions?: readonly Contribution[];
    readonly people?: readonly Person[];
    readonly funds?: readonly Fund[];
  }) => Promise<void>;
}

/** Ids that are 20 characters long, as ours are, and different each time. */
let made = 0;
export const madeId = (): string => {
  made += 1;
  return `m${String(made).padStart(19, '0')}`;
};

export const meetingsWorld = (test: Pick<TestDatabase, 'database' | 'retrying' | 'transact'>): MeetingsWorld => {
  const { database, retrying } = test;
  const deps: ActivitiesDeps = {
    newId: madeId,
    database,
    retrying,
    activities: activitiesStore(database),
    people: peopleStore(database),
    claims: claimsStore(database),
    consents: consentStore(database),
    funds: fundsStore(database),
    payees: payeesStore(database),
    messages: messagesStore(database),
    policyOn,
    bankHolidays: bankHolidays['england-and-wales'],
  };
  return {
    deps,
    put: async ({ activities = [], invitations = [], contributions = [], people = [], funds = [] }) => {
      const writes = [
        ...activities.map((one) => deps.activities.saving(one, 0)),
        ...invitations.map((one) => deps.activities.savingInvitation(one, 0)),
        ...contributions.map((one) => deps.activities.savingContribution(one, 0)),
        ...people.map((one) => deps.people.saving(one, 0)),
        ...funds.map((one) => deps.funds.opening(one)),
      ];
      for (let at = 0; at < writes.length; at += 90) await test.transact(writes.slice(at, at + 90));
    },
  };
};

/** A meeting of its own for a test, with a fund of its own that holds so many pence. */
export const putMeeting = async (world: Pick<MeetingsWorld, 'put'>, fundPence: number) => {
  const [activityId, fundId] = [madeId(), madeId()];
  const offer = anOffer({ fundId });
  await world.put({
    activities: [anActivity({ activityId, offer })],
    funds: [aFund({ fundId, allocatedPence: fundPence, availablePence: fundPence })],
  });
  return { activityId, fundId, offer };
};
