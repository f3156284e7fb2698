import { ours, oursBeside, row, unconfirmed } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/** How soon money comes, and the codes that prove a way to reach somebody (domain.md 10.6). */
export const payments = [
  row('pay.promise', 10, 'working days', { kind: 'clock', source: oursBeside('others take 7 to 30 days') }),
  // The fact sheet has weekly, which breaks the promise for a first claim (care F7).
  row('pay.run', 'twice_weekly', 'schedule', { kind: 'clock', source: ours }),
  row('pay.hardship_route', 'same_day', 'rule', { kind: 'rule', source: ours }),
  // One transaction takes 100 parts: three a payment (the claim, its entry, the person's own list), and four for the run, its entry, its
  // number and the request.
  row('pay.run_most_payments', 32, 'count', {
    kind: 'limit',
    source: 'DynamoDB: 100 parts in a transaction',
    overridable: 'no',
    safer: 'lower',
  }),

  row('payee.code_spoken', 60, 'minutes', { kind: 'clock', source: ours }),
  row('payee.code_letter', 14, 'days', { kind: 'clock', source: ours }),
  row('payee.code_within', 2, 'working days', { kind: 'clock', source: ours }),
  row('payee.reach_settled', 14, 'days', { kind: 'limit', source: ours, safer: 'higher' }),
  row('payee.check_within', 2, 'working days', { kind: 'clock', source: ours }),
];

/** Bank details as people type them, and files for the bank (domain.md 10.6). */
export const bankAndFiles = [
  row('bank.sort_code_len', 6, 'digits', { kind: 'rule', source: sources.govukBank, overridable: 'no' }),
  row('bank.account_len', { from: 6, to: 8 }, 'digits', { kind: 'rule', source: sources.govukBank, overridable: 'no' }),
  row('bank.account_padded_to', 8, 'digits', { kind: 'rule', source: sources.govukBank, overridable: 'no' }),
  row('bank.roll_number_len', { from: 1, to: 18 }, 'characters', { kind: 'rule', source: sources.govukBank, overridable: 'no' }),
  row('bank.modulus_check', 'warn_not_block', 'rule', { kind: 'rule', source: oursBeside(sources.modulus) }),
  // The table comes with the library that is kept, so its version is read there and not written twice.
  row('bank.modulus_table_version', 'load_at_build', 'version', { kind: 'rule', source: sources.modulusTable }),
  row('bank.show', 'last_4_digits_only', 'rule', { kind: 'rule', source: oursBeside(sources.asvs('V14.2.6')) }),

  row('bacs.record_len', 100, 'characters', { kind: 'rule', source: sources.bacsBuild, overridable: 'no' }),
  row('bacs.record_len_dated', 106, 'characters', { kind: 'rule', source: unconfirmed('a record with its own date'), overridable: 'no' }),
  row('bacs.label_len', 80, 'characters', { kind: 'rule', source: sources.bacsLabels, overridable: 'no' }),
  row('bacs.txn_code_credit', '99', 'code', { kind: 'rule', source: sources.bacsCodes, overridable: 'no' }),
  row('bacs.name_ref_len', 18, 'characters', { kind: 'rule', source: sources.bacsWidths, overridable: 'no' }),
  row('bacs.reference_template', '{ORG} {CLAIMNO}', 'text', { kind: 'text', source: ours }),
  row('bacs.cycle', 3, 'working days', { kind: 'clock', source: sources.bacsBuild, overridable: 'no' }),
  row('bacs.wrong_account_within', 3, 'working days', { kind: 'clock', source: sources.awacs }),
  row('iso.pain001_version', 'pain.001.001.09', 'version', { kind: 'rule', source: oursBeside(sources.pain001) }),
  row('iso.id_max', 35, 'characters', { kind: 'rule', source: sources.pain001Ids, overridable: 'no' }),

  // Councils in England publish what they spend above it; here it marks a payment whose name is to be left out (care F10).
  row('publish.redact_name_over', 50_000, 'pence/payment', {
    kind: 'flag',
    source: sources.transparency,
    from: '2015-02-27',
    country: 'E',
  }),
  row('publish.neutral_description', 'public involvement', 'text', { kind: 'text', source: ours }),
];
