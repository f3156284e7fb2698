import { promise } from '#shared/domain/fund.ts';
import type { Invitation, Reply } from '#shared/domain/invitation.ts';
import { journalName, nextEntry, type Happening } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { replyTo, withoutPromise, type Moved, type ReplyProblem } from '#shared/domain/replying.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { triesAtMost, type ActivitiesDeps, type Asked, type NotFound } from '#shared/operations/activities/activities-deps.ts';
import { commit, type Committed } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { readTogether } from '#shared/store/read-together.ts';
import type { Write } from '#shared/store/transact.ts';

type PersonActor = Extract<Actor, { kind: 'person' }>;

export interface ReplyAsked {
  readonly activityId: string;
  readonly reply: Reply;
  /** The version of the meeting's details the person was shown. */
  readonly detailsSeen: number;
}

/**
 * A person's reply, changeable until the meeting ends. Yes and Maybe hold the offer's money in the fund in the same transaction, No
 * and Another way give it back. When the fund hasn't enough the reply is kept all the same, with `fundShort` in the journal, so that
 * staff sort the money. Answers where to go next.
 */
export const replyToInvitation = async (
  deps: ActivitiesDeps,
  asked: Asked<PersonActor>,
  reply: ReplyAsked,
): Promise<OutcomeOf<string, NotFound | ReplyProblem>> => {
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const once = await replyOnce(deps, asked, reply);
    if (once !== undefined) return once;
  }
  throw new Error('A reply met somebody else each time it was tried');
};

const replyOnce = async (
  deps: ActivitiesDeps,
  asked: Asked<PersonActor>,
  reply: ReplyAsked,
): Promise<OutcomeOf<string, NotFound | ReplyProblem> | undefined> => {
  const { activityId } = reply;
  const { personId } = asked.actor;
  const wanted = {
    activity: deps.activities.wanting(activityId),
    invitation: deps.activities.wantingInvitation(activityId, personId),
    costs: deps.activities.wantingCosts(activityId, personId),
  };
  const found = await readTogether(deps.database, [wanted.activity, wanted.invitation, wanted.costs]);
  const [activity, invitation] = [found(wanted.activity), found(wanted.invitation)];
  if (activity === undefined || invitation === undefined) return refuse({ code: 'not-found' });
  if (!mayDo(asked.actor, 'invitation.reply', { personId: invitation.personId })) return refuse({ code: 'not-found' });
  const claimStarted = found(wanted.costs) !== undefined;
  const moved = replyTo(invitation, activity, { reply: reply.reply, at: asked.now, detailsSeen: reply.detailsSeen, claimStarted });
  if (!moved.ok) return moved;
  const result = `/meetings/${activityId}?replied=${reply.reply}`;
  // The same press twice, or the same answer again: it stands, and is written only where it is an answer to what changed.
  const again = invitation.state === reply.reply && invitation.was.changedOn === '';
  if (again && moved.value.promisePence === 0) return accept(result);
  const step = { before: invitation, moved: moved.value, result };
  const first = await save(deps, asked, { ...step, fundShort: false });
  if (first.done) return accept(first.result);
  if (!first.unmet.includes('fund') || moved.value.promisePence <= 0) return undefined;
  // The same answer again, and the fund is still short: that is written down already.
  if (again) return accept(result);
  const second = await save(deps, asked, { ...step, moved: withoutPromise(moved.value), fundShort: true });
  return second.done ? accept(second.result) : undefined;
};

const save = (
  deps: ActivitiesDeps,
  asked: Asked<PersonActor>,
  step: { readonly before: Invitation; readonly moved: Moved; readonly result: string; readonly fundShort: boolean },
): Promise<Committed> => {
  const { entry, head } = nextEntry(step.before, repliedEntry(asked, step));
  return commit(deps.database, deps.retrying, {
    // With the state it was pressed in: Yes, back in the browser, then No from the same page, are two replies.
    requestId: `${asked.requestId}.${step.before.seq}`,
    result: step.result,
    now: asked.now,
    writes: [
      deps.activities.savingInvitation({ ...step.moved.invitation, ...head }, step.before.version),
      addingEntry(entry),
      ...promising(deps, step.moved),
    ],
  });
};

const repliedEntry = (asked: Asked<PersonActor>, step: { readonly moved: Moved; readonly fundShort: boolean }): Happening => {
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
      ...(step.fundShort ? { fundShort: true } : {}),
    },
  };
};

/** The movement in the fund that goes with an invitation's new state; none when nothing moves. Money is held only while no claim holds it. */
export const promising = (deps: ActivitiesDeps, { invitation, promisePence }: Moved): readonly Write[] => {
  if (promisePence === 0) return [];
  const { activityId, personId, offer } = invitation;
  const holds = promisePence > 0 ? [deps.activities.checkingNoCosts(activityId, personId)] : [];
  return [deps.funds.moving(promise(offer.fundId, promisePence)), ...holds];
};
