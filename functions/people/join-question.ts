import { problemWords } from '#shared/content/people-problem-words.ts';
import { senderPhrases } from '#shared/content/sender-phrases.ts';
import { answerQuestion, joinQuestions, mayBeAsked, nextQuestion, nothingAnswered, type JoinQuestion } from '#shared/domain/joining.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import { under18Page } from '#shared/views/pages/people/join/under-18.ts';
import { showCheck } from '#functions/people/join-check.ts';
import { heldJoining, joiningCookie, newJoining, noJoiningCookie } from '#functions/people/joining-cookie.ts';
import { showQuestion } from '#functions/people/join-question-pages.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

const questionOf = (name: string | undefined): JoinQuestion | undefined => joinQuestions.find((question) => question === name);

/** One question, or the page to check them all, or the page for somebody under 18. Nobody is asked out of order. */
export const showJoinQuestion =
  ({ joinings }: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const name = request.params['question'];
    if (name === 'under-18') return under18(request);
    const question = name === 'check' ? name : questionOf(name);
    if (question === undefined) return notFoundPage(request);
    const held = await heldJoining(joinings, request);
    if (held === undefined) return seeOther('/join');
    const { answers } = held.joining;
    if (!mayBeAsked(answers, question)) return seeOther(`/join/${nextQuestion(answers)}`);
    return question === 'check'
      ? showCheck(request, answers)
      : showQuestion(request, { question, answers, typed: undefined, problems: [] });
  };

/**
 * Saves one answer and goes on to the next open question. Where what came before is gone (another browser, more than its days), this
 * answer starts it anew, so nothing typed is lost.
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
    if (outcome.ok) {
      await joinings.save(secret, { ...joining, answers: outcome.value });
      return seeOther(`/join/${nextQuestion(outcome.value)}`, [joiningCookie(secret)]);
    }
    if (outcome.problems.some(({ code }) => code === 'under-18')) {
      await joinings.forget(secret);
      return seeOther('/join/under-18', [noJoiningCookie()]);
    }
    return showQuestion(request, { question, answers: joining.answers, typed, problems: outcome.problems.map(problemWords) });
  };

const under18 = (request: PageRequest): Reply => showPage(request, under18Page, { title: 'Who you can talk to' }, welcoming.youthWorker);
