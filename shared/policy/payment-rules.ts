import { ours, row } from '#shared/policy/row.ts';

/** Payment codes and payment runs. */
export const paymentRules = [
  row('payee.code_spoken', 60, 'minutes', { kind: 'clock', source: ours }),
  row('payee.code_letter', 14, 'days', { kind: 'clock', source: ours }),
  row('payee.code_within', 2, 'working days', { kind: 'clock', source: ours }),
  row('payee.reach_settled', 14, 'days', { kind: 'limit', source: ours }),
  row('payee.check_within', 2, 'working days', { kind: 'clock', source: ours }),
  // One transaction takes 100 parts: three a payment (the claim, its entry, the person's own list), and four for the run, its entry, its
  // number and the request.
  row('pay.run_most_payments', 32, 'count', {
    kind: 'limit',
    source: 'DynamoDB: 100 parts in a transaction',
    standing: 'sourced',
    overridable: 'no',
  }),
];
