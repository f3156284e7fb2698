import { definePage, type Page } from '#shared/views/define-page.ts';
import { typedTexts } from '#shared/views/typed-texts.ts';
import { template } from './signed-out-while-typing.njk';

export interface SignedOutWhileTypingView {
  /** Path of the page with the form. */
  readonly backTo: string;
  /** The text of each field by its name, as typed. */
  readonly typed: Readonly<Record<string, string>>;
  /** Kept and in the form again, not kept because we can't tell for whom, or never kept because it is secret. */
  readonly kept: 'for-them' | 'not-known-whose' | 'never';
}

interface Shown {
  readonly kept: SignedOutWhileTypingView['kept'];
  readonly shown: readonly string[];
  readonly signInHref: string;
}

const page = definePage<Shown>(template);

/** Somebody's sign-in had ended while they were writing: what they wrote is kept for them, or shown to be copied, unless it is secret. */
export const signedOutWhileTyping: Page<SignedOutWhileTypingView> = (chrome, view) =>
  page(chrome, {
    kept: view.kept,
    shown: typedTexts(view.typed),
    signInHref: `/sign-in?to=${encodeURIComponent(view.backTo)}`,
  });
