import type { PaymentRun } from '#shared/domain/payment-run.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import type { Write } from '#shared/store/transact.ts';

/**
 * What has to be so when a run is released and when its file first leaves: each payee's details are the version in the file, confirmed,
 * and they have not chosen to wait (care F13). Once each, in the transaction of that step; unmet as `payee`.
 */
export const stillPayable = ({ payees }: Pick<RunsDeps, 'payees'>, run: PaymentRun): readonly Write[] => [
  ...new Map(run.lines.map((line) => [line.personId, payees.stillPayable(line.personId, line.payeeVersion)])).values(),
];
