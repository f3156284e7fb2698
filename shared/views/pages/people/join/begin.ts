import { definePage } from '#shared/views/define-page.ts';
import { template } from './begin.njk';

export interface BeginView {
  readonly steps: readonly { readonly text: string; readonly time: string }[];
  readonly afterSteps: string;
  readonly takes: string;
  /** Where to carry on, for somebody who has begun before; '' otherwise. */
  readonly carryOnHref: string;
  /** "Monday 30 November 2026": until when what they wrote is kept; '' when nothing is. */
  readonly keptUntil: string;
  readonly keptDays: number;
  /** The email address of somebody who signed in and has not joined; "" otherwise. */
  readonly signedInAs: string;
}

/** Every step of joining, before the first one. */
export const beginPage = definePage<BeginView>(template);
