import type { Actor } from '#shared/domain/roles.ts';
import type { FormBody } from '#shared/http/form-body.ts';
import type { Route } from '#shared/http/route.ts';
import type { Session } from '#shared/domain/session.ts';

/** What a page's handler is given: already signed in or not, already allowed by role, the body already read. */
export interface PageRequest {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: FormBody;
  /** What the same person had typed into this form when their sign-in ended; undefined otherwise. Shown instead of what is saved. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly actor: Actor;
  readonly session: Session | undefined;
  readonly cookies: Readonly<Record<string, string>>;
  /** The instant of this request, UTC ISO. */
  readonly now: string;
  readonly newId: () => string;
}

/** What it answers. Cookies are whole Set-Cookie values. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string;
  /** The body is base64 of bytes: a photo, never a page. */
  readonly isBase64?: true;
}

export type PageHandler = (request: PageRequest) => Promise<Reply>;
