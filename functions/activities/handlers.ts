import { callOffMeeting } from '#functions/activities/call-off.ts';
import { holdMoney } from '#functions/activities/hold-money.ts';
import { answerOutcome, settleSaid, showSaid } from '#functions/activities/said.ts';
import { inviteSomebody, showInvite } from '#functions/activities/invite.ts';
import { replyToMeeting, showInvitation } from '#functions/activities/invitation.ts';
import { showOwnMeetings } from '#functions/activities/own-meetings.ts';
import { showMeeting } from '#functions/activities/meeting.ts';
import { noteTold, showTold } from '#functions/activities/told.ts';
import { greetHere, showPerson } from '#functions/activities/person.ts';
import { createPlan, showNewPlan } from '#functions/activities/new-plan.ts';
import { savePlanDetails, showPlanDetails } from '#functions/activities/plan-details.ts';
import { showPlan } from '#functions/activities/plan-list.ts';
import type { activitiesRoutes } from '#functions/activities/routes.ts';
import { showStaffHome } from '#functions/activities/staff-home.ts';
import { recordTheirPart, showTookPart } from '#functions/activities/took-part.ts';
import type { HandlersOf } from '#shared/http/web-function.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';

/** A handler for each of the function's addresses. */
export const activitiesHandlers = (deps: ActivitiesDeps): HandlersOf<typeof activitiesRoutes> => ({
  'activities.own': showOwnMeetings(deps),
  'activities.invitation': showInvitation(deps),
  'activities.reply': replyToMeeting(deps),
  'activities.said': showSaid(deps),
  'activities.said-settle': settleSaid(deps),
  'activities.answer': answerOutcome(deps),
  'activities.staff-home': showStaffHome(deps),
  'activities.plan': showPlan(deps),
  'activities.new': showNewPlan(),
  'activities.create': createPlan(deps),
  'activities.person': showPerson(deps),
  'activities.greet': greetHere(deps),
  'activities.one': showMeeting(deps),
  'activities.edit': showPlanDetails(deps),
  'activities.edit-save': savePlanDetails(deps),
  'activities.call-off': callOffMeeting(deps),
  'activities.hold-money': holdMoney(deps),
  'activities.invite-find': showInvite(deps),
  'activities.invite': inviteSomebody(deps),
  'activities.took-part': showTookPart(deps),
  'activities.took-part-record': recordTheirPart(deps),
  'activities.told': showTold(deps),
  'activities.told-note': noteTold(deps),
});
