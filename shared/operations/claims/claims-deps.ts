import type { PricingIn } from '#shared/domain/policy/may-price.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import type { OwnClaimStore } from '#shared/store/own-claim.ts';
import type { Retrying } from '#shared/store/transact.ts';

/** What operations about a person's costs and payment are given. */
export interface ClaimsDeps {
  readonly newId: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly claims: ClaimsStore;
  readonly ownClaims: OwnClaimStore;
  readonly activities: ActivitiesStore;
  readonly funds: FundsStore;
  readonly policyOn: PolicyOn;
  readonly policyVersion: string;
  /** Whether what is priced on a London date is paid, or shown in a demonstration. */
  readonly pricingInOn: (londonDate: string) => PricingIn;
  readonly bankHolidays: BankHolidays;
}

/** Who asks, when, and the form it came from. */
export interface Asked {
  readonly actor: Actor;
  readonly now: string;
  readonly requestId: string;
}

/** There is nothing here for this actor: it doesn't exist, or isn't theirs. The two look the same. */
export interface NotFound {
  readonly code: 'not-found';
}
