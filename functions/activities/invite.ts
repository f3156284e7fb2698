import { asStaff, askedBy, longestLine, param } from '#functions/activities/acting.ts';
import { whyNoInvite } from '#functions/activities/meeting-view.ts';
import { dateWithoutYear } from '#shared/content/dates.ts';
import { inviteProblemWords } from '#shared/content/meeting-problems.ts';
import { offerRows } from '#shared/content/meetings.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { findPeople, invitePerson, type FoundPerson, type InviteRefusal } from '#shared/operations/activities/invite-person.ts';
import type { PageError } from '#shared/views/chrome.ts';
import { invitePage, type InviteView } from '#shared/views/pages/plan/invite.ts';

/** GET /plan/{activityId}/invite?name=…: find somebody by the start of the name they chose. */
export const showInvite = (deps: ActivitiesDeps): PageHandler => asStaff((request, actor) => show({ deps, request, actor }, []));

/** POST of the same: invites one person. The offer as it stands becomes theirs. */
export const inviteSomebody = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const whom = { activityId: param(request, 'activityId'), personId: request.form.text('personId') };
    const invited = await invitePerson(deps, askedBy(actor, request), whom);
    if (invited.ok) return seeOther(invited.value);
    if (invited.problems.some(({ code }) => code === 'not-found')) return notFoundPage(request);
    return show(
      { deps, request, actor },
      invited.problems.map((problem) => ({ href: '#main-content', text: refusalWords(problem) })),
    );
  });

const refusalWords = (problem: InviteRefusal): string => {
  if (problem.code === 'already-invited') return 'They are already invited to this meeting.';
  const meanwhile = problem.code === 'changed-meanwhile' || problem.code === 'not-found';
  return meanwhile ? 'Something changed while you were looking. Please look once more, then invite.' : inviteProblemWords(problem);
};

interface At {
  readonly deps: ActivitiesDeps;
  readonly request: PageRequest;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
}

const show = async ({ deps, request, actor }: At, errors: readonly PageError[]): Promise<Reply> => {
  const typed = (request.query.get('name') ?? '').trim().slice(0, longestLine);
  const search = { activityId: param(request, 'activityId'), prefix: typed, after: request.query.get('after') ?? '', now: request.now };
  const found = await findPeople(deps, actor, search);
  if (!found.ok) return notFoundPage(request);
  const { activity, invitedSoFar, people, next } = found.value;
  const here = `/plan/${activity.activityId}/invite`;
  const asked =
    request.query.get('asked') === null ? {} : { notice: { heading: 'Invited', text: 'The message is on its way, the way they chose.' } };
  const view: InviteView = {
    meeting: `${activity.title}, ${dateWithoutYear(activity.heldOn)}`,
    searchAction: here,
    action: here,
    typed,
    searched: typed !== '',
    because: whyNoInvite(activity, { invited: invitedSoFar, now: request.now }),
    people: people.map((person) => personView(person, request)),
    moreHref: next === '' ? '' : `${here}?name=${encodeURIComponent(typed)}&after=${encodeURIComponent(next)}`,
    offerLine: `The offer: ${offerRows(activity.offer, 'their')
      .map(({ what, amount }) => `${what.toLowerCase()}: ${amount.toLowerCase()}`)
      .join('; ')}.`,
  };
  return showPage(request, invitePage, { title: 'Invite somebody', backHref: `/plan/${activity.activityId}`, errors, ...asked }, view);
};

const reachedBy = {
  email: 'Reached by email',
  phone: 'Reached by phone',
  post: 'Reached by post',
  none: 'No safe way to reach them',
} as const;

const personView = (person: FoundPerson, request: PageRequest): InviteView['people'][number] => ({
  personId: person.personId,
  requestId: request.newId(),
  knownAs: person.knownAs,
  reached: `${reachedBy[person.channel]}.${person.sharedChannel ? ' Somebody else may see it, so it says only that there is an update.' : ''}`,
  because: person.invited ? 'They are already invited to this meeting.' : person.problems.map(inviteProblemWords).join(' '),
});
