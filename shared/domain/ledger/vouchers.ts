import { areTwoPeople, isHeardByTwo, type Acknowledgement } from '#shared/domain/ledger/acknowledgement.ts';
import { bookLines, spendLines, type OfFund } from '#shared/domain/ledger/fund-lines.ts';
import type { Line } from '#shared/domain/ledger/posting.ts';
import { isWayOn } from '#shared/domain/ledger/ways.ts';
import { isAmount, sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { nextState, type TransitionTable } from '#shared/domain/transitions.ts';

/** Where a voucher is: in stock, with somebody, or back with who sold it (care F5). */
export type VoucherState = 'in-stock' | 'issued' | 'sent-back';

/** What is done with a voucher; `voucherTransitions` says from where and by whom (care F5). */
export type VoucherAction = 'issue' | 'return' | 'send-back';

/** Vouchers are stock, each by its serial number (care F5). One that nobody took comes back into stock, or goes back to who sold it. */
export const voucherTransitions = [
  { from: ['in-stock'], action: 'issue', by: ['coordinator'], to: 'issued' },
  { from: ['issued'], action: 'return', by: ['coordinator'], to: 'in-stock' },
  { from: ['in-stock'], action: 'send-back', by: ['coordinator'], to: 'sent-back' },
] as const satisfies TransitionTable<VoucherState, VoucherAction>;

/** One voucher, known by its serial number; its value in whole pence (care F5). */
export interface Voucher {
  readonly serial: string;
  readonly pence: number;
  readonly state: VoucherState;
  /** The claim it was issued for, '' while it is in stock. */
  readonly claimId: string;
  readonly acknowledged: Acknowledgement | undefined;
}

/** Why vouchers are not taken, moved, acknowledged or counted as asked, with the serial number it is about (care F5). */
export type VoucherProblem =
  | { readonly code: 'way-is-off' }
  | { readonly code: 'held-already'; readonly serial: string }
  | { readonly code: 'not-an-amount'; readonly serial: string }
  | { readonly code: 'no-such-voucher'; readonly serial: string }
  | { readonly code: 'not-now'; readonly serial: string; readonly state: VoucherState }
  | { readonly code: 'takes-two-people' };

/**
 * Takes vouchers into stock. Refuses, naming each, a serial number that is there already and a value that isn't whole pence above nothing
 * (care F5).
 */
export const takeIntoStock = (
  stock: readonly Voucher[],
  bought: readonly Pick<Voucher, 'serial' | 'pence'>[],
): OutcomeOf<readonly Voucher[], VoucherProblem> => {
  const seen = [...stock, ...bought].map(({ serial }) => serial);
  const problems = bought.flatMap(({ serial, pence }): readonly VoucherProblem[] => [
    ...(seen.indexOf(serial) === seen.lastIndexOf(serial) ? [] : [{ code: 'held-already', serial } as const]),
    ...(isAmount(pence) ? [] : [{ code: 'not-an-amount', serial } as const]),
  ]);
  const taken = bought.map(({ serial, pence }): Voucher => ({ serial, pence, state: 'in-stock', claimId: '', acknowledged: undefined }));
  return problems.length === 0 ? accept([...stock, ...taken]) : refuse(...problems);
};

/** What is done with one voucher. Only an issue names a claim (care F5). */
export type VoucherStep = { readonly serial: string; readonly on: string } & (
  { readonly action: 'issue'; readonly claimId: string } | { readonly action: 'return' | 'send-back' }
);

/** Issues one for a claim, takes it back or sends it back. Refuses by the table, and an issue while vouchers are switched off (care F5). */
export const moveVoucher = (
  stock: readonly Voucher[],
  step: VoucherStep,
  policyOn: PolicyOn,
): OutcomeOf<readonly Voucher[], VoucherProblem> => {
  const { serial, action } = step;
  const voucher = stock.find((each) => each.serial === serial);
  if (voucher === undefined) return refuse({ code: 'no-such-voucher', serial });
  if (action === 'issue' && !isWayOn('voucher', step.on, policyOn)) return refuse({ code: 'way-is-off' });
  const state = nextState(voucherTransitions, { from: voucher.state, action, by: 'coordinator' });
  if (state === undefined) return refuse({ code: 'not-now', serial, state: voucher.state });
  const after: Voucher = { ...voucher, state, claimId: action === 'issue' ? step.claimId : '', acknowledged: undefined };
  return accept(stock.map((each) => (each.serial === serial ? after : each)));
};

/** "I have it", for a voucher that was issued. Refuses words that only one person heard (care F5). */
export const acknowledgeVoucher = (
  stock: readonly Voucher[],
  given: { readonly serial: string; readonly acknowledged: Acknowledgement },
): OutcomeOf<readonly Voucher[], VoucherProblem> => {
  const voucher = stock.find((each) => each.serial === given.serial);
  if (voucher === undefined) return refuse({ code: 'no-such-voucher', serial: given.serial });
  if (voucher.state !== 'issued') return refuse({ code: 'not-now', serial: given.serial, state: voucher.state });
  if (!isHeardByTwo(given.acknowledged)) return refuse({ code: 'takes-two-people' });
  return accept(stock.map((each) => (each === voucher ? { ...each, acknowledged: given.acknowledged } : each)));
};

/** What two people found: serial numbers that should be there and aren't, and those that shouldn't be and are (care F5). */
export interface VoucherCount {
  readonly on: string;
  readonly countedBy: readonly [string, string];
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

/** Counts the stock by serial number on a London date, two people together. What they find is kept as it is (care F5). */
export const countVouchers = (
  stock: readonly Voucher[],
  counted: { readonly on: string; readonly countedBy: readonly [string, string]; readonly serials: readonly string[] },
): OutcomeOf<VoucherCount, VoucherProblem> => {
  const { serials, ...by } = counted;
  if (!areTwoPeople(by.countedBy)) return refuse({ code: 'takes-two-people' });
  const held = stock.filter(({ state }) => state === 'in-stock').map(({ serial }) => serial);
  return accept({
    ...by,
    missing: held.filter((serial) => !serials.includes(serial)),
    unexpected: serials.filter((serial) => !held.includes(serial)),
  });
};

/** What the stock is worth, in pence: the balance that the accounts show (care F5). */
export const stockPence = (stock: readonly Voucher[]): number =>
  sumPence(stock.filter(({ state }) => state === 'in-stock').map(({ pence }) => pence));

/** Bought; negative when they go back to who sold them (care F5). */
export const vouchersBoughtLines = ({ fundId, pence }: OfFund): readonly Line[] =>
  bookLines({ fundId, pence, into: 'vouchers', outOf: 'bank' });

/** Issued for what was committed; negative when one comes back, which is owed again (care F5). */
export const voucherIssuedLines = ({ fundId, pence }: OfFund): readonly Line[] => spendLines({ fundId, pence, outOf: 'vouchers' });
