import type { BankHolidays } from '#shared/domain/working-days.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import type { Database } from '#shared/store/client.ts';
import type { ConsentStore } from '#shared/store/consents.ts';
import type { JoiningStore } from '#shared/store/joinings.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { SessionStore } from '#shared/store/sessions.ts';
import type { Retrying } from '#shared/store/transact.ts';

/** What operations about people and their choices are given. */
export interface PeopleDeps {
  readonly now: () => string;
  readonly newId: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly people: PeopleStore;
  readonly consents: ConsentStore;
  readonly joinings: JoiningStore;
  readonly sessions: SessionStore;
  readonly policyOn: PolicyOn;
  readonly bankHolidays: BankHolidays;
}
