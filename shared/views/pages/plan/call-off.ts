import { definePage } from '#shared/views/define-page.ts';
import { template } from './call-off.njk';

/** Asks once before a meeting is called off, because it can't be undone. */
export interface CallOffView {
  readonly meeting: string;
  readonly action: string;
  readonly backHref: string;
  readonly requestId: string;
  readonly version: number;
  /** Said when it changed since; '' otherwise. */
  readonly newer: string;
  readonly lines: readonly string[];
  /** Who would not hear in time and what to do, a line each. */
  readonly notReached: readonly string[];
}

export const callOffPage = definePage<CallOffView>(template);
