import type { Activity } from '#shared/domain/activity.ts';
import { promise } from '#shared/domain/fund.ts';
import type { Invitation, Reply } from '#shared/domain/invitation.ts';
import { journalName, nextEntry, type Facts, type Happening } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import { withoutPromise, type Moved } from '#shared/domain/replying.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { triesAtMost, type ReplyingDeps, type Asked, type NotFound } from '#shared/operations/activities/activities-deps.ts';
import { commit, type Committed } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { readTogether } from '#shared/store/read-together.ts';
import type { Write } from '#shared/store/transact.ts';

/** A reply that is to be saved, whoever gives it: whose and what, and what is particular to who gives it. */
export interface ReplySaving<P> {
  readonly activityId: string;
  readonly personId: string;
  readonly reply: Reply;
  readonly action: Action;
  readonly result: string;
  readonly decide: (invitation: Invitation, activity: Activity, claimStarted: boolean) => OutcomeOf<Moved, P>;
  /** What the journal has besides the reply. */
  readonly facts: Facts;
  /** What else has to be so in the same transaction. */
  readonly holding: (moved: Moved) => readonly Write[];
  /** The answer when that isn't so; undefined to look once more. */
  readonly unmet: (unmet: readonly string[]) => P | NotFound | undefined;
}

type Saving<P> = Promise<OutcomeOf<string, NotFound | P>>;

/**
 * Saves a reply. Yes and Maybe hold the offer's money in the fund in the same transaction, No and Another way give it back. When the
 * fund hasn't enough the reply is kept all the same, with `fundShort` in the journal, so that staff sort the money.
 */
export const saveReply = async <P>(deps: ReplyingDeps, asked: Asked<Actor>, saving: ReplySaving<P>): Saving<P> => {
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const once = await saveOnce(deps, asked, saving);
    if (once !== undefined) return once;
  }
  throw new Error('A reply met somebody else each time it was tried');
};

const saveOnce = async <P>(
  deps: ReplyingDeps,
  asked: Asked<Actor>,
  saving: ReplySaving<P>,
): Promise<OutcomeOf<string, NotFound | P> | undefined> => {
  const { activityId, personId, reply, result } = saving;
  const wanted = {
    activity: deps.activities.wanting(activityId),
    invitation: deps.activities.wantingInvitation(activityId, personId),
    costs: deps.activities.wantingCosts(activityId, personId),
    person: deps.people.wanting(personId),
  };
  // Whose it is tells only whether staff would write it down for themselves.
  const whose = asked.actor.kind === 'staff' ? [wanted.person] : [];
  const found = await readTogether(deps.database, [wanted.activity, wanted.invitation, wanted.costs, ...whose]);
  const [activity, invitation] = [found(wanted.activity), found(wanted.invitation)];
  if (activity === undefined || invitation === undefined) return refuse({ code: 'not-found' });
  if (!mayDo(asked.actor, saving.action, { ...invitation, email: found(wanted.person)?.email ?? '' })) return refuse({ code: 'not-found' });
  const moved = saving.decide(invitation, activity, found(wanted.costs) !== undefined);
  if (!moved.ok) return moved;
  // The same press twice, or the same answer again: it stands, and is written only where it is an answer to what changed.
  const again = invitation.state === reply && invitation.was.changedOn === '';
  if (again && moved.value.promisePence === 0) return accept(result);
  const step = { before: invitation, moved: moved.value };
  const first = await save(deps, asked, saving, { ...step, fundShort: false });
  if (first.done) return accept(first.result);
  const because = saving.unmet(first.unmet);
  if (because !== undefined) return refuse(because);
  if (!first.unmet.includes('fund') || moved.value.promisePence <= 0) return undefined;
  // The same answer again, and the fund is still short: that is written down already.
  if (again) return accept(result);
  const second = await save(deps, asked, saving, { ...step, moved: withoutPromise(moved.value), fundShort: true });
  return second.done ? accept(second.result) : undefined;
};

interface Step {
  readonly before: Invitation;
  readonly moved: Moved;
  readonly fundShort: boolean;
}

const save = <P>(deps: ReplyingDeps, asked: Asked<Actor>, saving: ReplySaving<P>, step: Step): Promise<Committed> => {
  const { entry, head } = nextEntry(step.before, repliedEntry(asked, saving.facts, step));
  return commit(deps.database, deps.retrying, {
    // With the state it was pressed in: Yes, back in the browser, then No from the same page, are two replies.
    requestId: `${asked.requestId}.${step.before.seq}`,
    result: saving.result,
    now: asked.now,
    writes: [
      deps.activities.savingInvitation({ ...step.moved.invitation, ...head }, step.before.version),
      addingEntry(entry),
      ...promising(deps, step.moved),
      ...saving.holding(step.moved),
    ],
  });
};

const repliedEntry = (asked: Asked<Actor>, more: Facts, step: Step): Happening => {
  const { activityId, alias, state, promisedPence, boardId, offer } = step.moved.invitation;
  return {
    aggregate: `invitation#${activityId}.${alias}`,
    type: 'replied',
    at: asked.now,
    by: journalName(asked.actor),
    facts: {
      reply: state,
      promisedPence,
      promiseChangePence: step.moved.promisePence,
      boardId,
      fundId: offer.fundId,
      alias,
      ...more,
      ...(step.fundShort ? { fundShort: true } : {}),
    },
  };
};

/** The movement in the fund that goes with an invitation's new state; none when nothing moves. Money is held only while no claim holds it. */
export const promising = (deps: ReplyingDeps, { invitation, promisePence }: Moved): readonly Write[] => {
  if (promisePence === 0) return [];
  const { activityId, personId, offer } = invitation;
  const holds = promisePence > 0 ? [deps.activities.checkingNoCosts(activityId, personId)] : [];
  return [deps.funds.moving(promise(offer.fundId, promisePence)), ...holds];
};
