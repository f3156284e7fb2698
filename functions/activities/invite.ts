import { asStaff, askedBy, longestLine, param } from '#functions/activities/acting.ts';
import { inviteRow, missedWords, noticeOf } from '#functions/activities/invite-view.ts';
import { whyNoInvite } from '#functions/activities/meeting-view.ts';
import { dateWithoutYear } from '#shared/content/dates.ts';
import { offerRows } from '#shared/content/meetings.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { findPeople } from '#shared/operations/activities/find-people.ts';
import { invitePeople } from '#shared/operations/activities/invite-person.ts';
import { invitePage, type InviteView } from '#shared/views/pages/plan/invite.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** GET /plan/{activityId}/invite: people by name; `name` narrows it to names that start so. */
export const showInvite = (deps: ActivitiesDeps): PageHandler =>
  asStaff((request, actor) =>
    show({ deps, request, actor }, { name: request.query.get('name') ?? '', after: request.query.get('after') ?? '' }),
  );

/** POST of the same: invites everybody ticked. The offer as it stands becomes theirs. The page they were on says who is invited and who not. */
export const inviteSomebody = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const activityId = param(request, 'activityId');
    const where = { name: request.form.text('name'), after: request.form.text('after') };
    const personIds = request.form.all('personId').filter((personId) => personId !== '');
    if (personIds.length === 0) return show({ deps, request, actor }, { ...where, nobodyTicked: true });
    const invited = await invitePeople(deps, askedBy(actor, request), { activityId, personIds });
    const missed = invited.flatMap(({ personId, outcome }) => (outcome.ok ? [] : [`${personId}.${outcome.problems[0]?.code ?? ''}`]));
    if (personIds.length === 1 && missed[0]?.endsWith('.not-found') === true) return notFoundPage(request);
    const query = new URLSearchParams(where);
    for (const { personId, outcome } of invited) if (outcome.ok) query.append('asked', personId);
    for (const one of missed) query.append('missed', one);
    return seeOther(`/plan/${activityId}/invite?${query.toString()}`);
  });

interface At {
  readonly deps: ActivitiesDeps;
  readonly request: PageRequest;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
}

interface Where {
  readonly name: string;
  readonly after: string;
  readonly nobodyTicked?: true;
}

const nobodyTicked = [{ href: '#personId', text: 'Tick at least one person, then invite.' }];

const show = async ({ deps, request, actor }: At, where: Where): Promise<Reply> => {
  const typed = where.name.trim().slice(0, longestLine);
  const search = { activityId: param(request, 'activityId'), prefix: typed, after: where.after, now: request.now };
  const found = await findPeople(deps, actor, search);
  if (!found.ok) return notFoundPage(request);
  const { activity, invitedSoFar, people, next } = found.value;
  const here = `/plan/${activity.activityId}/invite`;
  const result = { asked: request.query.getAll('asked'), missed: request.query.getAll('missed') };
  const rows = people.map((person) => inviteRow(person, missedWords(result.missed, person.personId)));
  const view: InviteView = {
    meeting: `${activity.title}, ${dateWithoutYear(activity.heldOn)}`,
    action: here,
    requestId: request.newId(),
    typed,
    after: where.after,
    because: whyNoInvite(activity, { invited: invitedSoFar, now: request.now }),
    letters: letters.map((letter) => ({ text: letter, href: `${here}?name=${letter}`, current: typed.toUpperCase() === letter })),
    canTick: rows.filter(({ because }) => because === ''),
    cannot: rows.filter(({ because }) => because !== ''),
    nobodyTicked: where.nobodyTicked === true ? (nobodyTicked[0]?.text ?? '') : '',
    empty:
      typed === ''
        ? 'Nobody has joined so far.'
        : `Nobody’s name starts with “${typed}”. Try fewer letters, or choose Show all. People who paused are not shown.`,
    moreHref: next === '' ? '' : `${here}?${new URLSearchParams({ name: typed, after: next }).toString()}`,
    offerLine: `The offer: ${offerRows(activity.offer, { whose: 'their', heldOn: activity.heldOn })
      .map(({ what, amount }) => `${what.toLowerCase()}: ${amount.toLowerCase()}`)
      .join('; ')}.`,
  };
  const notice = noticeOf(people, result);
  return showPage(
    request,
    invitePage,
    {
      title: 'Invite people',
      backHref: `/plan/${activity.activityId}`,
      errors: where.nobodyTicked === true ? nobodyTicked : [],
      ...(notice === undefined ? {} : { notice }),
    },
    view,
  );
};
