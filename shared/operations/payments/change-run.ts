import type { EntryType } from '#shared/domain/entry-type.ts';
import { journalName, nextEntry, type Facts } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import type { Actor, StaffActor } from '#shared/domain/roles.ts';
import type { RunProblem } from '#shared/domain/run-steps.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

export interface RunStep {
  readonly runId: string;
  readonly requestId: string;
}

/** `details-changed`: somebody's bank details or choice of when is no longer what the file was made with. */
export type RunRefusal =
  RunProblem | { readonly code: 'not-found' } | { readonly code: 'changed-meanwhile' } | { readonly code: 'details-changed' };

/** What becomes of a run, with its journal entry and what else has to be true together. */
export interface RunChange {
  readonly run: PaymentRun;
  readonly type: EntryType;
  readonly facts: Facts;
  readonly writes: readonly Write[];
}

type Decide = (run: PaymentRun, step: { readonly at: string; readonly staff: StaffActor }) => Promise<OutcomeOf<RunChange, RunRefusal>>;

/** The one way a run changes: read, decided, and written with its entry in one transaction. The same form again gives the first result. */
export const changeRun = async (
  deps: RunsDeps,
  actor: Actor,
  asked: RunStep & { readonly action: Action; readonly decide: Decide },
): Promise<OutcomeOf<PaymentRun, RunRefusal>> => {
  const run = await deps.runs.read(asked.runId);
  if (actor.kind !== 'staff' || run === undefined || !mayDo(actor, asked.action, run)) return refuse({ code: 'not-found' });
  const now = deps.now();
  const decided = await asked.decide(run, { at: now, staff: actor });
  if (!decided.ok) {
    const again = await answeredBefore(deps.database, asked.requestId);
    return again === undefined ? refuse(...decided.problems) : accept(run);
  }
  const { run: after, type, facts, writes } = decided.value;
  const { entry, head } = nextEntry(run, { aggregate: `run#${run.runId}`, type, at: now, by: journalName(actor), facts });
  const saved = { ...after, ...head };
  const done = await commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: `/runs/${run.runId}`,
    now,
    writes: [deps.runs.saving(saved, run.version), addingEntry(entry), ...writes],
  });
  if (done.done) return accept(saved);
  return refuse({ code: done.unmet.includes('payee') ? 'details-changed' : 'changed-meanwhile' });
};
