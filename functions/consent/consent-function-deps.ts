import type { WebDeps } from '#shared/http/web-deps.ts';
import type { ConsentDeps } from '#shared/operations/consent/change-choice.ts';

/** What the pages about choices are given. */
export interface ConsentFunctionDeps extends ConsentDeps {
  readonly web: WebDeps;
}
