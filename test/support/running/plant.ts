import * as z from 'zod';
import type { Invitation } from '#shared/domain/invitation.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { daysAfter, instantOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { peopleStore } from '#shared/store/people.ts';
import type { Write } from '#shared/store/transact.ts';
import { aClaim, aContribution, aFund, aLine, anActivity, anInvitation, anOffer, aPerson } from '#test/support/builders.ts';
import {
  boardOfSet,
  idFor,
  knownAsOf,
  paidKnownAsOf,
  paidPersonOf,
  personOf,
  setNames,
  type SetName,
  plantedPhotoKey,
} from '#test/support/running/planted-ids.ts';
import { plantFiles, plantedRuns } from '#test/support/running/plant-money.ts';
import { plantedOversight } from '#test/support/running/plant-oversight.ts';
import { encryptDetails, plantedPayees } from '#test/support/running/plant-payees.ts';
import { everyStaffId } from '#test/support/running/sign-in.ts';
import { everythingStored, holding, plantable, type Item, type TableItem } from '#test/support/running/stored.ts';
import type { RunningService } from '#test/support/running/start.ts';

/** Everything planted has this version, so that one before it can be stale. */
export const plantedVersion = 3;

const whole = { version: plantedVersion, seq: plantedVersion } as const;
const head = { ...whole, headHash: 'a'.repeat(64) } as const;

/** Days from today on which the planted meetings are. */
const meetingDays = { next: 14, past: -3, done: -10, held: -20 } as const;
export type PlantedMeeting = keyof typeof meetingDays;

export interface Planted {
  /** Puts everything as it was, whatever happened meanwhile: the tables hold this and nothing else. */
  readonly put: () => Promise<void>;
  /** What `everythingStored` says while nothing was changed. */
  readonly asStored: readonly string[];
}

/** Makes everything planted, once, and puts it. */
export const plantEverything = async (running: RunningService): Promise<Planted> => {
  const encrypted = await encryptDetails(running);
  await plantFiles(running);
  const funds = fundsStore(running.database);
  const budgets = [...new Set(setNames.map((set) => boardOfSet(set).fundId))].map((fundId) => funds.opening(aBudget(fundId), head));
  const writes = [
    ...budgets,
    ...setNames.flatMap((set) => writesOf(running, set)),
    ...plantedPayees(running, encrypted),
    ...plantedRuns(running),
    ...plantedOversight(running),
  ];
  const items = writes.map(itemOf);
  const put = holding(running, items);
  await put();
  return { put, asStored: await everythingStored(running) };
};

const itemOf = (write: Write): TableItem => {
  const table = plantable.find((name) => name === write.table);
  if ('put' in write && table !== undefined) return { table, item: asStored(write.put) };
  throw new Error(`Only whole items are planted, and ${write.what} is none`);
};

/** As it comes back from the table: what is undefined isn't kept. */
const asStored = (put: Item): Item => z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(put)));

const aBudget = (fundId: string) =>
  aFund({
    fundId,
    availablePence: 6_000_000,
    promisedPence: 2_000_000,
    committedPence: 2_000_000,
    spentPence: 0,
    allocatedPence: 10_000_000,
  });

const writesOf = ({ database }: RunningService, set: SetName): readonly Write[] => {
  const [people, activities, claims] = [peopleStore(database), activitiesStore(database), claimsStore(database)];
  const person = aPerson({
    ...whole,
    ...personOf(set),
    knownAs: knownAsOf[set],
    email: `${set}@people.example`,
    keptApartStaffIds: apartFrom(set),
    // Somebody new, who waits for a first hello.
    greetedAt: '',
  });
  const paid = { ...person, ...paidPersonOf(set), knownAs: paidKnownAsOf[set], email: `paid-${set}@people.example` };
  return [
    ...[person, paid].flatMap((one) => [people.saving(one, 0), ...people.leadingTo(one, `subject-${one.personId}`)]),
    ...meetingsOf(set).map((meeting) => activities.saving(meeting, 0)),
    ...invitationsOf(set).map((invitation) => activities.savingInvitation(invitation, 0)),
    ...contributionsOf(set).map((contribution) => activities.savingContribution(contribution, 0)),
    ...claimsOf(set).map((claim) => claims.saving(claim, 0)),
  ];
};

const apartFrom = (set: SetName): readonly string[] => (set === 'apart' ? everyStaffId : []);
const today = (): string => londonDateOf(new Date().toISOString());

/** What every planted thing of a set says of its board and meeting. */
const placeOf = (set: SetName, meeting: PlantedMeeting) => {
  const { boardId, plainName } = boardOfSet(set);
  const heldOn = daysAfter(today(), meetingDays[meeting]);
  const offer = anOffer({ fundId: boardOfSet(set).fundId });
  return {
    ...whole,
    activityId: idFor(set, meeting),
    boardId,
    boardPlainName: plainName,
    heldOn,
    startsAt: instantOf(heldOn, '14:00'),
    offer,
  };
};

