import type { TransitionTable } from '#shared/domain/transitions.ts';
import type { Versioned } from '#shared/domain/versioned.ts';

/** `closing`: nothing is sent and staff lists don't show them; their details go after a grace period (care H8). */
export type PersonState = 'active' | 'paused' | 'closing' | 'closed';
export type PersonAction = 'pause' | 'resume' | 'close' | 'come-back' | 'come-back-to-pause' | 'delete';

export const personTransitions = [
  { from: ['active'], action: 'pause', by: ['person'], to: 'paused' },
  { from: ['paused'], action: 'resume', by: ['person'], to: 'active' },
  { from: ['active', 'paused'], action: 'close', by: ['person'], to: 'closing' },
  { from: ['closing'], action: 'come-back', by: ['person'], to: 'active' },
  // Closing ends no pause: who had paused comes back to it, and says themselves when it is over (care H7).
  { from: ['closing'], action: 'come-back-to-pause', by: ['person'], to: 'paused' },
  { from: ['closing'], action: 'delete', by: ['system', 'person'], to: 'closed' },
] as const satisfies TransitionTable<PersonState, PersonAction>;

/** "Can anybody else open this email or phone?" Anything but `no` means: mail says only that there is an update (care H1). */
export type OpenToOthers = 'no' | 'yes' | 'not-sure';

export type Reach =
  | { readonly kind: 'email'; readonly openToOthers: OpenToOthers }
  | { readonly kind: 'phone'; readonly number: string; readonly openToOthers: OpenToOthers }
  | { readonly kind: 'post'; readonly address: string; readonly openToOthers: OpenToOthers };

/** A time somebody had paused, as instants; `until` is '' while it lasts. */
export interface Pause {
  readonly from: string;
  readonly until: string;
}

/** An expert by experience. Nothing here says why they take part, and nothing ever asks. */
export interface Person extends Versioned {
  readonly personId: string;
  /** Random name used in the journal. */
  readonly alias: string;
  /** The name everyone sees. */
  readonly knownAs: string;
  readonly email: string;
  readonly reach: Reach;
  /** The instant another number or address took the place of the one before; '' for the one they joined with. */
  readonly reachChangedAt: string;
  /** How our mail introduces itself, picked from a safe list, so it is not taken for a scam (care H22). */
  readonly senderPhrase: string;
  /** `self`, or the member of staff who made the record: the hand that originates (care F1). */
  readonly createdBy: string;
  readonly state: PersonState;
  readonly joinedAt: string;
  /** Who will be in touch, and by which London date. */
  readonly contactName: string;
  readonly helloBy: string;
  /** The instant a coordinator said that somebody had been in touch; '' until then. */
  readonly greetedAt: string;
  /** Money messages while paused (care H7). */
  readonly moneyMessagesWhilePaused: 'keep' | 'hold';
  /** While paused, whether they are told that a meeting they said yes or maybe to changes or is off (care H7). */
  readonly meetingNewsWhilePaused: 'nothing' | 'changes';
  /** When they had paused, oldest first: clocks on them stood still then (care H7). */
  readonly pauses: readonly Pause[];
  /** "Expenses only, exactly what I spent": then no page, mail or letter shows a fee or flat rate (care H14). */
  readonly actualCostOnly: boolean;
  /** Staff who are never to act for, decide about or read about this person (R-CUL-05). */
  readonly keptApartStaffIds: readonly string[];
  /** London date their details are removed after closing; '' otherwise, and once nothing of theirs is left. */
  readonly removeOn: string;
  /** What coming back leads to while it is closing; '' otherwise. */
  readonly closedFrom: 'active' | 'paused' | '';
}

/** They closed their account: nobody gets in touch with them or reads about them any more, the days of grace included (care H8). */
export const hasClosed = ({ state }: Pick<Person, 'state'>): boolean => state === 'closing' || state === 'closed';
