import type { Action } from '#shared/domain/permissions.ts';

/**
 * One address of the service. `functions/<name>/routes.ts` lists them as data: CDK makes an API route of each and the
 * function serves the same list, so an address that deploys is an address that answers.
 */
export interface Route {
  /** Unique in the service: `claims.send`. Also the name of its handler, and what the access log records instead of the path. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** `/claims/{claimId}/send`. Parameter names have no dashes. */
  readonly path: string;
  /** The line of the table of who may do what (`shared/domain/permissions.ts`). */
  readonly action: Action;
  /** Bank details, codes and restricted notes: what is typed here is kept nowhere but under its own key, not even for somebody whose sign-in ended. */
  readonly typedIsSecret?: true;
}
