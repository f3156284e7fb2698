/**
 * Why a clock stands still: the person paused, we wait for their answer about costs, or for what makes a data request clear
 * (care H7; domain.md 4.5).
 */
export type StopKind = 'pause' | 'question' | 'clarification';

/** A clock of the rules: whose time it is, what it counts, and what it stands still for (care H7; domain.md 4.5). */
export interface Clock {
  /** Who runs out of time when it ends. */
  readonly on: 'person' | 'us';
  readonly counts: 'working days' | 'days';
  readonly stoppedBy: readonly StopKind[];
}

/**
 * Every clock of the rules, and what stops it. Each clock on the person stops while they pause (care H7). What we promised them goes on
 * then: costs are decided and paid as they said. It stops only while we wait for them. A complaint and a breach stop for nothing.
 */
export const clocks = {
  'consent-review': { on: 'person', counts: 'days', stoppedBy: ['pause'] },
  'inactive-account': { on: 'person', counts: 'days', stoppedBy: ['pause'] },
  'draft-costs': { on: 'person', counts: 'days', stoppedBy: ['pause'] },
  'parked-costs': { on: 'person', counts: 'days', stoppedBy: ['pause'] },
  'reply-to-outcome': { on: 'person', counts: 'days', stoppedBy: ['pause'] },
  'costs-decided': { on: 'us', counts: 'working days', stoppedBy: ['question'] },
  'costs-paid': { on: 'us', counts: 'working days', stoppedBy: ['question'] },
  'data-request': { on: 'us', counts: 'days', stoppedBy: ['clarification'] },
  'data-complaint': { on: 'us', counts: 'days', stoppedBy: [] },
} as const satisfies Readonly<Record<string, Clock>>;

/** The name of one of these clocks (care H7; domain.md 4.5). */
export type ClockName = keyof typeof clocks;
