import { definePage } from '#shared/views/define-page.ts';
import { template } from './codes.njk';

export interface CodesView {
  readonly people: readonly {
    readonly personId: string;
    readonly knownAs: string;
    readonly way: string;
    readonly askedAt: string;
    /** The number or address we had before, or that there is none and what to do instead. */
    readonly known: string;
    /** What they typed for this code alone; '' when nothing. */
    readonly typed: string;
    readonly requestId: string;
    readonly problem: string;
    /** The radios' name: unique on the page. */
    readonly field: string;
    /** The ways of making sure that are possible for this person. */
    readonly options: readonly { readonly value: string; readonly text: string }[];
  }[];
  readonly nextHref: string;
}

export const codesPage = definePage<CodesView>(template);
