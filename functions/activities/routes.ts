import type { Route } from '#shared/http/route.ts';

/** Every address of `activities`: CDK makes the routes from it, the function serves it. */
export const activitiesRoutes = [
  { name: 'activities.own', method: 'GET', path: '/meetings', action: 'invitation.see' },
  { name: 'activities.invitation', method: 'GET', path: '/meetings/{activityId}', action: 'invitation.see' },
  { name: 'activities.reply', method: 'POST', path: '/meetings/{activityId}/reply', action: 'invitation.reply' },
  { name: 'activities.said', method: 'GET', path: '/meetings/{activityId}/said/{contributionId}', action: 'contribution.see-own' },
  { name: 'activities.said-settle', method: 'POST', path: '/meetings/{activityId}/said/{contributionId}', action: 'contribution.settle' },
  { name: 'activities.answer', method: 'POST', path: '/meetings/{activityId}/said/{contributionId}/answer', action: 'outcome.answer' },
  { name: 'activities.staff-home', method: 'GET', path: '/staff', action: 'staff.see' },
  { name: 'activities.plan', method: 'GET', path: '/plan', action: 'activity.see' },
  { name: 'activities.new', method: 'GET', path: '/plan/new', action: 'activity.plan' },
  { name: 'activities.create', method: 'POST', path: '/plan/new', action: 'activity.plan' },
  { name: 'activities.person', method: 'GET', path: '/plan/people/{personId}', action: 'person.see-contact' },
  { name: 'activities.greet', method: 'POST', path: '/plan/people/{personId}', action: 'person.greet' },
  { name: 'activities.one', method: 'GET', path: '/plan/{activityId}', action: 'activity.see' },
  { name: 'activities.edit', method: 'GET', path: '/plan/{activityId}/details', action: 'activity.plan' },
  { name: 'activities.edit-save', method: 'POST', path: '/plan/{activityId}/details', action: 'activity.plan' },
  { name: 'activities.call-off', method: 'POST', path: '/plan/{activityId}/call-off', action: 'activity.plan' },
  { name: 'activities.hold-money', method: 'POST', path: '/plan/{activityId}/hold-money', action: 'activity.plan' },
  { name: 'activities.invite-find', method: 'GET', path: '/plan/{activityId}/invite', action: 'activity.invite' },
  { name: 'activities.invite', method: 'POST', path: '/plan/{activityId}/invite', action: 'activity.invite' },
  { name: 'activities.took-part', method: 'GET', path: '/plan/{activityId}/took-part/{personId}', action: 'activity.record' },
  { name: 'activities.took-part-record', method: 'POST', path: '/plan/{activityId}/took-part/{personId}', action: 'activity.record' },
  { name: 'activities.told', method: 'GET', path: '/plan/{activityId}/replied/{personId}', action: 'invitation.note-reply' },
  { name: 'activities.told-note', method: 'POST', path: '/plan/{activityId}/replied/{personId}', action: 'invitation.note-reply' },
] as const satisfies readonly Route[];
