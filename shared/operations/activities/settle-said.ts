import { currentWording } from '#shared/content/consent-wording.ts';
import type { EntryType } from '#shared/domain/entry-type.ts';
import type { Contribution, DoesThisAnswerIt, Showing } from '#shared/domain/contribution.ts';
import { journalName, nextEntry, type Facts } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { daysAfter, londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { PersonActor } from '#shared/domain/roles.ts';
import { agree, answerOutcome, consentsOf, remove, showOtherwise, type SettleProblem } from '#shared/domain/settling.ts';
import {
  staleOr,
  type ActivitiesDeps,
  type Asked,
  type ChangedMeanwhile,
  type NotFound,
} from '#shared/operations/activities/activities-deps.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

export interface OfContribution {
  readonly activityId: string;
  readonly contributionId: string;
  /** The version the person was shown. */
  readonly version: number;
}

export type SettleRefusal = NotFound | ChangedMeanwhile | SettleProblem;

/** The person agrees to what was written down, as it is or in words of their own. Showing it is a consent of theirs, in the same transaction. */
export const agreeToSaid = (
  deps: ActivitiesDeps,
  asked: Asked<PersonActor>,
  of: OfContribution & { readonly words: string; readonly showing: Showing },
): Promise<OutcomeOf<string, SettleRefusal>> =>
  settle(deps, asked, {
    of,
    change: (contribution) => agree(contribution, { words: of.words, showing: of.showing, at: asked.now }),
    type: 'contribution-agreed',
    facts: ({ showing, outcomeDueOn }) => ({ showing, outcomeDueOn }),
    done: 'agreed',
    also: (contribution) => choosing(deps, contribution, asked.now),
  });

/**
 * The person chooses again how words are shown that were answered already: a consent as when they agreed. The journal says again what
 * came of it, because figures have nothing of what is held back.
 */
export const showSaidOtherwise = (
  deps: ActivitiesDeps,
  asked: Asked<PersonActor>,
  of: OfContribution & { readonly showing: Showing },
): Promise<OutcomeOf<string, SettleRefusal>> =>
  settle(deps, asked, {
    of,
    change: (contribution) => showOtherwise(contribution, { showing: of.showing, at: asked.now }),
    type: 'contribution-agreed',
    facts: ({ showing, outcomeDueOn, heldOn, outcome }) => ({
      showing,
      outcomeDueOn,
      heldOn,
      kind: outcome?.kind ?? '',
      answer: outcome?.answer ?? '',
    }),
    done: 'shown',
    also: (contribution) => choosing(deps, contribution, asked.now),
  });

const choosing = (deps: Pick<ActivitiesDeps, 'consents'>, contribution: Contribution, at: string): readonly Write[] =>
  consentsOf(contribution, { at, wordingOf: (purpose) => currentWording(purpose, at).version }).flatMap((event) =>
    deps.consents.adding(event),
  );

/** The person takes it out: its words are gone from every page of ours at once. */
export const removeSaid = (
  deps: ActivitiesDeps,
  asked: Asked<PersonActor>,
  of: OfContribution,
): Promise<OutcomeOf<string, SettleRefusal>> =>
  settle(deps, asked, { of, change: remove, type: 'contribution-removed', facts: () => ({}), done: 'removed', also: () => [] });

/** "Does this answer it?" When it doesn't, the board has the policy's feedback.outcome_due again, from that day. */
export const answerWhatHappened = (
  deps: ActivitiesDeps,
  asked: Asked<PersonActor>,
  of: OfContribution & { readonly answer: DoesThisAnswerIt },
): Promise<OutcomeOf<string, SettleRefusal>> => {
  const today = londonDateOf(asked.now);
  const lookAgainBy = daysAfter(today, numberOf(deps.policyOn('feedback.outcome_due', today)));
  return settle(deps, asked, {
    of,
    change: (contribution) => answerOutcome(contribution, { answer: of.answer, lookAgainBy }),
    type: 'outcome-answered',
    facts: ({ outcomeDueOn }) => ({ answer: of.answer, outcomeDueOn }),
    done: 'answered',
    also: () => [],
  });
};

interface Settling {
  readonly of: OfContribution;
  readonly change: (contribution: Contribution) => OutcomeOf<Contribution, SettleProblem>;
  readonly type: EntryType;
  readonly facts: (changed: Contribution) => Facts;
  readonly done: string;
  readonly also: (changed: Contribution) => readonly Write[];
}

const settle = async (deps: ActivitiesDeps, asked: Asked<PersonActor>, settling: Settling): Promise<OutcomeOf<string, SettleRefusal>> => {
  const { activityId, contributionId, version } = settling.of;
  const contribution = await deps.activities.readContribution(activityId, contributionId);
  if (contribution === undefined || !mayDo(asked.actor, 'contribution.settle', { personId: contribution.personId })) {
    return refuse({ code: 'not-found' });
  }
  if (contribution.version !== version) return staleOr(deps, asked.requestId, { code: 'changed-meanwhile' });
  const changed = settling.change(contribution);
  if (!changed.ok) return changed;
  const { entry, head } = nextEntry(contribution, {
    aggregate: `contribution#${contributionId}`,
    type: settling.type,
    at: asked.now,
    by: journalName(asked.actor),
    facts: { boardId: contribution.boardId, alias: contribution.alias, ...settling.facts(changed.value) },
  });
  const done = await commit(deps.database, deps.retrying, {
    requestId: asked.requestId,
    result: `/meetings/${activityId}/said/${contributionId}?done=${settling.done}`,
    now: asked.now,
    writes: [
      deps.activities.savingContribution({ ...changed.value, ...head }, contribution.version),
      addingEntry(entry),
      ...settling.also(changed.value),
    ],
  });
  return done.done ? accept(done.result) : refuse({ code: 'changed-meanwhile' });
};
