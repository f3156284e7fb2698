import type { Reply, ReplyWay } from '#shared/domain/invitation.ts';
import { noteReply as noting, type NoteReplyProblem } from '#shared/domain/noting-replies.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { ActivitiesDeps, Asked, NotFound } from '#shared/operations/activities/activities-deps.ts';
import { saveReply } from '#shared/operations/activities/save-reply.ts';
import { checkingNotTheirChecker } from '#shared/store/payees.ts';

export interface ReplyTold {
  readonly activityId: string;
  readonly personId: string;
  readonly reply: Reply;
  /** How they told us. */
  readonly way: ReplyWay;
  /** The version of the meeting's details that were read to them. */
  readonly detailsSeen: number;
}

/**
 * Writes down the reply of somebody who told us by phone, by post or in person: the same reply, promise and journal entry as their own
 * press, with who wrote it down and how they told us. By email and by post they are told; by phone whoever wrote it down says so. Refuses whoever checked their bank details: to
 * write down a reply is another hand (care F1).
 */
export const noteReply = (
  deps: ActivitiesDeps,
  asked: Asked<StaffActor>,
  told: ReplyTold,
): Promise<OutcomeOf<string, NotFound | NoteReplyProblem>> => {
  const { activityId, personId, reply, way, detailsSeen } = told;
  const { staffId } = asked.actor;
  return saveReply<NoteReplyProblem>(deps, asked, {
    activityId,
    personId,
    reply,
    action: 'invitation.note-reply',
    result: `/plan/${activityId}?noted=${reply}&of=${personId}`,
    decide: (invitation, activity, claimStarted) =>
      noting(invitation, activity, { reply, at: asked.now, detailsSeen, claimStarted, way, staffId }),
    facts: { way },
    holding: ({ promisePence }) => [
      deps.people.checkingNotKeptApart(personId, staffId),
      checkingNotTheirChecker(personId, staffId),
      // A promise holds to there being no costs by itself.
      ...(promisePence > 0 ? [] : [deps.activities.checkingNoCosts(activityId, personId)]),
    ],
    unmet: (unmet) => {
      if (unmet.includes('kept-apart')) return { code: 'not-found' };
      return unmet.includes('hands') ? { code: 'checked-their-details' } : undefined;
    },
  });
};
