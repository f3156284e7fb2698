import type { Activity, Offer } from '#shared/domain/activity.ts';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import { unchanged } from '#shared/domain/details-changed.ts';
import type { Fund } from '#shared/domain/fund.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import type { Payee } from '#shared/domain/payee.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor, StaffRole } from '#shared/domain/roles.ts';

/** Builders of whole, plausible things for tests. Each takes what matters to the test and fills in the rest. */
const written = { version: 1, seq: 1, headHash: 'a'.repeat(64) };

export const aPerson = (changes: Partial<Person> = {}): Person => ({
  ...written,
  personId: 'p1',
  alias: 'alias1',
  knownAs: 'Ali',
  email: 'ali@people.example',
  reach: { kind: 'email', openToOthers: 'no' },
  reachChangedAt: '',
  senderPhrase: 'Ali from Alongside',
  createdBy: 'self',
  state: 'active',
  joinedAt: '2026-09-01T09:00:00.000Z',
  contactName: 'Priya Shah',
  helloBy: '2026-09-03',
  greetedAt: '2026-09-02T09:00:00.000Z',
  moneyMessagesWhilePaused: 'keep',
  meetingNewsWhilePaused: 'nothing',
  actualCostOnly: false,
  keptApartStaffIds: [],
  removeOn: '',
  pauses: [],
  closedFrom: '',
  ...changes,
});

export const anOffer = (changes: Partial<Offer> = {}): Offer => ({
  feePence: 8_250,
  feeFor: 'half a day at the meeting',
  covers: [
    { kind: 'car', capPence: 4_000 },
    { kind: 'public-transport', capPence: 2_000 },
    { kind: 'childcare', capPence: 6_000 },
  ],
  paidWithinWorkingDays: 10,
  fundId: 'f1',
  policyVersion: 'default-2026-11',
  ...changes,
});

export const anActivity = (changes: Partial<Activity> = {}): Activity => ({
  ...written,
  activityId: 'a1',
  kind: 'meeting',
  boardId: 'b1',
  boardPlainName: 'Thursday group',
  title: 'Getting help sooner',
  contentNote: { kind: 'none-expected' },
  openness: 'private',
  whoWillBeThere: 'Eight people from the council and the health service',
  heldOn: '2026-11-12',
  startsAtClock: '14:00',
  startsAt: '2026-11-12T14:00:00.000Z',
  lengthMinutes: 120,
  where: { kind: 'place', text: 'Town Hall, room 2' },
  papers: [],
  offer: anOffer(),
  state: 'ready',
  plannedBy: 's-coordinator',
  planChangedBy: [],
  ...changes,
});

export const anInvitation = (changes: Partial<Invitation> = {}): Invitation => ({
  ...written,
  activityId: 'a1',
  personId: 'p1',
  alias: 'alias1',
  boardId: 'b1',
  boardPlainName: 'Thursday group',
  title: 'Getting help sooner',
  heldOn: '2026-11-12',
  startsAt: '2026-11-12T14:00:00.000Z',
  lengthMinutes: 120,
  offer: anOffer(),
  state: 'sent',
  invitedBy: 's-coordinator',
  invitedAt: '2026-10-20T09:00:00.000Z',
  repliedAt: '',
  replyWay: '',
  repliesNotedBy: [],
  arrangedBy: ['s-coordinator'],
  promisedPence: 0,
  tookPartRecordedBy: '',
  tookPartRecordedByHost: false,
  saidYes: false,
  earlierConfirmers: [],
  keptApartStaffIds: [],
  calledOff: '',
  was: unchanged,
  ...changes,
});

export const aContribution = (changes: Partial<Contribution> = {}): Contribution => ({
  ...written,
  contributionId: 'c1',
  activityId: 'a1',
  boardId: 'b1',
  boardPlainName: 'Thursday group',
  title: 'Getting help sooner',
  heldOn: '2026-11-12',
  personId: 'p1',
  alias: 'alias1',
  words: 'Letters should say who to ring.',
  recordedBy: 's-host',
  state: 'waiting-for-person',
  showing: 'hold',
  agreedAt: '',
  outcomeDueOn: '2026-12-12',
  outcome: undefined,
  ...changes,
});

