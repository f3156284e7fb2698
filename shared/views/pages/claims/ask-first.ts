import { definePage } from '#shared/views/define-page.ts';
import { template } from './ask-first.njk';

export interface AskFirstView {
  readonly lines: readonly string[];
  readonly backHref: string;
}

export const askFirstPage = definePage<AskFirstView>(template);
