import { dateInWords } from '#shared/content/dates.ts';
import { problemWords } from '#shared/content/people-problem-words.ts';
import { senderPhrases } from '#shared/content/sender-phrases.ts';
import { carryOnAt, halfTypedOf } from '#shared/domain/half-typed.ts';
import { answerQuestion, joinQuestions, mayBeAsked, nextQuestion, nothingAnswered, type JoinQuestion } from '#shared/domain/joining.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import { stoppedPage } from '#shared/views/pages/people/join/stopped.ts';
import { under18Page } from '#shared/views/pages/people/join/under-18.ts';
import { showCheck } from '#functions/people/join-check.ts';
import { heldJoining, joiningCookie, keptUntil, newJoining, noJoiningCookie, type Held } from '#functions/people/joining-cookie.ts';
import { showQuestion } from '#functions/people/join-question-pages.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

const questionOf = (name: string | undefined): JoinQuestion | undefined => joinQuestions.find((question) => question === name);

/** One question, or the page to check them all, or the page for somebody under 18. Nobody is asked out of order. */
export const showJoinQuestion =
  ({ joinings }: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const name = request.params['question'];
    if (name === 'under-18') return under18(request);
    if (name === 'stopped') return stopped(request, await heldJoining(joinings, request));
    const question = name === 'check' ? name : questionOf(name);
    if (question === undefined) return notFoundPage(request);
    const held = await heldJoining(joinings, request);
    if (held === undefined) return seeOther('/join');
    const { answers, half } = held.joining;
    if (!mayBeAsked(answers, question)) return seeOther(`/join/${nextQuestion(answers)}`);
    return question === 'check'
      ? showCheck(request, answers)
      : showQuestion(request, { question, answers, typed: half?.question === question ? half.typed : undefined, problems: [] });
  };

/**
 * Saves one answer and goes on to the next open question. Where what came before is gone (another browser, more than its days), this
 * answer starts it anew, so nothing typed is lost. "Stop here" keeps the page as it is, half or whole, and nothing is asked about it.
 */
export const answerJoinQuestion =
  ({ joinings }: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const question = questionOf(request.params['question']);
    if (question === undefined) return notFoundPage(request);
    const held = (await heldJoining(joinings, request)) ?? newJoining(request, nothingAnswered);
    const { secret, joining } = held;
    const typed = request.form.values();
    const outcome = answerQuestion(joining.answers, { question, typed, phrases: senderPhrases.map(({ phrase }) => phrase) });
    if (!outcome.ok && outcome.problems.some(({ code }) => code === 'under-18')) {
      await joinings.forget(secret);
      return seeOther('/join/under-18', [noJoiningCookie()]);
    }
    if (request.form.text('stop') === 'yes') {
      // Kept as it was typed, for when they come back: an answer nobody finished is no answer yet.
      await joinings.save(secret, { ...joining, half: halfTypedOf(question, typed) });
      return seeOther('/join/stopped', [joiningCookie(secret)]);
    }
    if (outcome.ok) {
      const half = joining.half?.question === question ? undefined : joining.half;
      await joinings.save(secret, { ...joining, half, answers: outcome.value });
      return seeOther(`/join/${nextQuestion(outcome.value)}`, [joiningCookie(secret)]);
    }
    return showQuestion(request, { question, answers: joining.answers, typed, problems: outcome.problems.map(problemWords) });
  };

const stopped = (request: PageRequest, held: Held | undefined): Reply => {
  if (held === undefined) return seeOther('/join');
  const { answers, half } = held.joining;
  const view = { carryOnHref: `/join/${carryOnAt(answers, half)}`, keptUntil: dateInWords(keptUntil(held.joining)) };
  return showPage(request, stoppedPage, { title: 'What you wrote is kept' }, view);
};

const under18 = (request: PageRequest): Reply => showPage(request, under18Page, { title: 'Who you can talk to' }, welcoming.youthWorker);
