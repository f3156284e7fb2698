import type { ModulusTable } from '#shared/domain/bank/modulus-table.ts';
import type { ReferenceRules } from '#shared/domain/bank/neutral-reference.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import type { PayeeCipher } from '#shared/store/payee-cipher.ts';
import type { PayeesStore } from '#shared/store/payees.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { RunFileStore } from '#shared/store/run-files.ts';
import type { RunsStore } from '#shared/store/runs.ts';
import type { SessionStore } from '#shared/store/sessions.ts';
import type { Retrying } from '#shared/store/transact.ts';

interface Common {
  readonly now: () => string;
  readonly newId: () => string;
  readonly database: Database;
  readonly retrying: Retrying;
  readonly payees: PayeesStore;
  readonly policyOn: PolicyOn;
  /** The bank holidays of England: they decide what a working day is. */
  readonly bankHolidays: BankHolidays;
  /** Stands before the number on a bank statement: neutral capitals. */
  readonly shortName: string;
}

/** What giving and checking bank details is given. Nothing here pays anybody. */
export interface PayeesDeps extends Common {
  readonly people: PeopleStore;
  readonly claims: Pick<ClaimsStore, 'ofPerson'>;
  readonly sessions: Pick<SessionStore, 'steppingUp'>;
  readonly cipher: PayeeCipher;
  /** By what figures are checked. Loaded by the function that needs it only. */
  readonly modulusTable: ModulusTable;
}

/** What making, releasing and confirming payment runs is given. It can read bank details and never write them. */
export interface RunsDeps extends Common {
  readonly claims: ClaimsStore;
  readonly activities: ActivitiesStore;
  readonly funds: FundsStore;
  readonly runs: RunsStore;
  readonly runFiles: RunFileStore;
  readonly cipher: Pick<PayeeCipher, 'decrypt'>;
  /** What never stands on a bank statement. */
  readonly statements: Pick<ReferenceRules, 'revealing' | 'boardNames'>;
}
