import { definePage } from '#shared/views/define-page.ts';
import { template } from './list.njk';

export interface ChoicesListView {
  readonly choices: readonly {
    readonly text: string;
    readonly href: string;
    readonly hint: string;
    readonly status: { readonly text: string; readonly tone: 'quiet' | 'good' };
  }[];
}

/** Every choice and where it stands. */
export const choicesListPage = definePage<ChoicesListView>(template);
