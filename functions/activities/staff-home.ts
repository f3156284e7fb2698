import { asStaff } from '#functions/activities/acting.ts';
import { staffTasks } from '#functions/activities/staff-tasks.ts';
import { calendarDay, dateInWords } from '#shared/content/dates.ts';
import { timeInWords } from '#shared/content/meetings.ts';
import type { Activity } from '#shared/domain/activity.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { waitingForStaff } from '#shared/operations/activities/see-planned.ts';
import { staffHomePage, type StaffHomeView } from '#shared/views/pages/plan/staff-home.ts';

/** A count of claims to decide is as exact as this, then "or more". */
const countedAtMost = 50;
const comingShown = 6;

/** GET /staff: what waits today for this member of staff, role by role. */
export const showStaffHome = (deps: ActivitiesDeps): PageHandler =>
  asStaff(async (request, actor) => {
    const today = londonDateOf(request.now);
    const seesMeetings = mayDo(actor, 'activity.see');
    const [waiting, toDecide] = await Promise.all([
      seesMeetings ? waitingForStaff(deps, actor, today) : undefined,
      mayDo(actor, 'claim.read-as-approver') ? deps.claims.waiting('sent', { limit: countedAtMost }) : undefined,
    ]);
    const view: StaffHomeView = {
      greeting: `Hello ${actor.name}`,
      today: dateInWords(today),
      sections: staffTasks(actor, {
        waiting,
        claimsToDecide: toDecide === undefined ? '' : `${toDecide.items.length}${toDecide.next === '' ? '' : ' or more'}`,
      }),
      coming: (waiting?.coming ?? []).slice(0, comingShown).map(cardOf),
      showsComing: seesMeetings,
    };
    return showPage(request, staffHomePage, { title: 'Today' }, view);
  });

const cardOf = (activity: Activity): StaffHomeView['coming'][number] => ({
  title: activity.title,
  href: `/plan/${activity.activityId}`,
  ...calendarDay(activity.heldOn),
  dateText: dateInWords(activity.heldOn),
  timeText: timeInWords(activity),
  lines: [activity.boardPlainName],
});
