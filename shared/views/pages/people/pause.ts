import { definePage } from '#shared/views/define-page.ts';
import { template } from './pause.njk';

export interface PauseView {
  readonly paused: boolean;
  /** What happens to messages about money, in a sentence. */
  readonly moneyNow: string;
  /** Whether they hear of changes, in a sentence. */
  readonly placesNow: string;
  /** Meetings soon at which they hold a place, in words; empty when nothing is asked about them. */
  readonly places: readonly string[];
  readonly requestId: string;
}

export const pausePage = definePage<PauseView>(template);
