import { journalName } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { inState, isShort } from '#shared/domain/replying.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { triesAtMost, type ActivitiesDeps, type Asked, type NotFound } from '#shared/operations/activities/activities-deps.ts';
import { movedAtOnce, movingInvitations, type MovedFrom } from '#shared/operations/activities/moved-invitations.ts';
import type { ActivityItems } from '#shared/store/activities.ts';
import { transact } from '#shared/store/transact.ts';

export type HoldingRefusal = NotFound | { readonly code: 'fund-short' };

/**
 * Holds what was offered to everybody whose reply the budget was too short for, once money was put into it. Up to 30 people go together,
 * all or none; refuses as `fund-short` where the budget still hasn't enough. Pressed again it finds nothing left to hold.
 */
export const holdWhatIsShort = async (
  deps: ActivitiesDeps,
  asked: Omit<Asked<StaffActor>, 'requestId'>,
  activityId: string,
): Promise<OutcomeOf<true, HoldingRefusal>> => {
  const by = { type: 'promise-held', by: journalName(asked.actor), at: asked.now } as const;
  for (let misses = 0; misses < triesAtMost;) {
    const whole = await deps.activities.readWhole(activityId);
    const activity = whole.activities[0];
    if (activity === undefined || !mayDo(asked.actor, 'activity.plan', { boardId: activity.boardId })) return refuse({ code: 'not-found' });
    const short = shortIn(whole);
    if (short.length === 0) return accept(true);
    const part = await transact(deps.database, movingInvitations(deps, short.slice(0, movedAtOnce), by), deps.retrying);
    if (!part.done && part.unmet.includes('fund')) return refuse({ code: 'fund-short' });
    misses += part.done ? 0 : 1;
  }
  throw new Error('Holding money met somebody else each time it was tried');
};

/** Without those who started their costs: their claim holds it, or it is committed when it is decided. */
const shortIn = (whole: ActivityItems): readonly MovedFrom[] => {
  const started = new Set(whole.costs.map(({ personId }) => personId));
  return whole.invitations
    .filter((invitation) => isShort(invitation, started.has(invitation.personId)))
    .map((before) => ({ before, moved: inState(before, before.state, false) }));
};
