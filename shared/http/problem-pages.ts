import type { PageRequest, Reply } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import { movedOn, type MovedOnView } from '#shared/views/pages/problems/moved-on.ts';
import { notFound } from '#shared/views/pages/problems/not-found.ts';
import { signedOutWhileTyping, type SignedOutWhileTypingView } from '#shared/views/pages/problems/signed-out-while-typing.ts';
import { tooMuch } from '#shared/views/pages/problems/too-much.ts';
import { typedTexts } from '#shared/views/typed-texts.ts';
import { wentWrong } from '#shared/views/pages/problems/went-wrong.ts';

/** There is nothing here for this actor: the same page whether it doesn't exist or isn't theirs. */
export const notFoundPage = (request: PageRequest): Reply =>
  showPage(request, notFound, { title: 'There is nothing here', status: 404 }, {});

/** Our own mistake. Says that nothing saved is lost, and gives a code to quote. */
export const wentWrongPage = (request: PageRequest, code: string): Reply =>
  showPage(request, wentWrong, { title: 'Sorry, that did not work', status: 500 }, { code });

/** More characters than a page that shows them again should have. */
const shownAtMost = 1_000_000;

/** More text than a form can hold: it is shown again to be copied, unless it is secret. */
export const tooMuchPage = (request: PageRequest, length: number): Reply => {
  const isShown = length <= shownAtMost && request.route.typedIsSecret !== true;
  const shown = isShown ? typedTexts(request.form.values()) : [];
  return showPage(request, tooMuch, { title: 'That is more than we can take in one go', status: 413 }, { shown });
};

/** What the form was about is no longer theirs to change: what they wrote is there to be copied. */
export const movedOnPage = (request: PageRequest, view: MovedOnView): Reply =>
  showPage(request, movedOn, { title: 'This moved on while you were writing', status: 409 }, view);

/** Their sign-in had ended while they were typing. */
export const signedOutWhileTypingPage = (request: PageRequest, view: SignedOutWhileTypingView): Reply =>
  showPage(request, signedOutWhileTyping, { title: 'Please sign in to carry on', status: 401 }, view);
