import { createHash } from 'node:crypto';
import { sumPence } from '#shared/domain/money.ts';
import type { BankDetails } from '#shared/domain/payee.ts';

/**
 * One payment of a file: whom to, how much in whole pence, and under which cost centre. The name is the one on the account and never the one
 * people know somebody by (R-CUL-01, care F8).
 */
export interface FileLine {
  readonly details: BankDetails;
  readonly amountPence: number;
  /** Neutral, at most 18 characters in plain letters (`neutralReference`). */
  readonly reference: string;
  readonly costCentre: string;
}

/** A run as a bank's file needs it. Nothing else goes in, and no clock is read: the same run makes the same bytes (care F8). */
export interface FileRun {
  readonly number: number;
  /** The instant the run was made. */
  readonly madeAt: string;
  /** London date on which the bank is to act on it: the processing day of Bacs, with the money a working day later. */
  readonly processOn: string;
  readonly lines: readonly FileLine[];
}

/** Who pays, as banks know them. Comes from how the organisation is set up (domain.md 3.4 and 3.5). */
export interface Originator {
  /** What stands on a statement as the payer. */
  readonly name: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  /** Six figures that Bacs gave them. */
  readonly serviceUserNumber: string;
  /** What their bank calls them in ISO 20022 messages, at most 35 characters. */
  readonly organisationId: string;
}

/**
 * How many payments, and how much in whole pence. What is read back has to come to the same. Throws for a payment that isn't whole pence above
 * 0 (care F8).
 */
export const controlTotalsOf = (
  lines: readonly Pick<FileLine, 'amountPence'>[],
): { readonly count: number; readonly totalPence: number } => {
  if (lines.some(({ amountPence }) => amountPence <= 0)) throw new Error('A payment of nothing');
  return { count: lines.length, totalPence: sumPence(lines.map(({ amountPence }) => amountPence)) };
};

/** SHA-256 of a file's bytes, small hex letters: what a release is of (care F8). */
export const fileHashOf = (file: string): string => createHash('sha256').update(file, 'utf8').digest('hex');
