import { dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { calledOffWords } from '#shared/content/meetings.ts';
import { moneyInWords } from '#shared/content/money.ts';
import { waitsForHello } from '#shared/domain/greeting.ts';
import { payHref, payPressWords } from '#shared/content/pay-words.ts';
import type { Person } from '#shared/domain/person.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { calledOffMeetings, costsWithUs, nextMeetings, payNeed, whatNeedsYou, type Need } from '#shared/domain/what-needs-you.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import { wantingPayeeStanding } from '#shared/store/payee-standing.ts';
import { readTogether } from '#shared/store/read-together.ts';
import { homePage, type HomeView } from '#shared/views/pages/people/home.ts';
import { supporterHomePage } from '#shared/views/pages/people/supporter-home.ts';
import { cardOf } from '#functions/people/home-meetings.ts';
import { withUsLine } from '#functions/people/home-with-us.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

/** More than anybody has open; older ones are in the lists of meetings and costs. */
const shownAtMost = 100;

const knownNotice = {
  heading: 'You have an account already',
  text: 'We signed you in to it. What you wrote just now changes nothing in it. You can change things under “About you”.',
};

/** Whether they paused, what needs them, what is next, and otherwise that nothing does. */
export const showHome =
  ({ activities, database, people }: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    if (request.actor.kind !== 'person') return notFoundPage(request);
    const { personId } = request.actor;
    const [wantedPerson, wantedPayee] = [people.wanting(personId), wantingPayeeStanding(personId)];
    const [found, part] = await Promise.all([
      readTogether(database, [wantedPerson, wantedPayee]),
      activities.ofPerson(personId, { limit: shownAtMost }),
    ]);
    const person = found(wantedPerson);
    if (person === undefined) return notFoundPage(request);
    const today = londonDateOf(request.now);
    const needs = [...payNeed(part.costs, found(wantedPayee), today), ...whatNeedsYou(part, today)];
    const meetings = nextMeetings(part, today);
    return showPage(
      request,
      homePage,
      { title: 'Home', ...(request.query.get('known') === 'yes' ? { notice: knownNotice } : {}) },
      {
        tasks: needs.flatMap(taskOf),
        toTell: needs.flatMap((need) => toTellOf(need, request.newId)),
        withUs: costsWithUs(part, found(wantedPayee), today).map(withUsLine),
        meetings: [...meetings, ...calledOffMeetings(part, today)].map(cardOf),
        nothing: needs.length > 0 ? '' : `Nothing needs you now. ${whatIsNext(person, meetings[0], today)}`.trimEnd(),
        standing: person.state === 'paused' || person.state === 'closing' ? person.state : 'active',
        requestId: request.newId(),
      },
    );
  };

/** Whoever helps somebody sees the same whether they may do something or not (care H10). */
export const showSupporterHome = (): PageHandler => async (request) =>
  Promise.resolve(showPage(request, supporterHomePage, { title: 'Nothing here for you today' }, {}));

const whatIsNext = (person: Person, next: Invitation | undefined, today: string): string => {
  if (next !== undefined) return `Your next meeting is on ${dateInWords(next.heldOn)}.`;
  const { contactName, helloBy } = person;
  if (waitsForHello(person) && helloBy >= today) return `${contactName} gets in touch with you by ${dateInWords(helloBy)}.`;
  return '';
};

const yours = (text: string): HomeView['tasks'][number]['status'] => ({ text, tone: 'yours' });

const taskOf = (need: Need): HomeView['tasks'] => {
  switch (need.kind) {
    case 'reply': {
      const { title, heldOn, activityId } = need.invitation;
      return [
        { text: `Can you come? ${title}`, href: `/meetings/${activityId}`, hint: dateWithoutYear(heldOn), status: yours('To answer') },
      ];
    }
    case 'check-words':
    case 'answer-outcome': {
      const { title, heldOn, activityId, contributionId } = need.contribution;
      const one = need.things === 1;
      const text = need.kind === 'check-words' ? `Check what was written down: ${title}` : `What happened next: ${title}`;
      const status = yours(need.kind === 'check-words' ? 'To look at' : 'New');
      const href = one ? `/meetings/${activityId}/said/${contributionId}` : `/meetings/${activityId}#said`;
      return [{ text, href, hint: `${dateWithoutYear(heldOn)}${one ? '' : `, ${need.things} things`}`, status }];
    }
    case 'finish-costs':
    case 'answer-question': {
      const { claimId, heldOn, totalPence } = need.costs;
      const question = need.kind === 'answer-question';
      const text = question ? 'We have a question about your costs' : 'Finish your costs and send them';
      const hint = [need.title, dateWithoutYear(heldOn), moneyInWords(totalPence)].filter((part) => part !== '').join(', ');
      return [{ text, href: `/costs/${claimId}`, hint, status: yours(question ? 'To answer' : 'Not sent yet') }];
    }
    case 'pay':
      return [
        {
          text: payPressWords[need.press].task,
          href: payHref,
          hint: 'Some of it is agreed and waits for you',
          status: need.press === 'say-when' ? { text: 'When you like', tone: 'quiet' } : yours('Your turn'),
        },
      ];
    case 'tell-costs':
      return [];
    default:
      return need satisfies never;
  }
};

const toTellOf = (need: Need, newId: () => string): HomeView['toTell'] =>
  need.kind === 'tell-costs'
    ? [
        {
          activityId: need.invitation.activityId,
          title: need.invitation.title,
          when: dateInWords(need.invitation.heldOn),
          why: need.invitation.calledOff === '' ? '' : `${calledOffWords.heading}. ${calledOffWords.stands}`,
          requestId: newId(),
        },
      ]
    : [];
