import type { Parts } from '#infra/demo/parts.ts';
import { clock } from '#infra/demo/script.ts';
import { newId } from '#shared/config/new-id.ts';
import { neverOnStatements } from '#shared/content/statement-words.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
import type { BoardDeps } from '#shared/operations/board/board-deps.ts';
import type { ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import type { ReceiptDeps } from '#shared/operations/claims/note-receipt.ts';
import type { FundsDeps } from '#shared/operations/funds/allocate.ts';
import type { PayeesDeps, RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import type { WithMeetingsDeps } from '#shared/operations/people/change-with-meetings.ts';
import type { RestrictedDeps } from '#shared/operations/restricted/restricted-notes.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';
import { policyOn, policyVersion, pricingInHere } from '#shared/policy/lookup.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { consentStore } from '#shared/store/consents.ts';
import { figuresStore } from '#shared/store/figures.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { joiningStore } from '#shared/store/joinings.ts';
import { ownClaimStore } from '#shared/store/own-claim.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import { readTogether } from '#shared/store/read-together.ts';
import { restrictedStore } from '#shared/store/restricted.ts';
import { runsStore } from '#shared/store/runs.ts';
import { sessionStore, type SessionStore } from '#shared/store/sessions.ts';
import { snapshotsStore } from '#shared/store/snapshots.ts';
import type { Retrying } from '#shared/store/transact.ts';

/** The operations' own deps, each area with the tables of the function that has its pages, and the clock of the act under way. */
export interface Deps {
  readonly people: WithMeetingsDeps;
  readonly activities: ActivitiesDeps;
  readonly claims: ClaimsDeps;
  readonly receipts: ReceiptDeps;
  readonly approvals: Omit<ApprovalsDeps, 'photos'>;
  readonly payees: PayeesDeps & { readonly sessions: SessionStore };
  readonly runs: RunsDeps;
  readonly funds: FundsDeps;
  readonly board: BoardDeps;
  readonly restricted: RestrictedDeps;
  readonly putCleanPhoto: Parts['putCleanPhoto'];
}

const holidays = ownBankHolidays;
const retrying: Retrying = { random: Math.random, wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };

/** What every area is given, with the tables of one function. */
const commonOf = (parts: Parts, functionName: string) => ({
  database: parts.databaseAs(functionName),
  now: () => clock.now,
  newId,
  retrying,
  policyOn,
  policyVersion,
  bankHolidays: holidays,
  shortName: organisation.shortName.toUpperCase(),
});

/** Makes the deps of every area that the story needs. */
export const depsOf = (parts: Parts): Deps => {
  const as = <T>(functionName: string, stores: (database: Database) => T) => {
    const common = commonOf(parts, functionName);
    return { ...common, ...stores(common.database) };
  };
  return {
    people: as('people', (database) => ({
      people: peopleStore(database),
      consents: consentStore(database),
      joinings: joiningStore(database),
      sessions: sessionStore(database),
      activities: activitiesStore(database),
      claims: claimsStore(database),
      funds: fundsStore(database),
    })),
    activities: as('activities', (database) => ({
      activities: activitiesStore(database),
      people: peopleStore(database),
      claims: claimsStore(database),
      consents: consentStore(database),
      funds: fundsStore(database),
      payees: payeesStore(database),
      messages: messagesStore(database),
    })),
    claims: as('claims', (database) => ({
      claims: claimsStore(database),
      ownClaims: ownClaimStore(database),
      activities: activitiesStore(database),
      funds: fundsStore(database),
      pricingInOn: pricingInHere,
    })),
    receipts: as('receipts', (database) => ({ claims: claimsStore(database) })),
    approvals: as('approvals', (database) => ({
      staffEmailDomains: organisation.staffEmailDomains,
      claims: claimsStore(database),
      people: peopleStore(database),
      payees: payeesStore(database),
      activities: activitiesStore(database),
      funds: fundsStore(database),
    })),
    ...moneyDeps(parts, as),
    board: as('board', (database) => ({
      activities: activitiesStore(database),
      people: peopleStore(database),
      consents: consentStore(database),
      figures: figuresStore(database),
      snapshots: snapshotsStore,
      readTogether: (wanted: Parameters<typeof readTogether>[1]) => readTogether(database, wanted),
      smallNumbersOn,
    })),
    restricted: as('restricted', (database) => ({ restricted: restrictedStore(database) })),
    putCleanPhoto: parts.putCleanPhoto,
  };
};

type As = <T>(functionName: string, stores: (database: Database) => T) => ReturnType<typeof commonOf> & T;

const moneyDeps = (parts: Parts, as: As): Pick<Deps, 'payees' | 'runs' | 'funds'> => ({
  payees: as('payees', (database) => ({
    payees: payeesStore(database),
    people: peopleStore(database),
    claims: claimsStore(database),
    sessions: sessionStore(database),
    cipher: parts.cipherAs('payees'),
    modulusTable,
  })),
  runs: as('payments', (database) => ({
    payees: payeesStore(database),
    claims: claimsStore(database),
    activities: activitiesStore(database),
    funds: fundsStore(database),
    runs: runsStore(database),
    runFiles: parts.runFiles,
    cipher: parts.cipherAs('payments'),
    statements: neverOnStatements,
  })),
  funds: as('oversight', (database) => ({ funds: fundsStore(database) })),
});
