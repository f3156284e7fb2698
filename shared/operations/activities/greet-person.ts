import { greet } from '#shared/domain/greeting.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { triesAtMost, type ActivitiesDeps, type Asked, type NotFound } from '#shared/operations/activities/activities-deps.ts';
import { commit } from '#shared/store/commit.ts';
import { addingEntry } from '#shared/store/journal.ts';

/**
 * Writes down that somebody was in touch with a person who is new, as they were promised. Their page stops promising it. It says nothing
 * of what was talked about. Said already, it stands. Answers where to go next.
 */
export const greetPerson = async (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  personId: string,
): Promise<OutcomeOf<string, NotFound>> => {
  const result = '/staff?greeted=yes';
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const before = await deps.people.read(personId);
    if (before === undefined || !mayDo(asked.actor, 'person.greet', before)) return refuse({ code: 'not-found' });
    const greeted = greet(before, asked.now);
    if (greeted === undefined) return accept(result);
    const { entry, head } = nextEntry(before, {
      aggregate: `person#${before.alias}`,
      type: 'person-greeted',
      at: asked.now,
      by: journalName(asked.actor),
      facts: { contactBy: before.helloBy },
    });
    const writes = [deps.people.saving({ ...greeted, ...head }, before.version), addingEntry(entry)];
    const done = await commit(deps.database, deps.retrying, { requestId: asked.requestId, result, now: asked.now, writes });
    if (done.done) return accept(done.result);
  }
  throw new Error('A greeting met somebody else each time it was tried');
};
