import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Hands } from '#shared/domain/claim.ts';
import type { CameBackReason } from '#shared/domain/payment-files/return-reasons.ts';
import type { TransitionTable } from '#shared/domain/transitions.ts';
import type { Versioned } from '#shared/domain/versioned.ts';

export type RunState = 'made' | 'released' | 'exported' | 'confirmed' | 'cancelled';
export type RunAction = 'release' | 'export' | 'confirm' | 'note-came-back' | 'send-back';

/**
 * Made by one, released by another by the file's hash (care F8). Sent back for as long as nobody was paid by it: the bank can turn a file
 * down, a file not taken within its days is gone, and a changed account stops one that was released.
 */
export const runTransitions = [
  { from: ['made'], action: 'release', by: ['payment-releaser'], to: 'released' },
  { from: ['released', 'exported'], action: 'export', by: ['payment-maker'], to: 'exported' },
  { from: ['exported'], action: 'confirm', by: ['payment-maker'], to: 'confirmed' },
  // One payment of it; banks return some days after they have paid the rest.
  { from: ['exported'], action: 'note-came-back', by: ['payment-maker'], to: 'exported' },
  { from: ['confirmed'], action: 'note-came-back', by: ['payment-maker'], to: 'confirmed' },
  { from: ['made', 'released', 'exported'], action: 'send-back', by: ['payment-releaser'], to: 'cancelled' },
] as const satisfies TransitionTable<RunState, RunAction>;

export interface RunLine {
  readonly claimId: string;
  readonly personId: string;
  readonly fundId: string;
  readonly amountPence: number;
  /** Neutral: the organisation's short name and a number, nothing that says why (domain 3.4). */
  readonly reference: string;
  /** The version of the payee details that were confirmed and go into the file. */
  readonly payeeVersion: number;
  /** The bank gave it back, on a London date; not there when it didn't. */
  readonly cameBack?: { readonly because: CameBackReason; readonly on: string } | undefined;
}

export interface PaymentRun extends Versioned {
  readonly runId: string;
  readonly number: number;
  readonly state: RunState;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly releasedBy: string;
  readonly releasedAt: string;
  /** Who last took the file to the bank; '' before anybody did. */
  readonly exportedBy: string;
  readonly confirmedOn: string;
  readonly lines: readonly RunLine[];
  readonly totalPence: number;
  /** SHA-256 of the file's bytes: the release is of exactly this file. */
  readonly fileHash: string;
  readonly fileKey: string;
  /** Everybody who has had a hand in any of its payments, so that a release needs no claim to be read. */
  readonly hands: Hands;
  /** Staff whom any of its people asked to be kept apart from. */
  readonly keptApartStaffIds: readonly string[];
}

/** The London date on which a run was released; '' while it isn't. No bank pays a payment, or gives it back, before that day (care F8). */
export const releasedOn = ({ releasedAt }: Pick<PaymentRun, 'releasedAt'>): string => (releasedAt === '' ? '' : londonDateOf(releasedAt));
