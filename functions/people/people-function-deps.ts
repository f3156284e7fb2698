import type { WebDeps } from '#shared/http/web-deps.ts';
import type { WithMeetingsDeps } from '#shared/operations/people/change-with-meetings.ts';

/** What the pages about a person are given. */
export interface PeopleFunctionDeps extends WithMeetingsDeps {
  readonly web: WebDeps;
}
