import { definePage } from '#shared/views/define-page.ts';
import { template } from './code-made.njk';

export interface CodeMadeView {
  readonly knownAs: string;
  readonly code: string;
  readonly goes: string;
  readonly until: string;
}

export const codeMadePage = definePage<CodeMadeView>(template);
