import { definePage } from '#shared/views/define-page.ts';
import { template } from './new.njk';

/** The three things a plan starts with. What was typed is shown again as it was typed. */
export interface NewPlanView {
  readonly requestId: string;
  readonly boards: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly typed: { readonly boardId: string; readonly title: string; readonly day: string; readonly month: string; readonly year: string };
  readonly problems: { readonly boardId: string; readonly title: string; readonly heldOn: string };
}

export const newPlanPage = definePage<NewPlanView>(template);
