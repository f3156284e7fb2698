import type { TransitionTable } from '#shared/domain/transitions.ts';
import type { Versioned } from '#shared/domain/versioned.ts';

export type ActivityState = 'draft' | 'ready' | 'held' | 'cancelled';
export type ActivityAction = 'make-ready' | 'change' | 'hold' | 'cancel';

export const activityTransitions = [
  { from: ['draft'], action: 'make-ready', by: ['coordinator'], to: 'ready' },
  { from: ['draft'], action: 'change', by: ['coordinator'], to: 'draft' },
  { from: ['ready'], action: 'change', by: ['coordinator'], to: 'ready' },
  { from: ['ready'], action: 'hold', by: ['host', 'coordinator'], to: 'held' },
  { from: ['held'], action: 'hold', by: ['host', 'coordinator'], to: 'held' },
  { from: ['draft', 'ready'], action: 'cancel', by: ['coordinator'], to: 'cancelled' },
] as const satisfies TransitionTable<ActivityState, ActivityAction>;

/** Journeys that are paid by the mile (domain.md 1.1): each has a rate of its own, and somebody may ask for what it cost instead. */
export const distanceKinds = ['car', 'motorcycle', 'bicycle', 'passenger'] as const;
export type DistanceKind = (typeof distanceKinds)[number];

/** Every cost an offer can cover (domain.md 1.4), in the order a plan lists them. */
export const costKinds = [
  ...distanceKinds,
  'public-transport',
  'taxi',
  'parking-and-tolls',
  'overnight',
  'meals',
  'childcare',
  'adult-care',
  'assistant-or-interpreter',
  'companion',
  'data-and-phone',
  'printing',
  'something-else',
] as const;
export type CostKind = (typeof costKinds)[number];

/** What a line of costs can be. One more kind also needs its rate or its ceiling (pricing/) and its words (claim-words.ts). */
export const lineKinds = [...costKinds, 'time'] as const;
export type LineKind = (typeof lineKinds)[number];

/** True for a journey that can be paid by the mile. */
export const isDistanceKind = (kind: LineKind): kind is DistanceKind => distanceKinds.some((one) => one === kind);

/** One cost the offer covers. `capPence` 0 means no cap; over a cap is a question to staff, never a silent cut. */
export interface CoveredCost {
  readonly kind: CostKind;
  readonly capPence: number;
}

/** What is paid for it, in writing, before anybody answers. Snapshotted on the invitation and the claim. */
export interface Offer {
  readonly feePence: number;
  /** In words: "half a day at the meeting". */
  readonly feeFor: string;
  readonly covers: readonly CoveredCost[];
  /** Working days after sending by which money arrives; the promise of the policy version. */
  readonly paidWithinWorkingDays: number;
  readonly fundId: string;
  readonly policyVersion: string;
}

/** A meeting or a piece of work. Required before sending: everything here but papers (issue: path). */
export interface Activity extends Versioned {
  readonly activityId: string;
  readonly kind: 'meeting' | 'work';
  readonly boardId: string;
  /** The board's plain name, safe to show anywhere. */
  readonly boardPlainName: string;
  readonly title: string;
  readonly contentNote:
    { readonly kind: 'none-expected' } | { readonly kind: 'note'; readonly text: string } | { readonly kind: 'missing' };
  readonly openness: 'private' | 'public' | 'webcast' | 'missing';
  /** Who will be in the room, in words. */
  readonly whoWillBeThere: string;
  /** London date and clock time; the instant follows. */
  readonly heldOn: string;
  readonly startsAtClock: string;
  readonly startsAt: string;
  readonly lengthMinutes: number;
  readonly where: { readonly kind: 'place' | 'online'; readonly text: string };
  readonly papers: readonly { readonly title: string; readonly text: string }[];
  readonly offer: Offer;
  readonly state: ActivityState;
  readonly plannedBy: string;
  /** Every member of staff who saved a change of the plan since: they made this meeting as well (care F1). It never shrinks. */
  readonly planChangedBy: readonly string[];
  /** London date on which it was called off; absent until then. What is owed for it is judged by this day, whenever it is written down. */
  readonly calledOffOn?: string | undefined;
  /**
   * The first London date it was moved away from so late that calling it off would have been paid in full, while somebody had said yes or
   * maybe; absent when that never happened. Called off after that, it is paid in full: a move doesn't take what a calling off would have left.
   */
  readonly movedLateFrom?: string | undefined;
}
