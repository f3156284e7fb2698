import { definePage } from '#shared/views/define-page.ts';
import { template } from './codes.njk';

export interface CodesView {
  readonly people: readonly {
    readonly personId: string;
    readonly knownAs: string;
    readonly way: string;
    readonly askedAt: string;
    /** What we have: a number or address of theirs; '' when we have none for this way. */
    readonly known: string;
    /** What they typed for this code alone; '' when nothing. */
    readonly typed: string;
    readonly requestId: string;
    readonly problem: string;
    /** The radios' name: unique on the page. */
    readonly field: string;
  }[];
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly nextHref: string;
}

export const codesPage = definePage<CodesView>(template);
