import { payeeSchema } from '#shared/store/payees.ts';
import type { PayeeStanding } from '#shared/domain/pay-turn.ts';
import type { Wanted } from '#shared/store/read-together.ts';

// The account itself isn't looked at, encrypted as it is.
const standingSchema = payeeSchema.pick({
  detailsVersion: true,
  state: true,
  usableFrom: true,
  payWhen: true,
  saidNowAt: true,
  readyBy: true,
});

/** Where somebody's bank details are, to be read together with what it says about their money: whose turn it is. */
export const wantingPayeeStanding = (personId: string): Wanted<PayeeStanding> => ({
  table: 'people',
  key: { pk: `person#${personId}`, sk: 'payee' },
  schema: standingSchema,
});
