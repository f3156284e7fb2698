import type { Action, ObjectAtHand } from '#shared/domain/permissions.ts';
import { boardOfSet, idFor, paidPersonOf, personOf, type SetName } from '#test/support/running/planted-ids.ts';
import { formOfRoute } from '#test/support/running/forms.ts';
import { plantedAggregate } from '#test/support/running/plant-oversight.ts';
import { everyStaffId } from '#test/support/running/sign-in.ts';

/** One address: the line of the permission table it stands on, and what it is about in each set of planted things. */
export interface RouteCase {
  readonly action: Action;
  readonly at: (set: SetName) => string;
  /** Whose or which board's it is; left out where the address names no object. */
  readonly about?: (set: SetName) => ObjectAtHand;
  /** There is never anything here: the address of all that is nobody's. */
  readonly never?: true;
  /** A GET that is a command all the same: things are put back before it. */
  readonly changes?: true;
}

const here = (path: string) => () => path;
const apart = (set: SetName) => ({ keptApartStaffIds: set === 'apart' ? everyStaffId : [] });

/** What an address can be about. */
const person = (set: SetName): ObjectAtHand => ({ personId: personOf(set).personId, boardId: boardOfSet(set).boardId, ...apart(set) });
const board = (set: SetName): ObjectAtHand => ({ boardId: boardOfSet(set).boardId });
/** Every budget, note and history is one that the role reaches, or isn't there. */
const anyones = (): ObjectAtHand => ({});

const page = (action: Action, path: string): RouteCase => ({ action, at: here(path) });
const costs =
  (state: string, step = '') =>
  (set: SetName): string =>
    `/costs/${idFor(set, `claim-${state}`)}${step}`;
const fare =
  (step = '') =>
  (set: SetName): string =>
    costs('draft', `/lines/${idFor(set, 'fare')}${step}`)(set);
const plan =
  (which: string, step = '') =>
  (set: SetName): string =>
    `/plan/${idFor(set, which)}${step}`;
const approval =
  (step = '') =>
  (set: SetName): string =>
    `/approvals/${idFor(set, 'claim-sent')}${step}`;
const said = (set: SetName): string => `/meetings/${idFor(set, 'held')}/said/${idFor(set, 'said')}`;
const run =
  (state: string, step = '') =>
  (set: SetName): string =>
    `/runs/${idFor(set, `run-${state}`)}${step}`;

/** The address of a route's own form. */
const form =
  (route: string) =>
  (set: SetName): string => {
    const found = formOfRoute(route);
    if (found === undefined) throw new Error(`No form for ${route}: add a line to test/support/running`);
    return found.at(set);
  };
const sent = (route: string, action: Action, about?: RouteCase['about']): readonly [string, RouteCase] => [
  route,
  { action, at: form(route), ...(about === undefined ? {} : { about }) },
];

/**
 * What each address of the service is about and which permission it stands on, said here a second time on purpose: an address of the
 * template that isn't here, or that the service opens to somebody else, is a red test.
 */
