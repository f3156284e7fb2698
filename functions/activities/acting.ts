import type { Actor, PersonActor, StaffActor } from '#shared/domain/roles.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import type { Asked } from '#shared/operations/activities/activities-deps.ts';

/** A page for a person. The route's line of the permission table has already seen to it; this tells the types. */
export const asPerson =
  (handle: (request: PageRequest, actor: PersonActor) => Promise<Reply>): PageHandler =>
  (request) =>
    request.actor.kind === 'person' ? handle(request, request.actor) : Promise.resolve(notFoundPage(request));

/** A page for staff. */
export const asStaff =
  (handle: (request: PageRequest, actor: StaffActor) => Promise<Reply>): PageHandler =>
  (request) =>
    request.actor.kind === 'staff' ? handle(request, request.actor) : Promise.resolve(notFoundPage(request));

/** Who asks, when, and from which form. */
export const askedBy = <A extends Actor>(actor: A, request: PageRequest): Asked<A> => ({
  actor,
  now: request.now,
  requestId: requestIdOf(request),
});

/** A parameter of the address; '' when it isn't there, which nothing is called. */
export const param = (request: PageRequest, name: string): string => request.params[name] ?? '';

/** The most a line and a box of words hold; longer is said kindly. */
export const longestLine = 120;
export const longestWords = 2_000;

/** One of the values of a list, as typed into a form; undefined for anything else. */
export const oneOfList = <T extends string>(list: readonly T[], typed: string): T | undefined => list.find((one) => one === typed);
