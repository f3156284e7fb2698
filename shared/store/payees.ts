import * as z from 'zod';
import type { Payee } from '#shared/domain/payee.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { codeWays, type PayeeCode } from '#shared/domain/payee-code.ts';
import type { Database } from '#shared/store/client.ts';
import { notThemselves } from '#shared/store/people.ts';
import { readMany, type Wanted } from '#shared/store/read-together.ts';
import { readPage, type PageOf } from '#shared/store/read.ts';
import { versioned } from '#shared/store/schemas.ts';
import { unchangedSince, type Key, type Write } from '#shared/store/transact.ts';

export const payeeSchema = z.object({
  ...versioned,
  item: z.literal('payee'),
  personId: z.string(),
  encryptedPayeeName: z.string(),
  encryptedSortCode: z.string(),
  encryptedAccountNumber: z.string(),
  encryptedRollNumber: z.string(),
  lastFour: z.string(),
  detailsVersion: z.int(),
  state: z.enum(['waiting-for-check', 'confirmed', 'sent-back']),
  confirmedBefore: z.boolean(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  codeMadeBy: z.string(),
  personCreatedBy: z.string(),
  checkedBy: z.string(),
  checkedAt: z.string(),
  sentBackWords: z.string(),
  usableFrom: z.string(),
  payWhen: z.enum(['as-it-comes', 'when-i-say', 'not-chosen']),
  saidNowAt: z.string().default(''),
  readyBy: z.string().default(''),
});

const codeSchema = z.object({
  item: z.literal('payee-code'),
  personId: z.string(),
  version: z.int(),
  way: z.enum(codeWays),
  whereTo: z.string(),
  askedAt: z.string(),
  state: z.enum(['asked', 'made', 'used']),
  codeHash: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  usableUntil: z.string(),
  attemptsLeft: z.int(),
});

const bankSchema = z.discriminatedUnion('item', [payeeSchema, codeSchema]);

const codeAskedSchema = z.object({ personId: z.string(), way: z.enum(codeWays), whereTo: z.string(), askedAt: z.string() });
export type CodeAsked = z.infer<typeof codeAskedSchema>;

const payeeWaitingSchema = z.object({ personId: z.string(), enteredAt: z.string(), isChange: z.boolean() });
export type PayeeWaiting = z.infer<typeof payeeWaitingSchema>;

/** A person's bank details and payment code, as far as there are any. */
export interface Bank {
  readonly payee: Payee | undefined;
  readonly code: PayeeCode | undefined;
}

const pkOf = (personId: string): string => `person#${personId}`;
const payeeKey = (personId: string) => ({ pk: pkOf(personId), sk: 'payee' });
const codeKey = (personId: string) => ({ pk: pkOf(personId), sk: 'payee-code' });
const askedList = 'codes#asked';

/** Where somebody's code and their place in the list of those asked for are kept: what has to go when they go. */
export const codeItems = (personId: string): readonly (Key & { readonly sk: string })[] => [
  codeKey(personId),
  { pk: askedList, sk: pkOf(personId) },
];

const waitingList = 'payees#waiting';

/** Where somebody's bank details and their place in the list of those to check are kept: what goes once nothing of theirs can be paid. */
export const bankItems = (personId: string): readonly (Key & { readonly sk: string })[] => [
  payeeKey(personId),
  { pk: waitingList, sk: pkOf(personId) },
];

/**
 * Two writes that hold only while this member of staff is not the person and has no originating hand in their record or bank details: asked
 * in the transaction of whatever is an approving hand. Unmet as `hands`.
 */
export const checkingNoOriginatingHand = (
  personId: string,
  { staffId, email }: Pick<StaffActor, 'staffId' | 'email'>,
): readonly [Write, Write] => [
  {
    what: 'hands',
    table: 'people',
    check: { pk: pkOf(personId), sk: 'profile' },
    condition: {
      expression: `createdBy <> :staff AND (${notThemselves(email).expression})`,
      values: { ':staff': staffId, ...notThemselves(email).values },
    },
  },
  {
    what: 'hands',
    table: 'people',
    check: payeeKey(personId),
    condition: { expression: 'attribute_not_exists(pk) OR (enteredBy <> :staff AND codeMadeBy <> :staff)', values: { ':staff': staffId } },
  },
];

/** Holds only while this member of staff has not checked the person's bank details, which is an approving hand. Unmet as `hands`. */
export const checkingNotTheirChecker = (personId: string, staffId: string): Write => ({
  what: 'hands',
  table: 'people',
  check: payeeKey(personId),
  condition: { expression: 'attribute_not_exists(pk) OR checkedBy <> :staff', values: { ':staff': staffId } },
});

export const payeesStore = (database: Database) => ({
  /** Details and code in one query. */
  readBank: async (personId: string): Promise<Bank> => {
    const { items } = await readPage(database, { table: 'people', pk: pkOf(personId), sk: { startsWith: 'payee' }, limit: 5 }, bankSchema);
    return { payee: items.find((item) => item.item === 'payee'), code: items.find((item) => item.item === 'payee-code') };
  },

  /** Details or code, to be read together with other things. */
  wanting: (personId: string): Wanted<Payee> => ({ table: 'people', key: payeeKey(personId), schema: payeeSchema }),
  wantingCode: (personId: string): Wanted<PayeeCode> => ({ table: 'people', key: codeKey(personId), schema: codeSchema }),

  /** The details of up to 100 people, of those who gave any. */
  readMany: (personIds: readonly string[]): Promise<readonly Payee[]> => readMany(database, 'people', personIds.map(payeeKey), payeeSchema),

  saving: (payee: Payee, versionBefore: number): Write => ({
    what: 'payee',
    table: 'people',
    put: { ...payeeKey(payee.personId), item: 'payee', ...payee },
    condition: unchangedSince(versionBefore),
  }),

  /**
   * True only while these are the details, confirmed and to be paid as it comes, or while "pay what is ready now" stands: asked again in
   * the transaction that releases them. Choosing to wait takes that press away, so it stands for no claim they have waited with since.
   */
  stillPayable: (personId: string, detailsVersion: number): Write => ({
    what: 'payee',
    table: 'people',
    check: payeeKey(personId),
    condition: {
      expression: '#version = :version AND #state = :confirmed AND (payWhen = :asItComes OR (payWhen = :whenISay AND saidNowAt > :never))',
      names: { '#version': 'detailsVersion', '#state': 'state' },
      values: {
        ':version': detailsVersion,
        ':confirmed': 'confirmed',
        ':asItComes': 'as-it-comes',
        ':whenISay': 'when-i-say',
        ':never': '',
      },
    },
  }),

  savingCode: (code: PayeeCode, versionBefore: number): Write => ({
    what: 'code',
    table: 'people',
    put: { ...codeKey(code.personId), item: 'payee-code', ...code },
    condition: unchangedSince(versionBefore),
  }),

  /** Who waits for a code, in no particular order. */
  codesAsked: (page: { limit: number; after?: string }): Promise<PageOf<CodeAsked>> =>
    readPage(database, { table: 'people', pk: askedList, ...page }, codeAskedSchema),

  listingCode: ({ personId, way, whereTo, askedAt }: PayeeCode): Write => ({
    what: 'code list',
    table: 'people',
    put: { pk: askedList, sk: pkOf(personId), personId, way, whereTo, askedAt },
  }),

  unlistingCode: (personId: string): Write => ({ what: 'code list', table: 'people', remove: { pk: askedList, sk: pkOf(personId) } }),

  /** Whose details wait for a check, in no particular order. */
  payeesWaiting: (page: { limit: number; after?: string }): Promise<PageOf<PayeeWaiting>> =>
    readPage(database, { table: 'people', pk: waitingList, ...page }, payeeWaitingSchema),

  listingPayee: (payee: Payee): Write => ({
    what: 'payee list',
    table: 'people',
    put: {
      pk: waitingList,
      sk: pkOf(payee.personId),
      personId: payee.personId,
      enteredAt: payee.enteredAt,
      isChange: payee.confirmedBefore,
    },
  }),

  unlistingPayee: (personId: string): Write => ({ what: 'payee list', table: 'people', remove: { pk: waitingList, sk: pkOf(personId) } }),
});

export type PayeesStore = ReturnType<typeof payeesStore>;
