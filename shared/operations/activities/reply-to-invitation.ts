import type { Reply } from '#shared/domain/invitation.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { replyTo, type ReplyProblem } from '#shared/domain/replying.ts';
import type { PersonActor } from '#shared/domain/roles.ts';
import type { ReplyingDeps, Asked, NotFound } from '#shared/operations/activities/activities-deps.ts';
import { saveReply } from '#shared/operations/activities/save-reply.ts';

export interface ReplyAsked {
  readonly activityId: string;
  readonly reply: Reply;
  /** The version of the meeting's details the person was shown. */
  readonly detailsSeen: number;
}

/** A person's own reply, changeable until the meeting ends. Answers where to go next. */
export const replyToInvitation = (
  deps: ReplyingDeps,
  asked: Asked<PersonActor>,
  { activityId, reply, detailsSeen }: ReplyAsked,
): Promise<OutcomeOf<string, NotFound | ReplyProblem>> =>
  saveReply(deps, asked, {
    activityId,
    personId: asked.actor.personId,
    reply,
    action: 'invitation.reply',
    result: `/meetings/${activityId}?replied=${reply}`,
    decide: (invitation, activity, claimStarted) => replyTo(invitation, activity, { reply, at: asked.now, detailsSeen, claimStarted }),
    facts: {},
    holding: () => [],
    unmet: () => undefined,
  });
