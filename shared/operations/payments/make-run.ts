import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { codesFrom } from '#shared/domain/ledger/ledger.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { newRun, putInRun, runLines, whyNotPayable, type RunMaking } from '#shared/domain/paying.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf, textOf } from '#shared/domain/policy-row.ts';
import type { Actor, StaffActor } from '#shared/domain/roles.ts';
import { creditorsCsv } from '#shared/domain/payment-files/creditors-csv.ts';
import { fileHashOf } from '#shared/domain/payment-files/payment-file.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { readChosen, type Chosen, type Ready, type RunMaterial } from '#shared/operations/payments/read-chosen.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

export type MakingRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'nothing-chosen' }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'too-many'; readonly most: number };

/** One request for a run: what was ticked, and the form it came from. */
export interface RunForm {
  readonly chosen: readonly Chosen[];
  readonly requestId: string;
}

/**
 * Makes a run of the claims chosen, with its file, whole or not at all: each claim goes in on the condition that nothing changed it
 * since, so none can be in two runs. The file is stored first; one that no run names goes with the bucket's short life. Refuses as
 * `changed-meanwhile` when any of the claims can't be paid any more: the list is shown again and says why.
 */
export const makeRun = async (deps: RunsDeps, actor: Actor, form: RunForm): Promise<OutcomeOf<string, MakingRefusal>> => {
  const now = deps.now();
  const today = londonDateOf(now);
  const most = numberOf(deps.policyOn('pay.run_most_payments', today));
  if (actor.kind !== 'staff' || !mayDo(actor, 'run.make')) return refuse({ code: 'not-found' });
  const chosen = [...new Map(form.chosen.map((each) => [each.claimId, each])).values()];
  if (chosen.length === 0) return refuse({ code: 'nothing-chosen' });
  if (chosen.length > most) return refuse({ code: 'too-many', most });
  const material = await readChosen(deps, chosen);
  const step = { staffId: actor.staffId, today };
  if (material.ready.length !== chosen.length || material.ready.some((each) => whyNotPayable(each, step).length > 0)) {
    const again = await answeredBefore(deps.database, form.requestId);
    return again === undefined ? refuse({ code: 'changed-meanwhile' }) : accept(again);
  }
  const run = await storeFile(deps, material, { actor, now });
  const result = `/runs/${run.runId}`;
  const done = await commit(deps.database, deps.retrying, {
    requestId: form.requestId,
    result,
    now,
    writes: writesOf(deps, { actor, run, material, now }),
  });
  return done.done ? accept(done.result) : refuse({ code: 'changed-meanwhile' });
};

/** Makes the file, once, and the run that names it by its hash. Bank details are in the clear here and in the file only. */
const storeFile = async (
  deps: RunsDeps,
  material: RunMaterial,
  step: { readonly actor: StaffActor; readonly now: string },
): Promise<PaymentRun> => {
  const { ready, numbers } = material;
  const today = londonDateOf(step.now);
  const runId = deps.newId();
  const making: RunMaking = {
    runId,
    runNumber: numbers.runs + 1,
    numbersFrom: numbers.payments + 1,
    references: {
      ...deps.statements,
      shortName: deps.shortName,
      template: textOf(deps.policyOn('bacs.reference_template', today)),
      mostCharacters: numberOf(deps.policyOn('bacs.name_ref_len', today)),
    },
    at: step.now,
    by: step.actor.staffId,
    fileKey: deps.runFiles.keyOf(runId),
  };
  const lines = runLines(ready, making);
  const file = creditorsCsv(
    await Promise.all(
      ready.map(async ({ claim, payee, fund }, index) => ({
        details: await deps.cipher.decrypt(payee),
        amountPence: claim.payablePence,
        reference: lines[index]?.reference ?? '',
        costCentre: fund.costCentre,
      })),
    ),
    textOf(deps.policyOn('publish.neutral_description', today)),
  );
  const run = newRun(ready, lines, { hash: fileHashOf(file) }, making);
  await deps.runFiles.put(run.fileKey, file);
  return run;
};

interface Making {
  readonly actor: StaffActor;
  readonly run: PaymentRun;
  readonly material: RunMaterial;
  readonly now: string;
}

const writesOf = (deps: RunsDeps, making: Making): readonly Write[] => {
  const { actor, run, material, now } = making;
  const facts = { lines: run.lines.length, totalPence: run.totalPence, fileHash: run.fileHash };
  const { entry, head } = nextEntry(run, {
    aggregate: `run#${run.runId}`,
    type: 'run-made' as const,
    at: now,
    by: journalName(actor),
    facts,
  });
  const { numbers } = material;
  return [
    deps.runs.saving({ ...run, ...head }, 0),
    addingEntry(entry),
    deps.runs.takingNumbers(numbers, { runs: numbers.runs + 1, payments: numbers.payments + run.lines.length }),
    ...material.ready.flatMap((each) => claimWrites(deps, making, each)),
  ];
};

const claimWrites = (deps: RunsDeps, { actor, run, now }: Making, { claim, payee, fund }: Ready): readonly Write[] => {
  const happening = {
    aggregate: `claim#${claim.claimId}`,
    type: 'claim-put-in-run' as const,
    at: now,
    by: journalName(actor),
    // The codes it is paid under, as they stood when the file was made.
    facts: { runId: run.runId, ...codesFrom(fund) },
  };
  const { entry, head } = nextEntry(claim, happening);
  const inRun = { ...putInRun(claim, { runId: run.runId, by: actor.staffId, payee }), ...head };
  // Their own list says from now on that the money is on its way, and asks nothing more of them.
  return [deps.claims.saving(inRun, claim.version), addingEntry(entry), deps.activities.savingCosts(costsSummaryOf(inRun))];
};
