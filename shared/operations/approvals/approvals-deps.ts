import type { PolicyOn } from '#shared/domain/policy-row.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import type { PayeesStore } from '#shared/store/payees.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { ReceiptPhotoStore } from '#shared/store/receipt-photos.ts';
import type { Retrying } from '#shared/store/transact.ts';

/** What reading and deciding claims is given. */
export interface ApprovalsDeps {
  readonly now: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly claims: ClaimsStore;
  readonly people: PeopleStore;
  readonly payees: PayeesStore;
  readonly activities: ActivitiesStore;
  readonly funds: FundsStore;
  readonly photos: ReceiptPhotoStore;
  readonly policyOn: PolicyOn;
  readonly policyVersion: string;
  readonly bankHolidays: BankHolidays;
  /** What comes after the @ in the addresses of the body's own staff. */
  readonly staffEmailDomains: readonly string[];
}
