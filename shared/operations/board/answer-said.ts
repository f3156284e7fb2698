import { answerContribution, type AnswerGiven, type AnswerProblem } from '#shared/domain/answering.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { BoardDeps } from '#shared/operations/board/board-deps.ts';
import { saidOf, wantedFor, type SaidThing } from '#shared/operations/board/said-of.ts';
import { commit, answeredBefore } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';

export interface OfSaid {
  readonly boardId: string;
  readonly activityId: string;
  readonly contributionId: string;
}

export type AnswerRefusal = AnswerProblem | { readonly code: 'not-found' } | { readonly code: 'changed-meanwhile' };

interface Asked {
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly now: string;
  readonly requestId: string;
}

/** One thing that was said, to be answered; undefined when it isn't this board's, or may not be shown to this member now. */
export const seeSaid = async (deps: BoardDeps, asked: Pick<Asked, 'actor' | 'now'>, of: OfSaid): Promise<SaidThing | undefined> => {
  const contribution = await ofBoard(deps, asked.actor, of);
  if (contribution === undefined) return undefined;
  const found = await deps.readTogether(wantedFor(deps, contribution));
  return saidOf(deps, { actor: asked.actor, boardId: of.boardId, at: asked.now }, { found, place: contribution });
};

/**
 * Writes down what happened next to something that was said. `version` is that of the form. The person is told by the journal entry.
 * Refuses what `answerContribution` refuses, another board's, and a form older than what stands.
 */
export const answerSaid = async (
  deps: BoardDeps,
  asked: Asked,
  answer: OfSaid & Pick<AnswerGiven, 'kind' | 'words'> & { readonly version: number },
): Promise<OutcomeOf<string, AnswerRefusal>> => {
  const contribution = await ofBoard(deps, asked.actor, answer);
  if (contribution === undefined) return refuse({ code: 'not-found' });
  if (contribution.version !== answer.version) return sameAgainOr(deps, asked.requestId);
  const answered = answerContribution(contribution, { ...answer, by: asked.actor.staffId, at: asked.now });
  if (!answered.ok) return answered;
  const done = await commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: `/board/${answer.boardId}?answered=yes`,
    now: asked.now,
    writes: writesOf(deps, asked, { before: contribution, after: answered.value }),
  });
  if (done.done) return accept(done.result);
  return refuse({ code: done.unmet.includes('kept-apart') ? 'not-found' : 'changed-meanwhile' });
};

const ofBoard = async (deps: BoardDeps, actor: Actor, of: OfSaid): Promise<Contribution | undefined> => {
  const contribution = await deps.activities.readContribution(of.activityId, of.contributionId);
  if (contribution === undefined || contribution.boardId !== of.boardId) return undefined;
  return mayDo(actor, 'outcome.record', { boardId: contribution.boardId }) ? contribution : undefined;
};

/** It may be this very form, sent twice, that moved the version on. */
const sameAgainOr = async (deps: BoardDeps, requestId: string): Promise<OutcomeOf<string, AnswerRefusal>> => {
  const before = await answeredBefore(deps.database, requestId);
  return before === undefined ? refuse({ code: 'changed-meanwhile' }) : accept(before);
};

const writesOf = (deps: BoardDeps, asked: Asked, { before, after }: { readonly before: Contribution; readonly after: Contribution }) => {
  const { boardId, alias, activityId, heldOn } = after;
  const { entry, head } = nextEntry(before, {
    aggregate: `contribution#${after.contributionId}`,
    type: 'outcome-recorded',
    at: asked.now,
    by: journalName(asked.actor),
    facts: { kind: after.outcome?.kind ?? '', boardId, alias, activityId, heldOn },
  });
  return [
    deps.activities.savingContribution({ ...after, ...head }, before.version),
    deps.people.checkingNotKeptApart(after.personId, asked.actor.staffId),
    addingEntry(entry),
  ];
};
