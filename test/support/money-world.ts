import { newId } from '#shared/config/new-id.ts';
import { neverOnStatements } from '#shared/content/statement-words.ts';
import { promise as promising } from '#shared/domain/fund.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { Fund } from '#shared/domain/fund.ts';
import type { BankDetails, Payee, PayWhen } from '#shared/domain/payee.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { Session } from '#shared/domain/session.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
import type { PayeesDeps, RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { modulusTable } from '#shared/policy/modulus-table.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { payeeCipher } from '#shared/store/payee-cipher.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import type { ReceiptPhoto } from '#shared/store/receipt-photos.ts';
import { runsStore } from '#shared/store/runs.ts';
import { hashOf, sessionStore } from '#shared/store/sessions.ts';
import { transact, type Retrying, type Write } from '#shared/store/transact.ts';
import { aClaim, aFund, aLine, aPerson, anOffer } from '#test/support/builders.ts';
import { pretendKey } from '#test/support/pretend-key.ts';
import type { Clock } from '#test/support/people-service.ts';

export const someDetails: BankDetails = { payeeName: 'Alíson O’Neill', sortCode: '089999', accountNumber: '66374958', rollNumber: '' };

export interface MoneyWorld {
  readonly deps: ApprovalsDeps & PayeesDeps & RunsDeps;
  /** Files of runs by their key, as the bucket would hold them. */
  readonly files: Map<string, string>;
  readonly photos: Map<string, ReceiptPhoto>;
  readonly put: (...writes: readonly Write[]) => Promise<void>;
  readonly fund: (changes?: Partial<Fund>) => Promise<Fund>;
  readonly person: (changes?: Partial<Person>) => Promise<Person>;
  /** A claim that was sent: its person and what its fund holds for it are there too. */
  readonly sentClaim: (changes?: Partial<Claim>) => Promise<Claim>;
  /** Agreed, its money committed, its payee confirmed to be paid as it comes: ready for a run. */
  readonly payableClaim: (changes?: Partial<Claim>, payee?: Partial<Payee>) => Promise<Claim>;
  readonly payee: (personId: string, changes?: Partial<Payee>) => Promise<Payee>;
  readonly session: (
    actor: Exclude<Actor, { kind: 'anyone' }>,
    changes?: Partial<Session>,
  ) => Promise<{ readonly session: Session; readonly secret: string }>;
}

/** Everything that deciding and paying needs, on the tables of a test. Files and photos are kept in memory, the key is pretended. */
export const moneyWorld = (database: Database, clock: Clock): MoneyWorld => {
  const retrying: Retrying = { random: Math.random, wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };
  const files = new Map<string, string>();
  const photos = new Map<string, ReceiptPhoto>();
  const deps = depsOf(database, clock, { retrying, files, photos });
  const put = async (...writes: readonly Write[]): Promise<void> => {
    const done = await transact(database, writes, retrying);
    if (!done.done) throw new Error(`Not there: ${done.unmet.join(', ')}`);
  };
  const world = { deps, files, photos, put };
  return {
    ...world,
    fund: async (changes = {}) => {
      const fund = aFund({ fundId: newId(), ...changes });
      await put(deps.funds.opening(fund));
      return fund;
    },
    person: (changes = {}) => person(world, changes),
    sentClaim: (changes = {}) => sentClaim(world, changes),
    payableClaim: async (changes = {}, payeeChanges = {}) => {
      const claim = await sentClaim(world, { state: 'approved', decidedBy: 's-approver', decidedAt: clock.now, ...changes });
      await put(deps.payees.saving(await payeeOf(world, claim.personId, payeeChanges), 0));
      return claim;
    },
    payee: async (personId, changes = {}) => {
      const payee = await payeeOf(world, personId, changes);
      await put(deps.payees.saving(payee, 0));
      return payee;
    },
    session: async (actor, changes = {}) => {
      const secret = `${newId()}${newId()}`;
      const at = clock.now;
      const session: Session = {
        idHash: hashOf(secret),
        actor,
        startedAt: at,
        lastSeenAt: at,
        steppedUpUntil: '',
        signedInAt: at,
        ...changes,
      };
      await sessionStore(database).save(session, '2027-01-01T00:00:00.000Z');
      return { session, secret };
    },
  };
};

type World = Pick<MoneyWorld, 'deps' | 'put'>;

const depsOf = (
  database: Database,
  clock: Clock,
  kept: { readonly retrying: Retrying; readonly files: Map<string, string>; readonly photos: Map<string, ReceiptPhoto> },
): MoneyWorld['deps'] => ({
  now: () => clock.now,
  newId,
  database,
  retrying: kept.retrying,
  people: peopleStore(database),
  payees: payeesStore(database),
  sessions: sessionStore(database),
  claims: claimsStore(database),
  activities: activitiesStore(database),
  funds: fundsStore(database),
  runs: runsStore(database),
  photos: { read: (key) => Promise.resolve(kept.photos.get(key)) },
  runFiles: {
    keyOf: (runId) => `runs/${runId}.csv`,
    put: (key, text) => {
      kept.files.set(key, text);
      return Promise.resolve();
    },
    read: (key) => Promise.resolve(kept.files.get(key) ?? ''),
  },
  cipher: payeeCipher(pretendKey()),
  policyOn,
  policyVersion,
  bankHolidays: bankHolidays['england-and-wales'],
  staffEmailDomains: ['council.example'],
  shortName: 'OAKSHIRE',
  modulusTable,
  statements: neverOnStatements,
});

const person = async ({ deps, put }: World, changes: Partial<Person>): Promise<Person> => {
  const personId = changes.personId ?? newId();
  const made = aPerson({ version: 1, seq: 0, headHash: '', personId, alias: `alias-${personId}`, ...changes });
  await put(deps.people.saving(made, 0));
  return made;
};

const sentClaim = async (world: World, changes: Partial<Claim>): Promise<Claim> => {
  const { deps, put } = world;
  const personId = changes.personId ?? newId();
  if ((await deps.people.read(personId)) === undefined) await person(world, { personId });
  const fundId = changes.offer?.fundId ?? newId();
  if ((await deps.funds.read(fundId)) === undefined) await put(deps.funds.opening(aFund({ fundId })));
  const claim = aClaim({
    claimId: newId(),
    personId,
    alias: `alias-${personId}`,
    activityId: newId(),
    state: 'sent',
    sentAt: '2026-11-16T09:00:00.000Z',
    decideBy: '2026-11-19',
    moneyBy: '2026-11-30',
    offer: anOffer({ fundId }),
    promisedPence: 20_250,
    lines: [aLine({ lineId: 'fare' }), aLine({ lineId: 'time', kind: 'time', askedPence: 8_250, timeChoice: 'all' })],
    version: 1,
    seq: 0,
    headHash: '',
    ...changes,
  });
  await put(deps.claims.saving(claim, 0), ...holdings(deps, claim));
  return claim;
};

/** What the fund holds for a claim in this state: promised until it is decided, committed from then on. */
const holdings = (deps: MoneyWorld['deps'], claim: Claim): readonly Write[] => {
  const { fundId } = claim.offer;
  if (claim.state === 'sent' || claim.state === 'question')
    return claim.promisedPence === 0 ? [] : [deps.funds.moving(promising(fundId, claim.promisedPence))];
  if (claim.state !== 'approved') return [];
  const pence = claim.payablePence;
  return [deps.funds.moving({ fundId, allocatedPence: 0, availablePence: -pence, promisedPence: 0, committedPence: pence, spentPence: 0 })];
};

const payeeOf = async ({ deps }: World, personId: string, changes: Partial<Payee>): Promise<Payee> => {
  const encrypted = await deps.cipher.encrypt(personId, someDetails);
  return {
    version: 1,
    seq: 0,
    headHash: '',
    personId,
    encryptedPayeeName: encrypted.payeeName,
    encryptedSortCode: encrypted.sortCode,
    encryptedAccountNumber: encrypted.accountNumber,
    encryptedRollNumber: encrypted.rollNumber,
    lastFour: '4958',
    detailsVersion: 1,
    state: 'confirmed',
    confirmedBefore: true,
    enteredBy: `alias-${personId}`,
    enteredAt: '2026-11-02T09:00:00.000Z',
    codeMadeBy: 's-coordinator',
    personCreatedBy: 'self',
    checkedBy: 's-checker',
    checkedAt: '2026-11-03T09:00:00.000Z',
    sentBackWords: '',
    usableFrom: '2026-11-02',
    payWhen: 'as-it-comes' satisfies PayWhen,
    saidNowAt: '',
    readyBy: '',
    ...changes,
  };
};
