import { definePage } from '#shared/views/define-page.ts';
import { template } from './choices.njk';

interface Answered {
  /** The question. */
  readonly key: string;
  readonly value: string;
}

/** What is so at every step, and what each step has of its own. */
export interface ChoicesView {
  readonly always: readonly Answered[];
  readonly steps: readonly { readonly title: string; readonly rows: readonly Answered[] }[];
}

/** Your choices at every step. */
export const choicesPage = definePage<ChoicesView>(template);
