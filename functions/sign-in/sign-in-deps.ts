import type { WebDeps } from '#shared/http/web-deps.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { Provider } from '#functions/sign-in/provider.ts';

export type Pool = 'people' | 'staff';

/** What the pages of signing in are given. */
export interface SignInDeps {
  readonly web: WebDeps;
  readonly people: PeopleStore;
  readonly providers: Readonly<Record<Pool, Provider>>;
  /** The claim of a staff ID token that lists roles and boards. */
  readonly groupsClaim: string;
  readonly policyOn: PolicyOn;
}
