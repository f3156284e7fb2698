import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { navigationFor } from '#shared/http/navigation.ts';
import type { PageRequest, Reply } from '#shared/http/page-request.ts';
import { htmlReply } from '#shared/http/replies.ts';
import { pricingInHere } from '#shared/policy/lookup.ts';
import type { Notice, PageError } from '#shared/views/chrome.ts';
import type { Page } from '#shared/views/define-page.ts';

/** What a handler says about the page around its view. */
export interface Around {
  readonly title: string;
  readonly status?: number;
  readonly errors?: readonly PageError[];
  readonly notice?: Notice;
  readonly backHref?: string;
  readonly width?: 'text' | 'wide';
  /** Cookies to set with it. */
  readonly cookies?: readonly string[];
}

/**
 * Shows a page to whoever is asking. With `errors` the status is 422 and the title says so first, so that a screen reader does.
 * Only the public's pages are ever stored by a browser or a proxy.
 */
export const showPage = <View>(request: PageRequest, page: Page<View>, around: Around, view: View): Reply => {
  const { status, cookies, title, ...rest } = around;
  const wrong = (around.errors ?? []).length > 0;
  const body = page(
    {
      ...rest,
      title,
      signedIn: signedIn(request.actor),
      navigation: navigationFor(request.actor, request.route),
      exit: request.actor.kind !== 'staff',
      demonstration: pricingInHere(londonDateOf(request.now)) === 'demonstration',
    },
    view,
  );
  const reply = htmlReply(body, status ?? (wrong ? 422 : 200));
  return {
    ...reply,
    headers: { ...reply.headers, 'cache-control': isThePublics(request) ? 'no-cache' : 'no-store' },
    cookies: cookies ?? [],
  };
};

/** The same for everybody. What somebody typed before they have joined, or after their sign-in ended, is theirs and stays on no disk. */
const isThePublics = ({ actor, route }: PageRequest): boolean => actor.kind === 'anyone' && route.action === 'public.read';

const signedIn = (actor: Actor): 'no' | 'person' | 'staff' => {
  if (actor.kind === 'staff') return 'staff';
  return actor.kind === 'anyone' ? 'no' : 'person';
};
