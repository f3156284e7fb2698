import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { answeredBefore } from '#shared/store/commit.ts';
import type { ConsentStore } from '#shared/store/consents.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import type { MessagesStore } from '#shared/store/messages.ts';
import type { PayeesStore } from '#shared/store/payees.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { Retrying } from '#shared/store/transact.ts';

/** What operations about meetings are given. */
export interface ActivitiesDeps {
  readonly newId: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly activities: ActivitiesStore;
  readonly people: PeopleStore;
  readonly claims: ClaimsStore;
  readonly consents: ConsentStore;
  readonly funds: FundsStore;
  /** Counted for the page of today, and no more. */
  readonly payees: Pick<PayeesStore, 'codesAsked'>;
  readonly messages: Pick<MessagesStore, 'list'>;
  readonly policyOn: PolicyOn;
  readonly bankHolidays: BankHolidays;
}

/** What saving a reply takes of that: pausing gives up places by it as well. */
export type ReplyingDeps = Pick<ActivitiesDeps, 'database' | 'retrying' | 'people' | 'activities' | 'funds'>;

/** Who asks for a change, when, and the form it came from. */
export interface Asked<A> {
  readonly actor: A;
  readonly now: string;
  readonly requestId: string;
}

/** There is nothing here for this actor: it doesn't exist, or isn't theirs. The two look the same. */
export interface NotFound {
  readonly code: 'not-found';
}

/** Somebody else changed it since it was shown. Nothing was done. */
export interface ChangedMeanwhile {
  readonly code: 'changed-meanwhile';
}

/** Somebody else may be there first this often before it becomes a fault. */
export const triesAtMost = 4;

/**
 * The answer for a form made from an older version: the one it had, when it was this very form that moved the version on, else that
 * somebody else did.
 */
export const staleOr = async <P>(deps: ActivitiesDeps, requestId: string, otherwise: P): Promise<OutcomeOf<string, P>> => {
  const before = await answeredBefore(deps.database, requestId);
  return before === undefined ? refuse(otherwise) : accept(before);
};
