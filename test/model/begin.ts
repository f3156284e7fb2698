import type { StaffActor } from '#shared/domain/roles.ts';
import { allocateToFund } from '#shared/operations/funds/allocate.ts';
import { invitePerson } from '#shared/operations/activities/invite-person.ts';
import { savePlan, startPlan } from '#shared/operations/activities/plan-activity.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { askForCode } from '#shared/operations/payments/ask-for-code.ts';
import { checkPayee } from '#shared/operations/payments/check-payee.ts';
import { choosePayWhen } from '#shared/operations/payments/choose-pay-when.ts';
import { giveBankDetails } from '#shared/operations/payments/give-bank-details.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import { useCode } from '#shared/operations/payments/use-code.ts';
import { finishJoin } from '#shared/operations/people/join.ts';
import type { Session } from '#shared/domain/session.ts';
import { fundIds } from '#test/model/actions/meetings.ts';
import { sessionsOf } from '#test/model/actions/people.ts';
import { staff, takesPartToo } from '#test/model/cast.ts';
import { anActivity } from '#test/support/builders.ts';
import type { Played } from '#test/model/form.ts';
import type { Deps } from '#test/model/world.ts';
import { transact } from '#shared/store/transact.ts';
import { openFund } from '#test/support/open-fund.ts';

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
  const joined = await finishJoin(deps, { secret, session, requestId: `join-${name}`, result: '/joined' });
  if (!joined.ok) throw new Error('Joining was refused');
  return (await deps.people.idOfSubject(name)) ?? '';
};

/**
 * What a sequence begins with: two budgets with not much in them, three people with two sign-ins each, and a meeting they are invited to.
 * One is a member of staff too, with the same email; one was entered by a member of staff; one is kept apart from one. `further`: they said yes, the meeting
 * is over, and their bank details are confirmed.
 */
export const begin = async (played: Played, further: boolean): Promise<void> => {
  const { plain: deps, clock } = played.world;
  const holder = staffCalled('eve');
  for (const fundId of fundIds) {
    await openFund(deps, {
      fundId,
      name: fundId,
      source: 'Partnership',
      boardId: 'thursday',
      spendBy: '2027-03-31',
      costCentre: 'INV01',
      subjective: '4310',
      project: 'INV-CORE',
      vatCode: 'no-vat-recovered',
    });
    await allocateToFund(deps, holder, { fundId, pence: 60_000, version: 1, requestId: deps.newId(), result: '' });
  }
  const people = [await join(deps, takesPartToo.name), await join(deps, 'bo'), await join(deps, 'cleo')];
  await changeRecord(deps, people[1] ?? '', { createdBy: 'ben' });
  await changeRecord(deps, people[2] ?? '', { keptApartStaffIds: ['cyd'] });
  const now = clock.now();
  for (const personId of people) {
    const person = await deps.people.read(personId);
    for (const idHash of sessionsOf(personId)) {
      await deps.sessions.save(sessionOf(idHash, { kind: 'person', personId, alias: person?.alias ?? '' }, now), farAway);
    }
  }
  const activityId = await planAndInvite(deps, people);
  if (!further) return;
  for (const personId of people) {
    await replyYes(deps, { personId, activityId });
    await giveAndConfirm(played, personId);
  }
  clock.goOn(7 * 60);
};

const planAndInvite = async (deps: Deps, people: readonly string[]): Promise<string> => {
  const asked = () => ({ actor: staffCalled('ada'), now: deps.now(), requestId: deps.newId() });
  const { title, contentNote, openness, whoWillBeThere, startsAtClock, lengthMinutes, where, papers, offer } = anActivity();
  const plan = {
    title,
    contentNote,
    openness,
    whoWillBeThere,
    startsAtClock,
    lengthMinutes,
    where,
    papers,
    offer: { ...offer, fundId: fundIds[0] },
    heldOn: '2026-11-02',
  } as const;
  const started = await startPlan(deps, asked(), { board: { boardId: 'thursday', boardPlainName: 'Thursday group' }, plan });
  const activityId = started.ok ? (started.value.split('/')[2] ?? '') : '';
  await savePlan(deps, asked(), { activityId, version: 1, plan, ready: true });
  for (const personId of people) await invitePerson(deps, asked(), { activityId, personId });
  return activityId;
};

const replyYes = async (deps: Deps, of: { readonly personId: string; readonly activityId: string }): Promise<void> => {
  const person = await deps.people.read(of.personId);
  const actor = { kind: 'person', personId: of.personId, alias: person?.alias ?? '' } as const;
  await replyToInvitation(
    deps,
    { actor, now: deps.now(), requestId: deps.newId() },
    { activityId: of.activityId, reply: 'yes', detailsSeen: 2 },
  );
};

/** The whole way of bank details: a code asked for, made by one, used, details given, checked by another, and when to be paid. */
const giveAndConfirm = async (played: Played, personId: string): Promise<void> => {
  const deps = played.world.plain;
  const idHash = sessionsOf(personId)[0] ?? '';
  const session = async () => (await deps.sessions.read(idHash)) ?? nobody();
  const { actor } = await session();
  await askForCode(deps, actor, { way: 'in-person', whereTo: '', requestId: deps.newId(), result: '' });
  const made = await makeCode(deps, staffCalled('ada'), { personId, howSure: 'met-in-person', requestId: deps.newId() });
  await useCode(deps, await session(), made.ok ? made.value.readable : '');
  const typed = { payeeName: 'A Person', sortCode: '12-34-56', accountNumber: '12345678', rollNumber: '' };
  await giveBankDetails(deps, await session(), { typed, version: 0, requestId: deps.newId(), result: '' });
  await checkPayee(deps, staffCalled('dot'), {
    personId,
    version: 1,
    answer: 'confirm',
    way: 'met-in-person',
    words: '',
    requestId: deps.newId(),
    result: '',
  });
  await choosePayWhen(deps, actor, { payWhen: 'as-it-comes', requestId: deps.newId(), result: '' });
  played.steppedUpBy.set(idHash, 'ada');
  played.codeMakers.set(`${personId}#1`, 'ada');
};

const nobody = (): never => {
  throw new Error('Nobody is signed in');
};

/** Puts what no page of this version changes yet: who made a record, and whom somebody is kept apart from. */
const changeRecord = async (
  deps: Deps,
  personId: string,
  change: { readonly createdBy?: string; readonly keptApartStaffIds?: readonly string[] },
): Promise<void> => {
  const person = await deps.people.read(personId);
  if (person === undefined) throw new Error('Nobody to change');
  await transact(deps.database, [deps.people.saving({ ...person, ...change, version: person.version + 1 }, person.version)], deps.retrying);
};

const staffCalled = (staffId: string): StaffActor => {
  const found = staff.find((each) => each.staffId === staffId);
  if (found === undefined) throw new Error(`Nobody is called ${staffId}`);
  return found;
};
