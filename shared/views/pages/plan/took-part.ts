import { definePage } from '#shared/views/define-page.ts';
import { template } from './took-part.njk';

/** Recording one person's part: took part or not there, and what they said. Nothing else is asked (care H18). */
export interface TookPartView {
  readonly meeting: string;
  readonly knownAs: string;
  /** Why this member of staff can't record it now, each in a sentence; empty when they can. */
  readonly because: readonly string[];
  readonly action: string;
  readonly requestId: string;
  readonly version: number;
  readonly newer: string;
  readonly recorded: string;
  readonly noted: string;
  readonly tookPart: string;
  readonly notes: readonly { readonly name: string; readonly label: string; readonly value: string; readonly problem: string }[];
  readonly problem: string;
}

export const tookPartPage = definePage<TookPartView>(template);
