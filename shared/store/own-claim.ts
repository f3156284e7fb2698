import * as z from 'zod';
import type { Claim } from '#shared/domain/claim.ts';
import type { PayeeStanding } from '#shared/domain/pay-turn.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import { costsSchema, invitationSchema } from '#shared/store/activity-items.ts';
import { claimSchema } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { wantingPayeeStanding } from '#shared/store/payee-standing.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import type { Write } from '#shared/store/transact.ts';

// The one thing of a person's profile that their costs depend on; the rest isn't looked at.
const choiceSchema = z.object({ actualCostOnly: z.boolean() });
const milesSchema = z.object({ tenthMiles: z.int() });

const wantingChoice = (personId: string): Wanted<z.infer<typeof choiceSchema>> => ({
  table: 'people',
  key: { pk: `person#${personId}`, sk: 'profile' },
  schema: choiceSchema,
});
const milesKey = (personId: string, taxYear: string) => ({ pk: `person#${personId}`, sk: `miles#${taxYear}` });

export interface OwnClaim {
  readonly claim: Claim | undefined;
  readonly actualCostOnly: boolean;
  /** Where their bank details are; undefined when they gave none. */
  readonly payee: PayeeStanding | undefined;
  /** Tenths of a mile by car in what was already sent, by the first day of each tax year that was asked for. */
  readonly sentTenthMiles: Readonly<Record<string, number>>;
}

export interface OwnStart {
  readonly invitation: Invitation | undefined;
  readonly costs: CostsSummary | undefined;
  readonly actualCostOnly: boolean;
}

/** A person's own claim together with what pricing and showing it depend on: one call each. */
export const ownClaimStore = (database: Database) => ({
  read: async (asked: { readonly claimId: string; readonly personId: string; readonly taxYears: readonly string[] }): Promise<OwnClaim> => {
    const claim: Wanted<Claim> = { table: 'claims', key: { pk: `claim#${asked.claimId}`, sk: 'claim' }, schema: claimSchema };
    const choice = wantingChoice(asked.personId);
    const payee = wantingPayeeStanding(asked.personId);
    const years = [...new Set(asked.taxYears)].map((taxYear) => ({
      taxYear,
      wanted: { table: 'claims' as const, key: milesKey(asked.personId, taxYear), schema: milesSchema },
    }));
    const found = await readTogether(database, [claim, choice, payee, ...years.map(({ wanted }) => wanted)]);
    return {
      claim: found(claim),
      actualCostOnly: found(choice)?.actualCostOnly ?? false,
      payee: found(payee),
      sentTenthMiles: Object.fromEntries(years.map(({ taxYear, wanted }) => [taxYear, found(wanted)?.tenthMiles ?? 0])),
    };
  },

  readForStart: async (asked: { readonly activityId: string; readonly personId: string }): Promise<OwnStart> => {
    const pk = `activity#${asked.activityId}`;
    const invitation: Wanted<Invitation> = {
      table: 'activities',
      key: { pk, sk: `invitation#${asked.personId}` },
      schema: invitationSchema,
    };
    const costs: Wanted<CostsSummary> = { table: 'activities', key: { pk, sk: `costs#${asked.personId}` }, schema: costsSchema };
    const choice = wantingChoice(asked.personId);
    const found = await readTogether(database, [invitation, costs, choice]);
    return { invitation: found(invitation), costs: found(costs), actualCostOnly: found(choice)?.actualCostOnly ?? false };
  },

  /** Where somebody's bank details are; undefined when they gave none. */
  payeeOf: async (personId: string): Promise<PayeeStanding | undefined> => {
    const payee = wantingPayeeStanding(personId);
    return (await readTogether(database, [payee]))(payee);
  },

  /** Did this person choose "only what I spent"? */
  actualCostOnly: async (personId: string): Promise<boolean> => {
    const choice = wantingChoice(personId);
    return (await readTogether(database, [choice]))(choice)?.actualCostOnly ?? false;
  },

  /** Counts miles that were sent in a tax year, or with a negative number taken back. */
  countingMiles: (personId: string, miles: { readonly taxYear: string; readonly tenthMiles: number }): Write => ({
    what: 'miles',
    table: 'claims',
    update: milesKey(personId, miles.taxYear),
    set: 'ADD tenthMiles :tenthMiles',
    condition: { values: { ':tenthMiles': miles.tenthMiles } },
  }),
});

export type OwnClaimStore = ReturnType<typeof ownClaimStore>;
