import type { WebDeps } from '#shared/http/web-deps.ts';
import type { PeopleDeps } from '#shared/operations/people/people-deps.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';

/** What the pages about a person are given. */
export interface PeopleFunctionDeps extends PeopleDeps {
  readonly web: WebDeps;
  readonly activities: ActivitiesStore;
}
