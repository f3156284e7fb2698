import { asStaff, askedBy, param } from '#functions/activities/acting.ts';
import { howToReach, whatToSay } from '#shared/content/contact-words.ts';
import { dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { invitationTag } from '#shared/content/meetings.ts';
import { waitsForHello } from '#shared/domain/greeting.ts';
import { safeChannel } from '#shared/domain/inviting.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Person } from '#shared/domain/person.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { greetPerson } from '#shared/operations/activities/greet-person.ts';
import { seePerson, type SeenPerson } from '#shared/operations/activities/see-person.ts';
import { personPage, type PersonView } from '#shared/views/pages/plan/person.ts';

/** GET /plan/people/{personId}: how to reach one person safely, and what they are invited to. */
export const showPerson = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const today = londonDateOf(request.now);
    const seen = await seePerson(deps, { actor, now: request.now, today }, param(request, 'personId'));
    return seen === undefined
      ? notFoundPage(request)
      : showPage(request, personPage, { title: 'A person', backHref: '/staff' }, personView(seen, request.newId()));
  });

/** POST of the same: somebody said hello to them. */
export const greetHere = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const greeted = await greetPerson(deps, askedBy(actor, request), param(request, 'personId'));
    return greeted.ok ? seeOther(greeted.value) : notFoundPage(request);
  });

const personView = ({ person, toCome }: SeenPerson, requestId: string): PersonView => ({
  knownAs: person.state === 'closing' ? 'Somebody who is leaving' : person.knownAs,
  away: awayWords[person.state],
  rows: person.state === 'active' ? contactRows(person) : [],
  hello: waitsForHello(person)
    ? {
        requestId,
        action: `/plan/people/${person.personId}`,
        text: `${person.contactName} was named to them, and ${dateInWords(person.helloBy)} as the last day. Whoever does it presses Done: their page then stops promising it.`,
      }
    : false,
  invitations: person.state === 'closing' ? [] : toCome.map(rowOf),
});

const contactRows = (person: Person): PersonView['rows'] => [
  {
    key: 'How to reach them',
    value: safeChannel(person) === 'none' ? 'We have no safe way to reach them so far.' : howToReach(person),
  },
  { key: 'What you can say', value: whatToSay(person) },
];

const awayWords: Readonly<Record<Person['state'], string>> = {
  active: '',
  paused:
    'They paused. Nobody gets in touch until they come back, so how to reach them is not shown. Their places are kept or given up as they chose.',
  closing: 'They are closing their account. Nobody gets in touch with them any more.',
  closed: '',
};

const rowOf = (invitation: Invitation): PersonView['invitations'][number] => ({
  cells: [
    { text: invitation.title, href: `/plan/${invitation.activityId}` },
    { text: dateWithoutYear(invitation.heldOn) },
    { tag: invitationTag[invitation.state] },
    { text: `Write down their reply: ${invitation.title}`, href: `/plan/${invitation.activityId}/replied/${invitation.personId}` },
  ],
});
