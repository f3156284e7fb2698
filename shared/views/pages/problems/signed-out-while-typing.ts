import { definePage, type Page } from '#shared/views/define-page.ts';
import { typedTexts } from '#shared/views/typed-texts.ts';
import { template } from './signed-out-while-typing.njk';

export interface SignedOutWhileTypingView {
  /** Path of the page with the form. */
  readonly backTo: string;
  /** The text of each field by its name, as typed. */
  readonly typed: Readonly<Record<string, string>>;
  /** True when it is kept and will be in the form again. */
  readonly kept: boolean;
}

interface Shown {
  readonly kept: boolean;
  readonly shown: readonly string[];
  readonly signInHref: string;
}

const page = definePage<Shown>(template);

/** Somebody's sign-in had ended while they were writing: nothing they wrote is lost. */
export const signedOutWhileTyping: Page<SignedOutWhileTypingView> = (chrome, view) =>
  page(chrome, {
    kept: view.kept,
    shown: typedTexts(view.typed),
    signInHref: `/sign-in?to=${encodeURIComponent(view.backTo)}`,
  });
