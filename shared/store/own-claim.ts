import * as z from 'zod';
import type { Claim } from '#shared/domain/claim.ts';
import type { BandUsed } from '#shared/domain/pricing/claim-journeys.ts';
import type { PayeeStanding } from '#shared/domain/pay-turn.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import { costsSchema, invitationSchema } from '#shared/store/activity-items.ts';
import { claimSchema } from '#shared/store/claim-schema.ts';
import type { Database } from '#shared/store/client.ts';
import { wantingPayeeStanding } from '#shared/store/payee-standing.ts';
import { readTogether, type Wanted } from '#shared/store/read-together.ts';
import { unchangedSince, type Write } from '#shared/store/transact.ts';

// The one thing of a person's profile that their costs depend on; the rest isn't looked at.
const choiceSchema = z.object({ actualCostOnly: z.boolean() });
const bandSchema = z.object({ version: z.int(), tenthMiles: z.record(z.string(), z.int()) });

const wantingChoice = (personId: string): Wanted<z.infer<typeof choiceSchema>> => ({
  table: 'people',
  key: { pk: `person#${personId}`, sk: 'profile' },
  schema: choiceSchema,
});
const milesKey = (personId: string) => ({ pk: `person#${personId}`, sk: 'miles' });

/** Tenths of a mile at the first rate, by the first day of each tax year, as they were read. */
export interface BandRead {
  readonly version: number;
  readonly used: BandUsed;
}

export interface OwnClaim {
  readonly claim: Claim | undefined;
  readonly actualCostOnly: boolean;
  /** Where their bank details are; undefined when they gave none. */
  readonly payee: PayeeStanding | undefined;
  /** What their sent claims use of the band for miles by car. */
  readonly band: BandRead;
}

export interface OwnStart {
  readonly invitation: Invitation | undefined;
  readonly costs: CostsSummary | undefined;
  readonly actualCostOnly: boolean;
}

/** A person's own claim together with what pricing and showing it depend on: one call each. */
export const ownClaimStore = (database: Database) => ({
  read: async (asked: { readonly claimId: string; readonly personId: string }): Promise<OwnClaim> => {
    const claim: Wanted<Claim> = { table: 'claims', key: { pk: `claim#${asked.claimId}`, sk: 'claim' }, schema: claimSchema };
    const choice = wantingChoice(asked.personId);
    const payee = wantingPayeeStanding(asked.personId);
    const band: Wanted<z.infer<typeof bandSchema>> = { table: 'claims', key: milesKey(asked.personId), schema: bandSchema };
    const found = await readTogether(database, [claim, choice, payee, band]);
    return {
      claim: found(claim),
      actualCostOnly: found(choice)?.actualCostOnly ?? false,
      payee: found(payee),
      band: { version: found(band)?.version ?? 0, used: found(band)?.tenthMiles ?? {} },
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

  /**
   * What a person's sent claims use of the band from now on. Unmet as `miles` when that was changed since it was read: two claims sent at once can't
   * both be priced for the same miles.
   */
  savingBand: (personId: string, { read, used }: { readonly read: BandRead; readonly used: BandUsed }): Write => ({
    what: 'miles',
    table: 'claims',
    put: { ...milesKey(personId), version: read.version + 1, tenthMiles: used },
    condition: unchangedSince(read.version),
  }),
});

export type OwnClaimStore = ReturnType<typeof ownClaimStore>;
