import type { LineKind, Offer } from '#shared/domain/activity.ts';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import { policyVersion } from '#shared/policy/lookup.ts';
import { unwritten } from '#shared/domain/versioned.ts';

const line = (kind: LineKind, askedPence: number, distanceTenthMiles = 0): ClaimLine => ({
  lineId: kind,
  kind,
  happenedOn: '2026-11-12',
  askedPence,
  distanceTenthMiles,
  timeChoice: kind === 'time' ? 'all' : '',
  note: '',
  working: { words: '', policyKeys: [], policyVersion },
  receipt: undefined,
  decision: undefined,
});

const claimFor = (offer: Pick<Offer, 'feePence' | 'covers'>, lines: readonly ClaimLine[]): Claim => ({
  ...unwritten,
  notedBeside: 0,
  claimId: 'example',
  personId: 'ali',
  alias: 'ali',
  activityId: 'meeting',
  activityTitle: 'Getting help sooner',
  boardId: 'thursday',
  boardPlainName: 'Thursday group',
  heldOn: '2026-11-12',
  offer: { ...offer, feeFor: 'a day', paidWithinWorkingDays: 10, fundId: 'taking-part', policyVersion },
  lines,
  state: 'sent',
  startedAt: '2026-11-13T09:00:00.000Z',
  sentAt: '2026-11-13T09:20:00.000Z',
  decideBy: '2026-11-18',
  moneyBy: '2026-11-27',
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
  hands: { originate: ['ali'], approve: [], pay: [] },
  tookPartRecordedBy: 's-host',
  tookPartRecordedByHost: true,
  recordedNotThere: false,
  earlierConfirmers: [],
  keptApartStaffIds: [],
  arrangedBy: ['s-coordinator'],
  endsAt: '2026-11-12T16:00:00.000Z',
});

/** The ordinary day of care F7: a day's fee, 60 miles and six hours of childcare at £12.71, all inside what was offered. */
export const dayClaim = claimFor(
  {
    feePence: 16_500,
    covers: [
      { kind: 'car', capPence: 3_300 },
      { kind: 'childcare', capPence: 7_626 },
    ],
  },
  [line('time', 16_500), line('car', 3_300, 600), line('childcare', 7_626)],
);

/** One fare of so many pence, where the offer has £20 for fares. */
export const fareClaim = (askedPence: number): Claim =>
  claimFor({ feePence: 0, covers: [{ kind: 'public-transport', capPence: 2_000 }] }, [line('public-transport', askedPence)]);
