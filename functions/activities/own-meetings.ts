import { asPerson } from '#functions/activities/acting.ts';
import { ownMeetingsView } from '#functions/activities/own-meetings-view.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { ownMeetingsPage } from '#shared/views/pages/meetings/list.ts';

/** A meeting is an invitation, its costs and at most a few words: some thirty meetings. */
const itemsAtOnce = 100;

/** GET /meetings: all of theirs, to come and past, also those they said no to. One query. */
export const showOwnMeetings = (deps: ActivitiesDeps): PageHandler =>
  asPerson(async (request, { personId }) => {
    const part = await deps.activities.ofPerson(personId, { limit: itemsAtOnce, after: request.query.get('after') ?? '' });
    return showPage(request, ownMeetingsPage, { title: 'Your meetings', backHref: '/home' }, ownMeetingsView(part, request.now));
  });
