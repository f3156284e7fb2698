import type { PolicyOn } from '#shared/domain/policy-row.ts';

/** What the public pages are given: they read no table of their own. */
export interface WelcomeDeps {
  readonly policyOn: PolicyOn;
}
