import { asStaff } from '#functions/activities/acting.ts';
import { staffTasks, type Counts } from '#functions/activities/staff-tasks.ts';
import { wayOf } from '#shared/content/contact-words.ts';
import { calendarDay, dateInWords, dateWithoutYear } from '#shared/content/dates.ts';
import { timeInWords } from '#shared/content/meetings.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { listToGreet } from '#shared/operations/activities/see-person.ts';
import { waitingForStaff } from '#shared/operations/activities/see-waiting.ts';
import { staffHomePage, type StaffHomeView } from '#shared/views/pages/plan/staff-home.ts';

/** A count is as exact as this, then "or more". */
const countedAtMost = 50;
const comingShown = 6;

/** GET /staff: what waits today for this member of staff, role by role. */
export const showStaffHome = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const seesMeetings = mayDo(actor, 'activity.see');
    const [waiting, toGreet, counts] = await Promise.all([
      seesMeetings ? waitingForStaff(deps, actor, request.now) : undefined,
      mayDo(actor, 'person.greet') ? listToGreet(deps, actor, request.query.get('after') ?? '') : { items: [], next: '' },
      countsFor(deps, actor, request.now),
    ]);
    const view: StaffHomeView = {
      greeting: `Hello ${actor.name}`,
      today: dateInWords(londonDateOf(request.now)),
      hellos: toGreet.items.map((person) => helloOf(person, request.newId())),
      moreHellosHref: toGreet.next === '' ? '' : `/staff?after=${encodeURIComponent(toGreet.next)}`,
      sections: staffTasks(actor, { waiting, counts }),
      coming: (waiting?.coming ?? []).slice(0, comingShown).map(cardOf),
      showsComing: seesMeetings,
    };
    const notice = request.query.get('greeted') === 'yes' ? { notice: { heading: 'Done. Their page stops promising it.', text: '' } } : {};
    return showPage(request, staffHomePage, { title: 'Today', ...notice }, view);
  });

interface Queue {
  readonly items: readonly unknown[];
  readonly next: string;
}

/** How much waits behind the pages that have a queue: only those their roles open are read. */
const countsFor = async (deps: ActivitiesDeps, actor: Actor, now: string): Promise<Counts> => {
  const limit = countedAtMost;
  const queues: readonly (readonly [Action, () => Promise<Queue>])[] = [
    ['claim.read-as-approver', () => deps.claims.waiting('sent', { limit })],
    ['payee.code', () => deps.payees.codesAsked({ limit })],
    ['messages.see', () => deps.messages.list('needs-somebody', { limit, until: now })],
  ];
  const counted = await Promise.all(
    queues.filter(([action]) => mayDo(actor, action)).map(async ([action, read]) => [action, inWords(await read())] as const),
  );
  return Object.fromEntries(counted);
};

const inWords = ({ items, next }: Queue): string => `${items.length}${next === '' ? '' : ' or more'}`;

/** The number or address is one press further on, where that somebody looked is written down. */
const helloOf = (person: Person, requestId: string): StaffHomeView['hellos'][number] => ({
  text: `Say hello to ${person.knownAs}, by ${dateWithoutYear(person.helloBy)}`,
  hint: `${wayOf(person)}. ${person.contactName} was named to them.`,
  href: `/plan/people/${person.personId}`,
  requestId,
});

const cardOf = (activity: Activity): StaffHomeView['coming'][number] => ({
  title: activity.title,
  href: `/plan/${activity.activityId}`,
  ...calendarDay(activity.heldOn),
  dateText: dateInWords(activity.heldOn),
  timeText: timeInWords(activity),
  lines: [activity.boardPlainName],
});
