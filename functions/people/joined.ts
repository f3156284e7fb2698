import { dateInWords } from '#shared/content/dates.ts';
import { byWay } from '#shared/content/reach-words.ts';
import { nextQuestion } from '#shared/domain/joining.ts';
import { cookieNames } from '#shared/http/cookies.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { finishJoin } from '#shared/operations/people/join.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import { joinedPage } from '#shared/views/pages/people/join/joined.ts';
import { showCheck } from '#functions/people/join-check.ts';
import { heldJoining, noJoiningCookie } from '#functions/people/joining-cookie.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

/** Back from the code: the answers once more, and one press. Somebody who has joined sees who is in touch, and by when. */
export const showJoined =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const { actor } = request;
    // Answers that are still held were given for an address that has an account: they are told so, and that it stays as it was.
    const held = await heldJoining(deps.joinings, request);
    if (actor.kind === 'person' && held !== undefined) {
      await deps.joinings.forget(held.secret);
      return seeOther('/home?known=yes', [noJoiningCookie()]);
    }
    if (actor.kind === 'person') return welcome(deps, request, actor.personId);
    if (held === undefined) return seeOther('/join');
    const next = nextQuestion(held.joining.answers);
    return next === 'check' ? showCheck(request, held.joining.answers) : seeOther(`/join/${next}`);
  };

/** Joins, once. */
export const confirmJoin =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const { session } = request;
    if (session === undefined || request.actor.kind !== 'newcomer') return seeOther('/joined');
    const secret = request.cookies[cookieNames.joining] ?? '';
    const outcome = await finishJoin(deps, { secret, session, requestId: requestIdOf(request), result: '/joined' });
    if (outcome.ok) return seeOther(outcome.value, [noJoiningCookie()]);
    // This address has an account already: a sign-in finds it.
    return outcome.problems.some(({ code }) => code === 'already-joined') ? seeOther('/sign-in/people?to=/home') : seeOther('/join');
  };

const welcome = async (deps: PeopleFunctionDeps, request: PageRequest, personId: string): Promise<Reply> => {
  const person = await deps.people.read(personId);
  if (person === undefined) return notFoundPage(request);
  // Once somebody said hello there is nothing left to promise.
  if (person.greetedAt !== '') return seeOther('/home');
  return showPage(
    request,
    joinedPage,
    { title: 'You have joined' },
    {
      knownAs: person.knownAs,
      contactName: person.contactName,
      contactTeam: welcoming.contactTeam,
      helloBy: dateInWords(person.helloBy),
      way: byWay(person.reach.kind),
      senderPhrase: person.senderPhrase,
    },
  );
};
