import { asStaff, askedBy, oneOfList, param } from '#functions/activities/acting.ts';
import { readOut } from '#functions/activities/read-out.ts';
import { dateWithoutYear } from '#shared/content/dates.ts';
import { noteReplyProblemWords } from '#shared/content/meeting-problems.ts';
import { replies, replyWayWords, replyWords } from '#shared/content/meetings.ts';
import { replyWays } from '#shared/domain/invitation.ts';
import type { NoteReplyProblem } from '#shared/domain/noting-replies.ts';
import { hasEnded } from '#shared/domain/planning.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { noteReply } from '#shared/operations/activities/note-reply.ts';
import { seeToldBy } from '#shared/operations/activities/see-planned.ts';
import { toldPage } from '#shared/views/pages/plan/told.ts';

interface At {
  readonly deps: ActivitiesDeps;
  readonly request: PageRequest;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
}

type Typed = Readonly<Record<string, string>>;

/** GET /plan/{activityId}/replied/{personId}: what somebody told us by phone, by post or in person. */
export const showTold = (deps: ActivitiesDeps): PageHandler =>
  asStaff((request, actor) => show({ deps, request, actor }, { typed: request.typed ?? {}, problems: {} }));

/** POST of the same: their reply, written down for them. */
export const noteTold = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const at = { deps, request, actor };
    const typed = request.form.values();
    const [reply, way] = [oneOfList(replies, typed['reply'] ?? ''), oneOfList(replyWays, typed['way'] ?? '')];
    if (reply === undefined || way === undefined) {
      const problems = {
        ...(reply === undefined ? { reply: 'Choose what they told us.' } : {}),
        ...(way === undefined ? { way: 'Choose how they told us.' } : {}),
      };
      return show(at, { typed, problems });
    }
    const [activityId, personId] = [param(request, 'activityId'), param(request, 'personId')];
    const told = { activityId, personId, reply, way, detailsSeen: versionOf(request) };
    const noted = await noteReply(deps, askedBy(actor, request), told);
    if (noted.ok) return seeOther(noted.value, forgetTyped(request));
    const problem = noted.problems.find((one): one is NoteReplyProblem => one.code !== 'not-found');
    return problem === undefined ? notFoundPage(request) : show(at, { typed, problems: { reply: noteReplyProblemWords(problem) } });
  });

const show = async ({ deps, request, actor }: At, form: { readonly typed: Typed; readonly problems: Typed }): Promise<Reply> => {
  const [activityId, personId] = [param(request, 'activityId'), param(request, 'personId')];
  const found = await seeToldBy(deps, actor, { activityId, personId, now: request.now });
  if (!found.ok) return notFoundPage(request);
  const { activity, invited } = found.value;
  const { invitation } = invited;
  const closed = hasEnded(activity, request.now) || ['took-part', 'not-there', 'ended'].includes(invitation.state);
  const errors = Object.entries(form.problems).map(([field, text]) => ({ href: `#${field}`, text }));
  return showPage(
    request,
    toldPage,
    { title: 'Write down a reply', backHref: `/plan/${activityId}`, errors },
    {
      meeting: `${activity.title}, ${dateWithoutYear(activity.heldOn)}`,
      knownAs: invited.knownAs || 'somebody who closed their account',
      because: closed
        ? noteReplyProblemWords({ code: 'ended' })
        : invited.claimStarted
          ? noteReplyProblemWords({ code: 'costs-started' })
          : '',
      readOut: readOut(activity, invited),
      whoTells: whoTellsWords[invited.reachedBy],
      action: `/plan/${activityId}/replied/${personId}`,
      requestId: request.newId(),
      version: activity.version,
      replies: replies.map((value) => ({ value, text: replyWords[value] })),
      ways: replyWays.map((value) => ({ value, text: replyWayWords[value] })),
      reply: form.typed['reply'] ?? '',
      way: form.typed['way'] ?? '',
      replyProblem: form.problems['reply'] ?? '',
      wayProblem: form.problems['way'] ?? '',
    },
  );
};

/** Who says to them what was written down. */
const whoTellsWords = {
  phone: 'Tell them what you wrote down: nobody else does.',
  email: 'An email tells them.',
  post: 'A letter for you to write tells them.',
} as const;
