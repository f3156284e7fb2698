import { definePage } from '#shared/views/define-page.ts';
import { template } from './pause.njk';

export interface PauseView {
  readonly paused: boolean;
  /** What happens to messages about money, in a sentence. */
  readonly moneyNow: string;
  readonly requestId: string;
}

export const pausePage = definePage<PauseView>(template);
