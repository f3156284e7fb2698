import type { EntryType } from '#shared/domain/entry-type.ts';
import { isUnsent, type Claim } from '#shared/domain/claim.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { journalName, nextEntry, type Facts } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor, StaffActor } from '#shared/domain/roles.ts';
import type { DecidingHandsProblem } from '#shared/domain/three-hands.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';
import { othersOf, type BesideClaim } from '#shared/operations/approvals/checks-of.ts';
import { handsProblemsOf } from '#shared/operations/approvals/hands-of.ts';
import { theirsOf } from '#shared/operations/approvals/open-claim.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { readTogether } from '#shared/store/read-together.ts';
import type { Write } from '#shared/store/transact.ts';

/** The form an approver sent: which claim it was made from, and where they go next. */
export interface ClaimForm {
  readonly claimId: string;
  readonly personId: string;
  readonly fundId: string;
  readonly version: number;
  readonly requestId: string;
  readonly result: string;
}

export type ChangeRefusal<P> =
  | { readonly code: 'not-found' }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'taken-back' }
  | { readonly code: 'budget-short' }
  | { readonly code: 'hands'; readonly problems: readonly DecidingHandsProblem[] }
  | { readonly code: 'look-again'; readonly problems: readonly P[] };

/** What becomes of the claim: the claim after, its journal entry, and what else has to be true together. */
export interface ClaimChange {
  readonly claim: Claim;
  readonly type: EntryType;
  readonly facts: Facts;
  readonly writes: readonly Write[];
}

/** A claim as it was read for a change, with what stands beside it. */
export interface ClaimRead extends BesideClaim {
  readonly claim: Claim;
  readonly person: Person;
  readonly actor: StaffActor;
  readonly at: string;
}

/** What is done with a claim. `needsOthers`: the person's other claims are read at the same time, for the checks. */
interface Change<P> {
  readonly needsOthers: boolean;
  readonly decide: (read: ClaimRead) => OutcomeOf<ClaimChange, P>;
}

/**
 * The one way an approver changes a claim: read with its person and payee in one call, hands and version looked at, one transaction.
 * The same form again gives the first result.
 */
export const changeClaim = async <P>(
  deps: ApprovalsDeps,
  actor: Actor,
  form: ClaimForm,
  change: Change<P>,
): Promise<OutcomeOf<string, ChangeRefusal<P>>> => {
  const wanted = [deps.claims.wanting(form.claimId), ...theirsOf(deps, form.personId), deps.funds.wanting(form.fundId)] as const;
  const [found, others] = await Promise.all([readTogether(deps.database, wanted), change.needsOthers ? othersOf(deps, form) : []]);
  const [claim, person, payee] = [found(wanted[0]), found(wanted[1]), found(wanted[2])];
  if (actor.kind !== 'staff' || claim === undefined || person === undefined || !isAbout(form, claim)) return refuse({ code: 'not-found' });
  if (!mayDo(actor, 'claim.decide', { ...claim, email: person.email })) return refuse({ code: 'not-found' });
  const again = claim.version === form.version ? undefined : await answeredBefore(deps.database, form.requestId);
  if (again !== undefined) return accept(again);
  // A draft is nobody else's to read. Whoever was reading it when it was taken back learns that, and nothing more.
  if (isUnsent(claim)) return refuse({ code: claim.version > form.version && form.version > 0 ? 'taken-back' : 'not-found' });
  if (claim.version !== form.version) return refuse({ code: 'changed-meanwhile' });
  const problems = handsProblemsOf(actor, { claim, person, payee, code: found(wanted[3]) });
  if (problems.length > 0) return refuse({ code: 'hands', problems });
  const now = deps.now();
  const decided = change.decide({ claim, person, payee, fund: found(wanted[4]), others, actor, at: now });
  if (!decided.ok) return refuse({ code: 'look-again', problems: decided.problems });
  return save(deps, actor, { form, before: claim, change: decided.value, now });
};

/** What the form says of the claim is the claim's own. */
const isAbout = ({ personId, fundId }: ClaimForm, claim: Claim): boolean => claim.personId === personId && claim.offer.fundId === fundId;

const save = async <P>(
  deps: ApprovalsDeps,
  actor: Actor,
  step: { readonly form: ClaimForm; readonly before: Claim; readonly change: ClaimChange; readonly now: string },
): Promise<OutcomeOf<string, ChangeRefusal<P>>> => {
  const { form, before, change, now } = step;
  const happening = { aggregate: `claim#${before.claimId}`, type: change.type, at: now, by: journalName(actor), facts: change.facts };
  const { entry, head } = nextEntry(before, happening);
  const after = { ...change.claim, ...head };
  const writes = [
    deps.claims.saving(after, before.version),
    addingEntry(entry),
    deps.activities.savingCosts(costsSummaryOf(after)),
    ...change.writes,
  ];
  const done = await commit(deps.database, deps.retrying, { requestId: form.requestId, result: form.result, now, writes });
  if (done.done) return accept(done.result);
  return refuse({ code: done.unmet.includes('claim') ? 'changed-meanwhile' : 'budget-short' });
};
