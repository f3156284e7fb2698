import { ours, row } from '#shared/policy/row.ts';

/** Money beside what is claimed: the year of the accounts, advances, corrections, cash and vouchers, accruals (care F4 to F9). */
export const moneyRows = [
  row('ledger.year_start', '04-01', 'month-day', {
    kind: 'rule',
    source: 'The financial year of local government, Local Audit and Accountability Act 2014',
    overridable: 'no',
  }),
  row('fund.fallback', 'taking-part', 'text', { kind: 'rule', source: ours }),

  row('advance.quiet_days', 28, 'days', { kind: 'clock', source: ours }),
  row('advance.unsettled_most', 2, 'count', { kind: 'rule', source: ours, safer: 'lower' }),
  row('advance.write_off_most', 10_000, 'pence', { kind: 'limit', source: ours, safer: 'lower' }),
  row('correction.our_mistake_most', 5_000, 'pence', { kind: 'limit', source: ours, safer: 'lower' }),
  row('correction.write_off_most', 25_000, 'pence', { kind: 'limit', source: ours, safer: 'lower' }),
  row('hold.longest', 20, 'working days', { kind: 'clock', source: ours, safer: 'lower' }),
  row('float.most', 25_000, 'pence', { kind: 'limit', source: ours, safer: 'lower' }),
  row('float.write_off_most', 2_000, 'pence', { kind: 'limit', source: ours, safer: 'lower' }),
  row('accrual.least', 50_000, 'pence', { kind: 'limit', source: ours, safer: 'lower' }),

  row('way.bank', true, 'boolean', { kind: 'rule', source: ours, overridable: 'no' }),
  row('way.booked_for_you', true, 'boolean', { kind: 'rule', source: ours }),
  row('way.cash', false, 'boolean', { kind: 'rule', source: ours, safer: 'lower' }),
  row('way.voucher', false, 'boolean', { kind: 'rule', source: ours, safer: 'lower' }),
  row('way.prepaid_card', false, 'boolean', { kind: 'rule', source: ours, safer: 'lower' }),
  row('way.cheque', false, 'boolean', { kind: 'rule', source: ours, safer: 'lower' }),
  row('way.trusted_person', false, 'boolean', { kind: 'rule', source: ours, safer: 'lower' }),
  row('way.charity', false, 'boolean', { kind: 'rule', source: ours, safer: 'lower' }),
];