const meetingsOf = (set: SetName) => [
  anActivity({ ...placeOf(set, 'next') }),
  anActivity({ ...placeOf(set, 'past') }),
  anActivity({ ...placeOf(set, 'done'), state: 'held' }),
  anActivity({ ...placeOf(set, 'held'), state: 'held' }),
];

const invitationsOf = (set: SetName): readonly Invitation[] => {
  const own = { ...personOf(set), keptApartStaffIds: apartFrom(set), invitedBy: 'somebody-who-invites' };
  const recorded = { state: 'took-part', tookPartRecordedBy: 'a-host', tookPartRecordedByHost: true } as const;
  return [
    anInvitation({ ...placeOf(set, 'next'), ...own }),
    anInvitation({
      ...placeOf(set, 'past'),
      ...own,
      state: 'yes',
      promisedPence: 20_250,
      repliedAt: minutesAfter(new Date().toISOString(), -20_000),
    }),
    anInvitation({ ...placeOf(set, 'done'), ...own, ...recorded, promisedPence: 20_250 }),
    anInvitation({ ...placeOf(set, 'held'), ...own, ...recorded }),
  ];
};

const contributionsOf = (set: SetName) => {
  const own = { ...personOf(set), ...placeOf(set, 'held') };
  const outcome = {
    kind: 'done',
    words: 'The letter has a phone number now.',
    recordedBy: 'a-board-member',
    recordedAt: new Date().toISOString(),
    answer: '',
  } as const;
  return [
    aContribution({ ...own, contributionId: idFor(set, 'said') }),
    aContribution({ ...own, contributionId: idFor(set, 'agreed'), state: 'agreed', showing: 'without-name' }),
    aContribution({ ...own, contributionId: idFor(set, 'answered'), state: 'answered', showing: 'without-name', outcome }),
  ];
};

/** One claim in each state that a form can be about. */
const claimsOf = (set: SetName): readonly Claim[] => {
  const sentAt = minutesAfter(new Date().toISOString(), -8 * 24 * 60);
  const sent = { sentAt, decideBy: daysAfter(today(), 2), moneyBy: daysAfter(today(), 9) };
  const decided = { ...sent, decidedAt: new Date().toISOString(), decidedBy: 'an-approver', payablePence: 460, lines: [fareOf(set, true)] };
  const question = {
    words: 'Was this there and back?',
    askedBy: 'an-approver',
    askedAt: new Date().toISOString(),
    answer: '',
    answeredAt: '',
  };
  const hands = { originate: [idFor(set, 'alias')], approve: ['an-approver'], pay: [] };
  return [
    claimOf(set, 'draft', { lines: [fareOf(set, false), timeOf(set)] }),
    claimOf(set, 'sent', { ...sent, lines: [fareOf(set, false)] }),
    claimOf(set, 'question', { ...sent, lines: [fareOf(set, false)], questions: [question] }),
    claimOf(set, 'settled', { ...decided, payablePence: 0, promisedPence: 0, lines: [refusedOf(set)] }),
    claimOf(set, 'approved', { ...decided, ...paidPersonOf(set), hands }),
    ...(['made', 'released', 'exported'] as const).map((run) =>
      claimOf(set, 'in-run', {
        ...decided,
        ...paidPersonOf(set),
        hands: { ...hands, pay: ['a-payment-maker'] },
        claimId: idFor(set, `claim-in-${run}`),
        runId: idFor(set, `run-${run}`),
      }),
    ),
  ];
};

const claimOf = (set: SetName, state: Claim['state'], changes: Partial<Claim>): Claim =>
  aClaim({
    ...placeOf(set, 'held'),
    ...personOf(set),
    claimId: idFor(set, `claim-${state}`),
    state,
    promisedPence: 20_250,
    keptApartStaffIds: apartFrom(set),
    ...changes,
  });

const refusedOf = (set: SetName) =>
  ({
    ...fareOf(set, false),
    decision: { paysPence: 0, reasonCode: 'paid-another-way', reasonWords: 'Your ticket was booked for you.' },
  }) as const;

const fareOf = (set: SetName, isDecided: boolean) =>
  aLine({
    lineId: idFor(set, 'fare'),
    happenedOn: placeOf(set, 'held').heldOn,
    receipt: { key: plantedPhotoKey(set), state: 'kept', contentHash: 'b'.repeat(64) },
    ...(isDecided ? { decision: { paysPence: 460, reasonCode: '', reasonWords: '' } } : {}),
  });

const timeOf = (set: SetName) =>
  aLine({
    lineId: idFor(set, 'time'),
    kind: 'time',
    happenedOn: '',
    askedPence: 8_250,
    timeChoice: 'all',
    note: '',
    working: { words: 'All of what we offer', policyKeys: [], policyVersion: '' },
  });
