import { allocateToFund, openFund } from '#shared/operations/funds/allocate.ts';
import { invitePerson } from '#shared/operations/activities/invite-person.ts';
import { savePlan, startPlan } from '#shared/operations/activities/plan-activity.ts';
import { finishJoin } from '#shared/operations/people/join.ts';
import type { Session } from '#shared/domain/session.ts';
import { fundIds } from '#test/model/actions/meetings.ts';
import { sessionsOf } from '#test/model/actions/people.ts';
import { sharedId, staff, type Staff } from '#test/model/cast.ts';
import { anActivity } from '#test/support/builders.ts';
import type { Deps, World } from '#test/model/world.ts';
import { transact } from '#shared/store/transact.ts';

const farAway = '2027-12-31T00:00:00.000Z';

const sessionOf = (idHash: string, actor: Session['actor'], now: string): Session => ({
  idHash,
  actor,
  startedAt: now,
  lastSeenAt: now,
  steppedUpUntil: '',
  signedInAt: now,
});

/** Joins through the real operation, from the last page of joining on. Answers the new person's id. */
export const join = async (deps: Deps, name: string): Promise<string> => {
  const now = deps.now();
  const secret = `joining-${name}`;
  const answers = {
    knownAs: name,
    adult: true,
    way: { kind: 'email' },
    openToOthers: 'no',
    senderPhrase: 'Ali from Alongside',
    choices: { 'hear-about-more': 'yes' },
  } as const;
  await deps.joinings.save(secret, { answers, startedAt: now, endsAt: farAway });
  const session = sessionOf(`${name}-first`, { kind: 'newcomer', subject: name, email: `${name}@people.example` }, now);
  const joined = await finishJoin(deps, { secret, session, requestId: deps.newId(), result: '/joined' });
  if (!joined.ok) throw new Error('Joining was refused');
  return (await deps.people.idOfSubject(name)) ?? '';
};

/**
 * What a sequence begins with: two budgets with not much in them, three people with two sign-ins each, and a meeting they are invited to.
 * One has the same id as a member of staff; one was entered by a member of staff; one is kept apart from one.
 */
export const begin = async ({ plain: deps, clock }: World): Promise<void> => {
  const holder = staffCalled('eve');
  for (const fundId of fundIds) {
    await openFund(deps, { fundId, name: fundId, source: 'Partnership', boardId: 'thursday', spendBy: '2027-03-31', costCentre: 'INV01' }, { by: 'system:test', requestId: deps.newId() });
    await allocateToFund(deps, holder, { fundId, pence: 60_000, version: 1, requestId: deps.newId(), result: '' });
  }
  let next = 0;
  const withIds: Deps = { ...deps, newId: () => [sharedId, `alias-of-${sharedId}`][next++] ?? deps.newId() };
  const people = [await join(withIds, 'ali'), await join(deps, 'bo'), await join(deps, 'cleo')];
  await changeRecord(deps, people[1] ?? '', { createdBy: 'ben' });
  await changeRecord(deps, people[2] ?? '', { keptApartStaffIds: ['cyd'] });
  const now = clock.now();
  for (const personId of people) {
    const person = await deps.people.read(personId);
    for (const idHash of sessionsOf(personId)) {
      await deps.sessions.save(sessionOf(idHash, { kind: 'person', personId, alias: person?.alias ?? '' }, now), farAway);
    }
  }
  await planAndInvite(deps, people);
};

const planAndInvite = async (deps: Deps, people: readonly string[]): Promise<void> => {
  const asked = () => ({ actor: staffCalled('ada'), now: deps.now(), requestId: deps.newId() });
  const { title, contentNote, openness, whoWillBeThere, startsAtClock, lengthMinutes, where, papers, offer } = anActivity();
  const plan = { title, contentNote, openness, whoWillBeThere, startsAtClock, lengthMinutes, where, papers, offer: { ...offer, fundId: fundIds[0] }, heldOn: '2026-11-02' } as const;
  const started = await startPlan(deps, asked(), { board: { boardId: 'thursday', boardPlainName: 'Thursday group' }, plan });
  const activityId = started.ok ? (started.value.split('/')[2] ?? '') : '';
  await savePlan(deps, asked(), { activityId, version: 1, plan, ready: true });
  for (const personId of people) await invitePerson(deps, asked(), { activityId, personId });
};

/** Puts what no page of this version changes yet: who made a record, and whom somebody is kept apart from. */
const changeRecord = async (deps: Deps, personId: string, change: { readonly createdBy?: string; readonly keptApartStaffIds?: readonly string[] }): Promise<void> => {
  const person = await deps.people.read(personId);
  if (person === undefined) throw new Error('Nobody to change');
  await transact(deps.database, [deps.people.saving({ ...person, ...change, version: person.version + 1 }, person.version)], deps.retrying);
};

const staffCalled = (staffId: string): Staff => {
  const found = staff.find((each) => each.staffId === staffId);
  if (found === undefined) throw new Error(`Nobody is called ${staffId}`);
  return found;
};
