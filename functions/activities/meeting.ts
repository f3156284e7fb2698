import { asStaff, param } from '#functions/activities/acting.ts';
import { meetingView } from '#functions/activities/meeting-view.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { anotherWayBy } from '#shared/operations/activities/another-way.ts';
import { seePlanned } from '#shared/operations/activities/see-planned.ts';
import type { Notice } from '#shared/views/chrome.ts';
import { meetingPage } from '#shared/views/pages/plan/meeting.ts';

/** GET /plan/{activityId}: the whole picture of one meeting. */
export const showMeeting = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const meeting = await seePlanned(deps, actor, param(request, 'activityId'));
    if (!meeting.ok) return notFoundPage(request);
    const notice = noticeOf(request.query);
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

const noticeOf = (query: URLSearchParams): Notice | undefined => {
  if (query.get('saved') === 'ready') return { heading: 'Saved. You can invite people.', text: '' };
  if (query.get('saved') === 'draft') return { heading: 'Saved. You can come back to it.', text: '' };
  if (query.get('called') === 'off') return { heading: 'Called off', text: 'Everybody invited is told, the way they chose.' };
  if (query.get('noted') !== null) return { heading: 'Written down', text: 'They are told, the way they chose, and can change it.' };
  if (query.get('recorded') === 'yes') return { heading: 'Recorded: took part', text: 'What they said goes to them first.' };
  return query.get('recorded') === 'no' ? { heading: 'Recorded: not there', text: 'Nobody is asked why.' } : undefined;
};
