import { londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { tryCode, type PayeeCode } from '#shared/domain/payee-code.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Session } from '#shared/domain/session.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { commit } from '#shared/store/commit.ts';

export type UseCodeRefusal =
  | { readonly code: 'not-found' | 'no-code-yet' | 'code-too-old' | 'too-many-tries' | 'try-again' }
  | { readonly code: 'not-that-code'; readonly attemptsLeft: number };

/**
 * Takes the code somebody was given another way. The right one is used up and steps this sign-in up, in one transaction; a wrong one
 * costs a try. Each press counts by itself: the same form sent twice is two tries, so its request id is not used.
 */
export const useCode = async (deps: PayeesDeps, session: Session, typed: string): Promise<OutcomeOf<true, UseCodeRefusal>> => {
  const { actor } = session;
  if (actor.kind !== 'person' || !mayDo(actor, 'payee.give', actor)) return refuse({ code: 'not-found' });
  const { code } = await deps.payees.readBank(actor.personId);
  const now = deps.now();
  const tried = tryCode(code, typed, now);
  const before = code?.version ?? 0;
  if (tried.ok) {
    const minutes = numberOf(deps.policyOn('auth.stepup_minutes', londonDateOf(now)));
    const writes = [
      deps.payees.savingCode(tried.value, before),
      deps.sessions.steppingUp(session.idHash, { until: minutesAfter(now, minutes), by: tried.value.madeBy }),
    ];
    const done = await save(deps, now, writes);
    return done ? accept(true) : refuse({ code: 'try-again' });
  }
  const [problem] = tried.problems;
  if (problem === undefined || !('after' in problem)) return refuse({ code: problem?.code ?? 'no-code-yet' });
  if (!(await save(deps, now, afterWrongTry(deps, problem.after, before)))) return refuse({ code: 'try-again' });
  return problem.code === 'not-that-code'
    ? refuse({ code: 'not-that-code', attemptsLeft: problem.after.attemptsLeft })
    : refuse({ code: 'too-many-tries' });
};

/** After the last try the same request is on the list again, so that somebody makes a new code without being asked. */
const afterWrongTry = (deps: PayeesDeps, after: PayeeCode, before: number) => [
  deps.payees.savingCode(after, before),
  ...(after.state === 'asked' ? [deps.payees.listingCode(after)] : []),
];

const save = async (deps: PayeesDeps, now: string, writes: Parameters<typeof commit>[2]['writes']): Promise<boolean> =>
  (await commit(deps.database, deps.retrying, { requestId: `code.${deps.newId()}`, result: '/bank', now, writes })).done;