export const aLine = (changes: Partial<ClaimLine> = {}): ClaimLine => ({
  lineId: 'l1',
  kind: 'public-transport',
  happenedOn: '2026-11-12',
  askedPence: 460,
  distanceTenthMiles: 0,
  timeChoice: '',
  note: 'Bus there and back',
  working: { words: 'What you paid', policyKeys: [], policyVersion: 'default-2026-11' },
  receipt: undefined,
  decision: undefined,
  ...changes,
});

export const aClaim = (changes: Partial<Claim> = {}): Claim => ({
  ...written,
  notedBeside: 0,
  claimId: 'k1',
  personId: 'p1',
  alias: 'alias1',
  activityId: 'a1',
  activityTitle: 'Getting help sooner',
  boardId: 'b1',
  boardPlainName: 'Thursday group',
  heldOn: '2026-11-12',
  offer: anOffer(),
  lines: [aLine()],
  state: 'draft',
  startedAt: '2026-11-13T09:00:00.000Z',
  sentAt: '',
  decideBy: '',
  moneyBy: '',
  questions: [],
  decidedAt: '',
  decidedBy: '',
  firstDecision: undefined,
  alikeCleared: [],
  secondLook: false,
  calledOff: false,
  payablePence: 0,
  promisedPence: 0,
  runId: '',
  paidOn: '',
  hands: { originate: [], approve: [], pay: [] },
  tookPartRecordedBy: 's-host',
  tookPartRecordedByHost: true,
  recordedNotThere: false,
  earlierConfirmers: [],
  keptApartStaffIds: [],
  arrangedBy: ['s-coordinator'],
  endsAt: '2026-11-12T16:00:00.000Z',
  ...changes,
});

/** Bank details that were checked and may be paid to, as it comes. */
export const aPayee = (changes: Partial<Payee> = {}): Payee => ({
  version: 1,
  seq: 0,
  headHash: '',
  personId: 'p1',
  encryptedPayeeName: '',
  encryptedSortCode: '',
  encryptedAccountNumber: '',
  encryptedRollNumber: '',
  lastFour: '4958',
  detailsVersion: 1,
  state: 'confirmed',
  confirmedBefore: true,
  enteredBy: 'alias1',
  enteredAt: '',
  codeMadeBy: 's-code-maker',
  personCreatedBy: 's-coordinator',
  checkedBy: 's-checker',
  checkedAt: '',
  sentBackWords: '',
  usableFrom: '2026-11-23',
  payWhen: 'as-it-comes',
  saidNowAt: '',
  readyBy: '',
  ...changes,
});

export const aFund = (changes: Partial<Fund> = {}): Fund => ({
  fundId: 'f1',
  name: 'Involvement 2026 to 2027',
  source: 'Partnership budget',
  boardId: 'b1',
  spendBy: '2027-03-31',
  costCentre: 'INV01',
  subjective: '4310',
  project: 'INV-CORE',
  vatCode: 'no-vat-recovered',
  allocatedPence: 1_000_000,
  availablePence: 1_000_000,
  promisedPence: 0,
  committedPence: 0,
  spentPence: 0,
  ...changes,
});

/** A signed-in member of staff with these roles. */
export const staffWith = (
  roles: readonly StaffRole[],
  changes: Partial<Extract<Actor, { kind: 'staff' }>> = {},
): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  staffId: `s-${roles[0] ?? 'nobody'}`,
  name: 'Sam Lee',
  email: '',
  roles,
  boards: ['b1'],
  ...changes,
});

export const personActor = (changes: Partial<Extract<Actor, { kind: 'person' }>> = {}): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  personId: 'p1',
  alias: 'alias1',
  ...changes,
});
