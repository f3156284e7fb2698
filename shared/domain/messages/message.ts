import type { MovedDetail } from '#shared/domain/details-changed.ts';
import type { TransitionTable } from '#shared/domain/transitions.ts';

/**
 * One thing to tell one person. `sending` is written before a mail leaves: one whose sending was cut off is `unknown` and is never sent
 * again by itself. `held` waits while the person has paused. `by-hand` is for a coordinator: a call, a letter. `stuck` did not arrive.
 */
export type MessageState = 'planned' | 'held' | 'by-hand' | 'sending' | 'sent' | 'unknown' | 'stuck' | 'settled' | 'not-wanted';

export type MessageAction =
  | 'plan'
  | 'hold'
  | 'give-to-staff'
  | 'drop'
  | 'start-sending'
  | 'note-sent'
  | 'note-cut-off'
  | 'note-not-taken'
  | 'try-later'
  | 'note-delivered'
  | 'note-returned'
  | 'ask-for-now'
  | 'say-arrived'
  | 'say-told'
  | 'try-tomorrow'
  | 'send-again';

const waiting = ['planned', 'held'] as const;

export const messageTransitions = [
  { from: waiting, action: 'plan', by: ['system'], to: 'planned' },
  { from: waiting, action: 'hold', by: ['system'], to: 'held' },
  { from: waiting, action: 'give-to-staff', by: ['system'], to: 'by-hand' },
  { from: [...waiting, 'by-hand'], action: 'drop', by: ['system'], to: 'not-wanted' },
  { from: ['planned'], action: 'start-sending', by: ['system'], to: 'sending' },
  { from: ['sending', 'unknown'], action: 'note-sent', by: ['system'], to: 'sent' },
  { from: ['sending'], action: 'note-cut-off', by: ['system'], to: 'unknown' },
  { from: ['sending'], action: 'note-not-taken', by: ['system'], to: 'stuck' },
  { from: ['sending'], action: 'try-later', by: ['system'], to: 'planned' },
  { from: ['sending', 'unknown', 'sent'], action: 'note-delivered', by: ['system'], to: 'sent' },
  { from: ['sending', 'unknown', 'sent'], action: 'note-returned', by: ['system'], to: 'stuck' },
  { from: ['planned'], action: 'ask-for-now', by: ['coordinator'], to: 'planned' },
  { from: ['unknown'], action: 'say-arrived', by: ['coordinator'], to: 'settled' },
  { from: ['unknown', 'stuck', 'by-hand'], action: 'say-told', by: ['coordinator'], to: 'settled' },
  // Nobody answered: it is somebody's task again on the next working morning.
  { from: ['by-hand'], action: 'try-tomorrow', by: ['coordinator'], to: 'by-hand' },
  { from: ['unknown', 'stuck'], action: 'send-again', by: ['coordinator'], to: 'planned' },
] as const satisfies TransitionTable<MessageState, MessageAction>;

/** What a message says, by name; its words are in `shared/content/messages.ts`. */
export const messageKinds = [
  'welcome',
  'invited',
  'reply-noted',
  'meeting-changed',
  'meeting-cancelled',
  'said-to-look-at',
  'what-happened-next',
  'costs-arrived',
  'costs-question',
  'costs-decided',
  'paid',
  'payment-came-back',
  'payee-ready',
  'payee-to-look-at',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What a message about a meeting may say besides, where nobody else reads it. Never its name, its place or its group. */
export interface MessageAbout {
  /** London date. */
  readonly heldOn: string;
  /** Which of its day, time and place changed. */
  readonly moved: readonly MovedDetail[];
  /** Called off so late that this person keeps what was offered. */
  readonly owed: boolean;
  /** They had said yes or maybe, so they may come: told while paused to whoever asked for that (care H7). */
  readonly expected?: boolean | undefined;
}

export interface Message {
  readonly personId: string;
  readonly alias: string;
  /** The journal entry it comes from: with the person, what makes it the same message whenever it is met again. */
  readonly entryId: string;
  readonly kind: MessageKind;
  /** About money: goes on while paused when the person said so (care H7). */
  readonly aboutMoney: boolean;
  /** Where its link leads, on our own host. */
  readonly path: string;
  /** Kept with it, because it can leave days later; not there when there is nothing to say besides. */
  readonly about?: MessageAbout | undefined;
  readonly state: MessageState;
  /** UTC instant before which it doesn't leave. */
  readonly notBefore: string;
  /** The person asked a coordinator to have it now, whatever the hour. */
  readonly askedForNow: boolean;
  /** Why it is stuck or with staff, as a code; '' otherwise. */
  readonly because: MessageBecause;
  readonly plannedAt: string;
  readonly changedAt: string;
  /** The member of staff who settled it; '' when nobody did. */
  readonly settledBy: string;
  /** Its lock. */
  readonly version: number;
}

export type MessageBecause =
  '' | 'by-phone' | 'by-post' | 'mail-stopped' | 'returned' | 'complained' | 'not-taken' | 'cut-off' | 'bank-says-died';
