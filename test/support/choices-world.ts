import { activitiesHandlers } from '#functions/activities/handlers.ts';
import { activitiesRoutes } from '#functions/activities/routes.ts';
import { newId } from '#shared/config/new-id.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { promise } from '#shared/domain/fund.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import type { Person } from '#shared/domain/person.ts';
import { heldPence } from '#shared/domain/replying.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { hashOf } from '#shared/store/sessions.ts';
import { transact } from '#shared/store/transact.ts';
import { aFund, anActivity, anInvitation, anOffer, aPerson, personActor } from '#test/support/builders.ts';
import { claimsService, noWait } from '#test/support/claims-service.ts';
import type { EngineInUse } from '#test/support/engine.ts';
import { meetingsWorld } from '#test/support/meetings-world.ts';
import { databaseOf, peopleService, webDepsFor, type Clock } from '#test/support/people-service.ts';
import { pretendProvider } from '#test/support/pretend-provider.ts';
import { newVisitor, type Visitor } from '#test/support/visitor.ts';

/** The functions a person meets when they choose, close, or are told a meeting is off, on the tables of one test. */
export const choicesWorld = (engine: EngineInUse, clock: Clock) => {
  const database = databaseOf(engine);
  const { put, deps } = meetingsWorld({ database, retrying: noWait, transact: (writes) => transact(database, writes, noWait) });
  const web = webDepsFor(database, clock);
  const nobody = pretendProvider({});
  const served = [
    ...peopleService(database, clock, { people: nobody, staff: nobody }),
    ...claimsService(database, clock),
    { routes: activitiesRoutes, handler: webFunction(web, activitiesRoutes, activitiesHandlers({ ...deps, newId })) },
  ];
  const signedIn = async (actor: Exclude<Actor, { kind: 'anyone' }>): Promise<Visitor> => {
    const secret = `${newId()}${newId()}`;
    const at = clock.now;
    await web.sessions.save(
      { idHash: hashOf(secret), actor, startedAt: at, lastSeenAt: at, steppedUpUntil: '', signedInAt: at },
      '2027-12-31T00:00:00.000Z',
    );
    const visitor = newVisitor(served);
    visitor.cookies.set('__Host-session', secret);
    return visitor;
  };
  /** Somebody new, signed in. */
  const somebody = async (changes: Partial<Person> = {}) => {
    const personId = newId();
    const person = aPerson({ personId, alias: `alias${personId}`, version: 1, seq: 0, headHash: '', ...changes });
    await put({ people: [person] });
    return { person, visitor: await signedIn(personActor({ personId, alias: person.alias })) };
  };
  /** A meeting they are invited to, with a fund that holds what their reply needs. */
  const meeting = async (
    person: Person,
    changes: { readonly activity?: Partial<Activity>; readonly invitation?: Partial<Invitation> } = {},
  ) => {
    const [activityId, fundId] = [newId(), newId()];
    const offer = anOffer({ fundId });
    const { personId, alias } = person;
    const when = { startsAt: changes.activity?.startsAt ?? '2026-12-10T14:00:00.000Z', heldOn: changes.activity?.heldOn ?? '2026-12-10' };
    const made = anInvitation({ activityId, personId, alias, offer, ...when, version: 1, seq: 0, headHash: '', ...changes.invitation });
    const promisedPence = heldPence(made.state, offer, false);
    await put({
      funds: [aFund({ fundId })],
      activities: [anActivity({ activityId, offer, ...when, version: 1, seq: 0, headHash: '', ...changes.activity })],
      invitations: [{ ...made, promisedPence }],
    });
    await transact(database, [deps.funds.moving(promise(fundId, promisedPence))], noWait);
    return { activityId, fundId, address: `/meetings/${activityId}` };
  };
  return { database, deps, put, somebody, meeting, signedIn };
};
