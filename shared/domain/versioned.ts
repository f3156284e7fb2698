/**
 * What every aggregate carries. `version` is its optimistic lock. `seq` and `headHash` are the last journal entry written about
 * it, so the lock protects the journal's chain too.
 */
export interface Versioned {
  readonly version: number;
  readonly seq: number;
  readonly headHash: string;
}

/** A new aggregate, before anything is written. */
export const unwritten: Versioned = { version: 0, seq: 0, headHash: '' };
