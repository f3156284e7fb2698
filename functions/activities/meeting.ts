import { asStaff, param } from '#functions/activities/acting.ts';
import { meetingNotice } from '#functions/activities/meeting-notice.ts';
import { meetingView } from '#functions/activities/meeting-view.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { anotherWayBy } from '#shared/operations/activities/another-way.ts';
import { seePlanned } from '#shared/operations/activities/see-planned.ts';
import { meetingPage } from '#shared/views/pages/plan/meeting.ts';

/** GET /plan/{activityId}: the whole picture of one meeting. */
export const showMeeting = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const meeting = await seePlanned(deps, actor, { activityId: param(request, 'activityId'), now: request.now });
    if (!meeting.ok) return notFoundPage(request);
    const notice = meetingNotice(request.query, meeting.value.invited);
    return showPage(
      request,
      meetingPage,
      {
        title: 'Meeting',
        backHref: `/plan?month=${meeting.value.activity.heldOn.slice(0, 7)}`,
        width: 'wide',
        ...(notice === undefined ? {} : { notice }),
      },
      meetingView(meeting.value, actor, { now: request.now, anotherWayBy: (repliedAt) => anotherWayBy(deps, repliedAt) }),
    );
  });
