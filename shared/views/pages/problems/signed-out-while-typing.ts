import { definePage, type Page } from '#shared/views/define-page.ts';
import { template } from './signed-out-while-typing.njk';

export interface SignedOutWhileTypingView {
  /** Path of the page with the form. */
  readonly backTo: string;
  /** Name and text of each field, as typed. */
  readonly typed: readonly (readonly [name: string, text: string])[];
  /** True when it is kept and will be in the form again. */
  readonly kept: boolean;
}

interface Shown {
  readonly kept: boolean;
  readonly shown: readonly string[];
  readonly signInHref: string;
}

/** Fields that nobody typed. */
const technical: ReadonlySet<string> = new Set(['requestId', 'version']);

const page = definePage<Shown>(template);

/** Somebody's sign-in had ended while they were writing: nothing they wrote is lost. */
export const signedOutWhileTyping: Page<SignedOutWhileTypingView> = (chrome, view) =>
  page(chrome, {
    kept: view.kept,
    shown: view.typed.filter(([name, text]) => !technical.has(name) && text !== '').map(([, text]) => text),
    signInHref: `/sign-in?to=${encodeURIComponent(view.backTo)}`,
  });
