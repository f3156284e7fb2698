import type { Invitation } from '#shared/domain/invitation.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { Person } from '#shared/domain/person.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { newId } from '#shared/config/new-id.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn, policyVersion, pricingInHere } from '#shared/policy/lookup.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { ownClaimStore } from '#shared/store/own-claim.ts';
import { peopleStore } from '#shared/store/people.ts';
import { hashOf } from '#shared/store/sessions.ts';
import { transact } from '#shared/store/transact.ts';
import { uploadFields } from '#shared/store/upload-form.ts';
import { apiHandlers } from '#functions/api/handlers.ts';
import { apiRoutes } from '#functions/api/routes.ts';
import type { ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { claimsHandlers } from '#functions/claims/handlers.ts';
import { claimsRoutes } from '#functions/claims/routes.ts';
import { aPerson, personActor } from '#test/support/builders.ts';
import { webDepsFor, type Clock } from '#test/support/people-service.ts';
import { newVisitor, testOrigin, type Served, type Visitor } from '#test/support/visitor.ts';

const signer = { bucket: 'receipts', region: 'eu-west-2', accessKeyId: 'AKIDTEST', secretAccessKey: 'secret', sessionToken: '' };
export const noWait = { random: () => 0.5, wait: () => Promise.resolve() };

export const claimsDepsFor = (database: Database): ClaimsWebDeps => ({
  newId,
  database,
  retrying: noWait,
  claims: claimsStore(database),
  ownClaims: ownClaimStore(database),
  activities: activitiesStore(database),
  funds: fundsStore(database),
  policyOn,
  policyVersion,
  pricingInOn: pricingInHere,
  bankHolidays: bankHolidays['england-and-wales'],
  publicOrigin: testOrigin,
  uploadFields: (upload) => uploadFields(signer, upload),
});

/** The functions of costs and payment as they are deployed, on the tables of this test. */
export const claimsService = (database: Database, clock: Clock): readonly Served[] => {
  const web = webDepsFor(database, clock);
  const deps = claimsDepsFor(database);
  return [
    { routes: claimsRoutes, handler: webFunction(web, claimsRoutes, claimsHandlers(deps)) },
    { routes: apiRoutes, handler: webFunction(web, apiRoutes, apiHandlers(deps)) },
  ];
};

/** Puts things there without an operation. Each is new. */
export const putThere = async (
  database: Database,
  things: { readonly people?: readonly Person[]; readonly invitations?: readonly Invitation[]; readonly claims?: readonly Claim[] },
): Promise<void> => {
  const writes = [
    ...(things.people ?? []).map((one) => peopleStore(database).saving(one, 0)),
    ...(things.invitations ?? []).map((one) => activitiesStore(database).savingInvitation(one, 0)),
    ...(things.claims ?? []).map((one) => claimsStore(database).saving(one, 0)),
  ];
  const done = await transact(database, writes, noWait);
  if (!done.done) throw new Error(`These were there already: ${done.unmet.join(', ')}`);
};

/** A person who is signed in, in a browser of their own. */
export const signedInPerson = async (
  database: Database,
  clock: Clock,
  changes: Partial<Person> = {},
): Promise<{ visitor: Visitor; person: Person }> => {
  const personId = changes.personId ?? newId();
  const person = aPerson({ personId, alias: `alias${personId}`, ...changes });
  await putThere(database, { people: [person] });
  return { visitor: await browserOf(database, clock, person), person };
};

/** Another browser of somebody who is there already. */
export const browserOf = async (database: Database, clock: Clock, person: Pick<Person, 'personId' | 'alias'>): Promise<Visitor> => {
  const secret = `${newId()}${newId()}`;
  await webDepsFor(database, clock).sessions.save(
    {
      idHash: hashOf(secret),
      actor: personActor({ personId: person.personId, alias: person.alias }),
      startedAt: clock.now,
      lastSeenAt: clock.now,
      steppedUpUntil: '',
      signedInAt: clock.now,
    },
    '2027-12-31T00:00:00.000Z',
  );
  const visitor = newVisitor(claimsService(database, clock));
  visitor.cookies.set('__Host-session', secret);
  return visitor;
};
