import { londonDateOf } from '#shared/domain/london-time.ts';
import { heldOf, type HeldReach } from '#shared/domain/payee-code.ts';
import type { Person } from '#shared/domain/person.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

/** What we had of somebody before an instant: when a code was asked for, or when details were given. By the policy of that day. */
export const heldBefore = ({ policyOn }: Pick<PayeesDeps, 'policyOn'>, person: Person, at: string): HeldReach =>
  heldOf(person, { at, settledDays: numberOf(policyOn('payee.reach_settled', londonDateOf(at))) });
