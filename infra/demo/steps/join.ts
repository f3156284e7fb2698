import { instant } from '#infra/demo/calendar.ts';
import { addressOf, everybody, people, subjectOf, type DemoPerson, type PersonName } from '#infra/demo/cast/people.ts';
import { staff } from '#infra/demo/cast/staff.ts';
import { done, found } from '#infra/demo/done.ts';
import { clock, type About } from '#infra/demo/script.ts';
import { actorOf, asked, person as personCalled, type Stage } from '#infra/demo/stage.ts';
import { newId } from '#shared/config/new-id.ts';
import { senderPhrases } from '#shared/content/sender-phrases.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { minutesAfter } from '#shared/domain/london-time.ts';
import type { Person } from '#shared/domain/person.ts';
import { reachOf } from '#shared/domain/reach.ts';
import type { Session } from '#shared/domain/session.ts';
import { unwritten } from '#shared/domain/versioned.ts';
import { greetPerson } from '#shared/operations/activities/greet-person.ts';
import { chooseMoney } from '#shared/operations/people/choose-money.ts';
import { finishJoin } from '#shared/operations/people/join.ts';
import { pauseAccount } from '#shared/operations/people/pause-and-close.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { hashOf } from '#shared/store/sessions.ts';

/** The London date on which somebody joined. */
export const joinedOn = (stage: Stage, person: DemoPerson): string =>
  person.joinedWeeksAgo === 0 ? stage.calendar.back(1) : stage.calendar.weekday(person.joinedWeeksAgo, 1);

/** Everybody joins, each on their day; some change something later. */
export const joining = (stage: Stage): void => {
  const { script, calendar } = stage;
  for (const [name, person] of everybody) {
    const on = joinedOn(stage, person);
    const act = (clockTime: string, what: string, date = on): About => ({
      at: instant(date, clockTime),
      what: `${name} ${what}`,
      on: [personCalled(name)],
    });
    script.add(act('11:00', 'joins'), () => (person.madeBy === undefined ? join(stage, name) : madeByStaff(stage, name)));
    // Who joined yesterday still waits for it.
    if (person.joinedWeeksAgo > 0) script.add(act('15:00', 'hears from us', calendar.after(on, 1)), () => sayHello(stage, name));
    if (person.actualCostOnly === true) script.add(act('11:10', 'wants only what was spent'), () => onlyWhatWasSpent(stage, name));
    if (person.pausedAgo !== undefined) {
      script.add(act('18:40', 'pauses', calendar.back(person.pausedAgo)), async () => {
        const step = { requestId: newId(), result: '/you', moneyMessages: 'keep', places: 'keep' } as const;
        done(await pauseAccount(stage.deps.people, actorOf(stage, name), step));
      });
    }
  }
};

/** As the pages do it: answers kept under a cookie's secret, a proven address, and then all at once. */
const join = async (stage: Stage, name: PersonName): Promise<void> => {
  const { people: deps } = stage.deps;
  const { knownAs, reach: way, openToOthers, phrase, choices }: DemoPerson = people[name];
  const [secret, at] = [`${newId()}${newId()}`, clock.now];
  const answers = { knownAs, adult: true, way, openToOthers, senderPhrase: senderPhrases[phrase]?.phrase ?? '', choices } as const;
  await deps.joinings.save(secret, { answers, startedAt: at, endsAt: minutesAfter(at, 60) });
  const newcomer = { kind: 'newcomer', subject: subjectOf(name), email: addressOf(name) } as const;
  const session: Session = { idHash: hashOf(newId()), actor: newcomer, startedAt: at, lastSeenAt: at, steppedUpUntil: '', signedInAt: at };
  done(await finishJoin(deps, { secret, session, requestId: newId(), result: '/joined' }));
  const personId = found(await deps.people.idOfSubject(newcomer.subject), `${name} after joining`);
  const { alias } = found(await deps.people.read(personId), name);
  stage.actors.set(name, { kind: 'person', personId, alias });
};

/**
 * Somebody whose record a member of staff made with them. No page does this so far, so it is put together here of the same parts as
 * joining, with the hand that originates in it (care F1).
 */
const madeByStaff = async (stage: Stage, name: PersonName): Promise<void> => {
  const { people: deps } = stage.deps;
  const { knownAs, reach, openToOthers, phrase, joinedWeeksAgo }: DemoPerson = people[name];
  const [personId, alias] = [newId(), newId()];
  const contactBy = stage.calendar.after(stage.calendar.weekday(joinedWeeksAgo, 1), 2);
  const by = journalName(staff.ali);
  const { entry, head } = nextEntry(unwritten, {
    aggregate: `person#${alias}`,
    type: 'person-joined',
    at: clock.now,
    by,
    facts: { contactBy },
  });
  const person: Person = {
    ...head,
    personId,
    alias,
    knownAs,
    email: addressOf(name),
    reach: reachOf(reach, openToOthers),
    reachChangedAt: '',
    senderPhrase: senderPhrases[phrase]?.phrase ?? '',
    createdBy: staff.ali.staffId,
    state: 'active',
    joinedAt: clock.now,
    contactName: welcoming.contactName,
    helloBy: contactBy,
    greetedAt: '',
    moneyMessagesWhilePaused: 'keep',
    meetingNewsWhilePaused: 'nothing',
    actualCostOnly: false,
    keptApartStaffIds: [],
    removeOn: '',
    pauses: [],
    closedFrom: '',
  };
  const writes = [deps.people.saving(person, 0), ...deps.people.leadingTo(person, subjectOf(name)), addingEntry(entry)];
  const made = await commit(deps.database, deps.retrying, { requestId: newId(), result: '', now: clock.now, writes });
  if (!made.done) throw new Error(`${name} could not be made`);
  stage.actors.set(name, { kind: 'person', personId, alias });
};

const sayHello = async (stage: Stage, name: PersonName): Promise<void> => {
  done(await greetPerson(stage.deps.activities, asked(staff.ali), actorOf(stage, name).personId));
};

const onlyWhatWasSpent = async (stage: Stage, name: PersonName): Promise<void> => {
  done(await chooseMoney(stage.deps.people, actorOf(stage, name), { requestId: newId(), result: '/you', actualCostOnly: true }));
};