export const routesTable: Readonly<Record<string, RouteCase>> = {
  'GET /': page('public.read', '/'),
  'GET /how-we-pay': page('public.read', '/how-we-pay'),
  'GET /your-rights': page('public.read', '/your-rights'),
  'GET /what-we-share': page('public.read', '/what-we-share'),
  'GET /help': page('public.read', '/help'),
  'GET /choices-at-every-step': page('public.read', '/choices-at-every-step'),
  'GET /leaving-a-page': page('public.read', '/leaving-a-page'),
  'GET /accessibility': page('public.read', '/accessibility'),
  'GET /{proxy+}': { ...page('public.read', '/no/such/page'), never: true },

  'GET /sign-in': page('sign-in.use', '/sign-in'),
  'GET /sign-in/people': page('sign-in.use', '/sign-in/people'),
  'GET /sign-in/staff': page('sign-in.use', '/sign-in/staff'),
  'GET /sign-in/return': page('sign-in.use', '/sign-in/return'),
  'GET /signed-out': page('sign-in.use', '/signed-out'),
  'GET /leave': { ...page('sign-in.use', '/leave'), changes: true },

  'GET /join': page('join.answer', '/join'),
  'GET /join/{question}': page('join.answer', '/join/under-18'),
  'GET /joined': page('join.finish', '/joined'),

  'GET /home': page('home.see', '/home'),
  'GET /you': page('you.see', '/you'),
  'GET /you/reach': page('you.change', '/you/reach'),
  'GET /you/name': page('you.change', '/you/name'),
  'GET /you/money': page('you.change', '/you/money'),
  'GET /you/pause': page('you.change', '/you/pause'),
  'GET /you/close': page('you.change', '/you/close'),
  'GET /for-somebody': page('supporter.see', '/for-somebody'),
  'GET /choices': page('choices.see', '/choices'),
  'GET /choices/{purpose}': page('choices.see', '/choices/hear-about-more'),
  'GET /choices/{purpose}/record': page('choices.see', '/choices/hear-about-more/record'),

  'GET /meetings': page('invitation.see', '/meetings'),
  'GET /meetings/{activityId}': { action: 'invitation.see', at: (set) => `/meetings/${idFor(set, 'next')}`, about: person },
  'GET /meetings/{activityId}/said/{contributionId}': { action: 'contribution.see-own', at: said, about: person },
  'GET /costs': page('claim.see', '/costs'),
  'GET /costs/{claimId}': { action: 'claim.see', at: costs('sent'), about: person },
  'GET /costs/{claimId}/add/{kind}': { action: 'claim.change', at: costs('draft', '/add/car'), about: person },
  'GET /costs/{claimId}/lines/{lineId}': { action: 'claim.change', at: fare(), about: person },
  'GET /costs/{claimId}/lines/{lineId}/photo': { action: 'claim.change', at: fare('/photo'), about: person },
  'GET /costs/{claimId}/lines/{lineId}/photo-sent': {
    action: 'claim.change',
    at: (set) => `${fare('/photo-sent')(set)}?key=incoming%2F${idFor(set, 'claim-draft')}.${idFor(set, 'fare')}.${idFor(set, 'photo')}`,
    about: person,
    changes: true,
  },
  'GET /costs/{claimId}/check': { action: 'claim.see', at: costs('draft', '/check'), about: person },
  'GET /bank': page('payee.give', '/bank'),
  'GET /bank/details': page('payee.give', '/bank/details'),
  'GET /api/claims': page('claim.see', '/api/claims'),
  'GET /api/claims/{claimId}': { action: 'claim.see', at: (set) => `/api/claims/${idFor(set, 'claim-sent')}`, about: person },
  'GET /api/meetings': page('home.see', '/api/meetings'),

  'GET /staff': page('staff.see', '/staff'),
  'GET /plan': page('activity.see', '/plan'),
  'GET /plan/new': page('activity.plan', '/plan/new'),
  'GET /plan/{activityId}': { action: 'activity.see', at: plan('next'), about: board },
  'GET /plan/{activityId}/details': { action: 'activity.plan', at: plan('next', '/details'), about: board },
  'GET /plan/{activityId}/invite': { action: 'activity.invite', at: plan('next', '/invite?name=c'), about: board },
  // That somebody looked is written down.
  'GET /plan/people/{personId}': {
    action: 'person.see-contact',
    at: (set) => `/plan/people/${personOf(set).personId}`,
    about: person,
    changes: true,
  },
  'GET /plan/{activityId}/replied/{personId}': {
    action: 'invitation.note-reply',
    at: (set) => plan('next', `/replied/${personOf(set).personId}`)(set),
    about: person,
  },
  'GET /plan/{activityId}/took-part/{personId}': {
    action: 'activity.record',
    at: (set) => plan('past', `/took-part/${personOf(set).personId}`)(set),
    about: person,
  },
  'GET /approvals': page('claim.read-as-approver', '/approvals'),
  'GET /approvals/{claimId}': { action: 'claim.read-as-approver', at: approval(), about: person },
  'GET /approvals/{claimId}/lines/{lineId}/photo': {
    action: 'claim.read-as-approver',
    at: (set) => approval(`/lines/${idFor(set, 'fare')}/photo`)(set),
    about: person,
  },
  'GET /codes': page('payee.code', '/codes'),
  'GET /payees': page('payee.check', '/payees'),
  'GET /payees/{personId}': { action: 'payee.check', at: (set) => `/payees/${personOf(set).personId}`, about: person },
  'GET /runs': page('run.see', '/runs'),
  'GET /runs/{runId}': { action: 'run.see', at: run('made'), about: person },
  'GET /board/{boardId}': { action: 'board.see', at: (set) => `/board/${boardOfSet(set).boardId}`, about: board },
  'GET /board/{boardId}/answers/{activityId}/{contributionId}': {
    action: 'outcome.record',
    at: form('POST /board/{boardId}/answers/{activityId}/{contributionId}'),
    about: person,
  },
  'GET /funds': page('fund.see', '/funds'),
  'GET /funds/{fundId}': { action: 'fund.see', at: (set) => `/funds/${boardOfSet(set).fundId}`, about: anyones },
  'GET /policy': page('policy.see', '/policy'),
  'GET /journal': page('journal.read', '/journal'),
  'GET /journal/{aggregate}': {
    action: 'journal.read',
    at: (set) => `/journal/${encodeURIComponent(plantedAggregate(set))}`,
    about: anyones,
  },
  'GET /messages': page('messages.see', '/messages'),
  // That notes were read is written down.
  'GET /restricted': { ...page('restricted.read', '/restricted'), changes: true },
  'GET /restricted/{noteId}': {
    action: 'restricted.read',
    at: (set) => `/restricted/${idFor(set, 'note')}`,
    about: anyones,
    changes: true,
  },

  ...Object.fromEntries([
    sent('POST /sign-out', 'sign-in.use'),
    sent('POST /join', 'join.answer'),
    sent('POST /join/{question}', 'join.answer'),
    sent('POST /joined', 'join.finish'),
    sent('POST /you/name', 'you.change'),
    sent('POST /you/reach', 'you.change'),
    sent('POST /you/money', 'you.change'),
    sent('POST /you/pause', 'you.change'),
    sent('POST /you/close', 'you.change'),
    sent('POST /choices/{purpose}', 'choices.change'),
    sent('POST /meetings/{activityId}/reply', 'invitation.reply', person),
    sent('POST /meetings/{activityId}/said/{contributionId}', 'contribution.settle', person),
    sent('POST /meetings/{activityId}/said/{contributionId}/answer', 'outcome.answer', person),
    sent('POST /costs', 'claim.change', person),
    sent('POST /costs/{claimId}/add/{kind}', 'claim.change', person),
    sent('POST /costs/{claimId}/lines/{lineId}', 'claim.change', person),
    sent('POST /costs/{claimId}/lines/{lineId}/remove', 'claim.change', person),
    sent('POST /costs/{claimId}/send', 'claim.change', person),
    sent('POST /costs/{claimId}/take-back', 'claim.change', person),
    sent('POST /costs/{claimId}/look-again', 'claim.change', person),
    sent('POST /costs/{claimId}/answer', 'claim.change', person),
    sent('POST /bank/code', 'payee.give'),
    sent('POST /bank/second-step', 'payee.give'),
    sent('POST /bank/details', 'payee.give'),
    sent('POST /bank/when', 'payee.give'),
    sent('POST /bank/now', 'payee.give'),
    sent('POST /plan/new', 'activity.plan'),
    sent('POST /plan/{activityId}/details', 'activity.plan', board),
    sent('POST /plan/{activityId}/call-off', 'activity.plan', board),
    sent('POST /plan/{activityId}/hold-money', 'activity.plan', board),
    sent('POST /plan/{activityId}/invite', 'activity.invite', (set) => ({ personId: paidPersonOf(set).personId, ...apart(set) })),
    sent('POST /plan/{activityId}/took-part/{personId}', 'activity.record', person),
    sent('POST /plan/{activityId}/replied/{personId}', 'invitation.note-reply', person),
    sent('POST /plan/people/{personId}', 'person.greet', person),
    sent('POST /approvals/{claimId}/ask', 'claim.decide', person),
    sent('POST /approvals/{claimId}/decide', 'claim.decide', person),
    sent('POST /codes/{personId}', 'payee.code', person),
    sent('POST /payees/{personId}', 'payee.check', person),
    sent('POST /runs', 'run.make'),
    sent('POST /runs/{runId}/release', 'run.release', person),
    sent('POST /runs/{runId}/file', 'run.confirm', person),
    sent('POST /runs/{runId}/confirm', 'run.confirm', person),
    sent('POST /runs/{runId}/came-back', 'run.confirm', person),
    sent('POST /funds/{fundId}', 'fund.allocate', anyones),
    sent('POST /board/{boardId}/answers/{activityId}/{contributionId}', 'outcome.record', person),
    sent('POST /messages', 'messages.settle', person),
    sent('POST /restricted', 'restricted.write'),
  ]),
};
