import { openPenceOn, type Advance } from '#shared/domain/ledger/advance.ts';
import { heldPenceOn, type Float } from '#shared/domain/ledger/float.ts';
import { stockPence, type Voucher } from '#shared/domain/ledger/vouchers.ts';
import { sumPence } from '#shared/domain/money.ts';

/** What the accounts show at a date beside accruals, in pence: advances as owed to the body, cash floats, vouchers in stock (care F9). */
export interface BalancesOn {
  readonly on: string;
  readonly advancesPence: number;
  readonly floatsPence: number;
  readonly vouchersPence: number;
}

/** The balances at the end of a London date. `stock` is the stock as it was counted on that date: a voucher has no history of its own (care F9). */
export const balancesOn = (
  held: { readonly advances: readonly Advance[]; readonly floats: readonly Float[]; readonly stock: readonly Voucher[] },
  on: string,
): BalancesOn => ({
  on,
  advancesPence: sumPence(held.advances.map((advance) => openPenceOn(advance, on))),
  floatsPence: sumPence(held.floats.map((float) => heldPenceOn(float, on))),
  vouchersPence: stockPence(held.stock),
});
