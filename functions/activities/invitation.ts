import { oneOfList, asPerson, askedBy, param } from '#functions/activities/acting.ts';
import { invitationView } from '#functions/activities/invitation-view.ts';
import { replies, replyWords } from '#shared/content/meetings.ts';
import { versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { anotherWayBy } from '#shared/operations/activities/another-way.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { seeOwnMeeting, type OwnMeeting } from '#shared/operations/activities/see-meeting.ts';
import { invitationPage } from '#shared/views/pages/meetings/invitation.ts';

/** GET /meetings/{activityId}: what it is, the offer in writing, and four replies of equal weight. */
export const showInvitation = (deps: ActivitiesDeps): PageHandler =>
  asPerson(async (request, actor) => {
    const meeting = await seeOwnMeeting(deps, actor, param(request, 'activityId'));
    return meeting.ok ? show(deps, request, meeting.value, {}) : notFoundPage(request);
  });

/** POST /meetings/{activityId}/reply: one press. Too late, or the meeting changed while they read: the page says so, kindly. */
export const replyToMeeting = (deps: ActivitiesDeps): PageHandler =>
  asPerson(async (request, actor) => {
    const activityId = param(request, 'activityId');
    const reply = oneOfList(replies, request.form.text('reply'));
    const done =
      reply === undefined
        ? undefined
        : await replyToInvitation(deps, askedBy(actor, request), { activityId, reply, detailsSeen: versionOf(request) });
    if (done?.ok === true) return seeOther(done.value, forgetTyped(request));
    const meeting = await seeOwnMeeting(deps, actor, activityId);
    if (!meeting.ok) return notFoundPage(request);
    const code = done?.problems[0]?.code ?? 'no-reply';
    return show(
      deps,
      request,
      meeting.value,
      code === 'not-found' ? {} : { careful: carefulWords[code], status: code === 'no-reply' ? 422 : 409 },
    );
  });

const carefulWords = {
  ended: 'The meeting is over, so your reply stays as it was. That is all right.',
  'details-changed': 'The meeting changed while you were reading. Please look once more, then reply.',
  'no-reply': 'Choose one of the four replies. None of them asks why.',
} as const;

const inTouchByOf = (deps: ActivitiesDeps, { invitation: { state, repliedAt } }: OwnMeeting): string =>
  state === 'another-way' ? anotherWayBy(deps, repliedAt) : '';

const show = (
  deps: ActivitiesDeps,
  request: PageRequest,
  meeting: OwnMeeting,
  more: { readonly careful?: string; readonly status?: number },
): Reply => {
  const replied = oneOfList(replies, request.query.get('replied') ?? '');
  // Only what is so: an address can be kept and opened again after the reply changed.
  const notice =
    replied !== undefined && replied === meeting.invitation.state
      ? { notice: { heading: `Your reply is: ${replyWords[replied]}`, text: 'You can change it until the meeting ends.' } }
      : {};
  return showPage(
    request,
    invitationPage,
    { title: 'Your invitation', backHref: '/home', ...notice, ...(more.status === undefined ? {} : { status: more.status }) },
    invitationView(meeting, request, { careful: more.careful ?? '', inTouchBy: inTouchByOf(deps, meeting) }),
  );
};
