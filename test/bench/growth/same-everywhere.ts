import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { daysAfter, instantOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { Session } from '#shared/domain/session.ts';
import { boards } from '#shared/policy/organisation.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { peopleStore } from '#shared/store/people.ts';
import { hashOf, sessionStore } from '#shared/store/sessions.ts';
import type { Write } from '#shared/store/transact.ts';
import { numbered } from '#test/bench/growth/bulk-claims.ts';
import {
  aClaim,
  aContribution,
  aFund,
  aLine,
  anActivity,
  anInvitation,
  anOffer,
  aPerson,
  personActor,
  staffWith,
} from '#test/support/builders.ts';

/** The board that is as busy in a large world as in a small one; the others have their share of all claims. */
export const steadyBoard = boards[2];
export const busyBoard = boards[0];

const person = { personId: numbered('f', 1), alias: numbered('g', 1) };
const staff = staffWith(['coordinator', 'approver', 'payment-maker', 'board-member'], {
  staffId: 'somebody',
  boards: boards.map(({ boardId }) => boardId),
});
const secrets = { person: 'bench-person', staff: 'bench-staff' } as const;

/** Cookies of who looks: the person, or a member of staff with the roles that pages ask for. */
export const cookieOf = (who: keyof typeof secrets): string => secrets[who];

export const claimToLookAt = numbered('c', 7);
export const meetingToLookAt = numbered('n', 7);
const meetings = 8;
const contributions = 12;

/** What every world has: one person with some meetings and claims, the next meetings, what was said at boards, budgets, sign-ins. */
export const sameEverywhere = (database: Database, now: string): readonly Write[] => {
  const numbers = Array.from({ length: meetings }, (_none, index) => index + 1);
  return [
    peopleStore(database).saving(aPerson(person), 0),
    ...boards.slice(0, 2).map(({ fundId }) => fundsStore(database).opening(aFund({ fundId }))),
    ...numbers.flatMap((number) => oneMeeting(database, number, now)),
    ...Array.from({ length: contributions }, (_none, index) => oneContribution(database, index, now)),
    sessionStore(database).saving(sessionOf('person', personActor(person), now), minutesAfter(now, 600)),
    sessionStore(database).saving(sessionOf('staff', staff, now), minutesAfter(now, 600)),
  ];
};

const sessionOf = (who: keyof typeof secrets, actor: Session['actor'], now: string): Session => ({
  idHash: hashOf(secrets[who]),
  actor,
  startedAt: now,
  // A little ahead, so that noting that it was used isn't due while everything is measured.
  lastSeenAt: minutesAfter(now, 10),
  steppedUpUntil: minutesAfter(now, 60),
  signedInAt: now,
});

/** Half of the meetings are over, with a claim in every second state; half are to come. */
const oneMeeting = (database: Database, number: number, now: string): readonly Write[] => {
  const activities = activitiesStore(database);
  const heldOn = daysAfter(londonDateOf(now), (number - meetings / 2) * 5);
  const board = boards[number % boards.length] ?? steadyBoard;
  const about = {
    activityId: numbered('n', number),
    boardId: board.boardId,
    boardPlainName: board.plainName,
    heldOn,
    startsAt: instantOf(heldOn, '14:00'),
    offer: anOffer({ fundId: board.fundId }),
  };
  const isOver = number <= meetings / 2;
  const claim = aClaim({ ...about, ...person, claimId: numbered('c', number), state: 'draft', lines: [aLine({ happenedOn: heldOn })] });
  return [
    activities.saving(anActivity({ ...about, state: isOver ? 'held' : 'ready' }), 0),
    activities.savingInvitation(anInvitation({ ...about, ...person, state: isOver ? 'took-part' : 'yes' }), 0),
    claimsStore(database).saving(claim, 0),
    activities.savingCosts(costsSummaryOf(claim)),
  ];
};

const oneContribution = (database: Database, index: number, now: string): Write => {
  const board = index % 2 === 0 ? steadyBoard : busyBoard;
  return activitiesStore(database).savingContribution(
    aContribution({
      ...person,
      contributionId: numbered('s', index),
      activityId: numbered('n', 1 + (index % meetings)),
      boardId: board.boardId,
      boardPlainName: board.plainName,
      state: 'agreed',
      showing: 'without-name',
      outcomeDueOn: daysAfter(londonDateOf(now), index),
    }),
    0,
  );
};
