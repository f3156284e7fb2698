import { asPerson, askedBy, longestWords, oneOfList, param } from '#functions/activities/acting.ts';
import { saidNotice } from '#functions/activities/said-notice.ts';
import { saidView, type SaidTyped } from '#functions/activities/said-view.ts';
import type { Showing } from '#shared/domain/contribution.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { ActivitiesDeps } from '#shared/operations/activities/activities-deps.ts';
import { seeOwnWords } from '#shared/operations/activities/see-meeting.ts';
import {
  agreeToSaid,
  answerWhatHappened,
  removeSaid,
  showSaidOtherwise,
  type SettleRefusal,
} from '#shared/operations/activities/settle-said.ts';
import { saidPage } from '#shared/views/pages/meetings/said.ts';
import { takeOutPage } from '#shared/views/pages/meetings/take-out.ts';

/** Who is at which request: what every step of this page needs. */
interface At {
  readonly deps: ActivitiesDeps;
  readonly request: PageRequest;
  readonly actor: Extract<Actor, { kind: 'person' }>;
}

const showings: readonly Showing[] = ['with-name', 'without-name', 'hold'];

/** GET /meetings/{activityId}/said/{contributionId}: the person sees it before anybody else. */
export const showSaid = (deps: ActivitiesDeps): PageHandler =>
  asPerson((request, actor) => show({ deps, request, actor }, typedOf(request.typed)));

const typedOf = (typed: PageRequest['typed']): SaidTyped =>
  typed === undefined ? {} : { words: typed['words'] ?? '', showing: typed['showing'] ?? '' };

/** POST of the same: agree, in these words or others, or take it out (asked once more, because the words are deleted). */
export const settleSaid = (deps: ActivitiesDeps): PageHandler =>
  asPerson(async (request, actor) => {
    const of = { ...ofRequest(request), version: versionOf(request) };
    if (request.form.text('act') === 'remove') {
      if (request.form.text('sure') !== 'yes') return askOnce({ deps, request, actor });
      return finish({ deps, request, actor }, await removeSaid(deps, askedBy(actor, request), of));
    }
    const showing = oneOfList(showings, request.form.text('showing')) ?? 'hold';
    if (request.form.text('act') === 'show')
      return finish({ deps, request, actor }, await showSaidOtherwise(deps, askedBy(actor, request), { ...of, showing }));
    const words = request.form.text('words');
    if (words.length > longestWords) {
      const problem = `That is more than ${longestWords} letters. Please shorten it a little.`;
      return show({ deps, request, actor }, { words, showing: request.form.text('showing'), problem });
    }
    return finish({ deps, request, actor }, await agreeToSaid(deps, askedBy(actor, request), { ...of, words, showing }));
  });

/** POST /meetings/{activityId}/said/{contributionId}/answer: "Does this answer it?" */
export const answerOutcome = (deps: ActivitiesDeps): PageHandler =>
  asPerson(async (request, actor) => {
    const answer = oneOfList(['yes', 'not-yet', 'no'] as const, request.form.text('answer'));
    if (answer === undefined) return show({ deps, request, actor }, {}, { href: '#answer', text: 'Choose one of the three, or leave it.' });
    const of = { ...ofRequest(request), version: versionOf(request), answer };
    return finish({ deps, request, actor }, await answerWhatHappened(deps, askedBy(actor, request), of));
  });

const ofRequest = (request: PageRequest) => ({
  activityId: param(request, 'activityId'),
  contributionId: param(request, 'contributionId'),
});

const finish = (at: At, done: Awaited<ReturnType<typeof removeSaid>>): Promise<Reply> => {
  const { request } = at;
  if (done.ok) return Promise.resolve(seeOther(done.value, forgetTyped(request)));
  const problem: SettleRefusal | undefined = done.problems[0];
  if (problem === undefined || problem.code === 'not-found') return Promise.resolve(notFoundPage(request));
  const [words, showing] = [request.form.text('words'), request.form.text('showing')];
  const typed = { ...(words === '' ? {} : { words }), ...(words === '' && showing === '' ? {} : { showing }) };
  switch (problem.code) {
    case 'changed-meanwhile':
      return show(
        at,
        { ...typed, stale: true },
        { href: '#main-content', text: 'This changed while you were writing. Please look at both.' },
      );
    case 'no-words':
      return show(at, { words: '', showing: request.form.text('showing'), problem: 'Write the words, or take it out.' });
    case 'not-now':
    case 'nothing-to-answer':
      return show(at, typed, { href: '#main-content', text: 'There is something newer here. Please look at it first.' });
    default:
      return problem satisfies never;
  }
};

const show = async (
  { deps, request, actor }: At,
  typed: SaidTyped,
  error?: { readonly href: string; readonly text: string },
): Promise<Reply> => {
  const found = await seeOwnWords(deps, actor, ofRequest(request));
  if (!found.ok) return notFoundPage(request);
  const errors = typed.problem === undefined ? [] : [{ href: '#words', text: typed.problem }];
  const notice = saidNotice(request.query.get('done') ?? '', { ...found.value, now: request.now });
  return showPage(
    request,
    saidPage,
    {
      title: 'What you said',
      backHref: `/meetings/${found.value.activity.activityId}`,
      errors: error === undefined ? errors : [error, ...errors],
      ...(notice === undefined ? {} : { notice }),
    },
    saidView(found.value, request, typed),
  );
};

const askOnce = async ({ deps, request, actor }: At): Promise<Reply> => {
  const found = await seeOwnWords(deps, actor, ofRequest(request));
  if (!found.ok) return notFoundPage(request);
  const { contribution } = found.value;
  const here = `/meetings/${contribution.activityId}/said/${contribution.contributionId}`;
  return showPage(
    request,
    takeOutPage,
    { title: 'What you said', backHref: here },
    {
      action: here,
      backHref: here,
      requestId: request.newId(),
      version: contribution.version,
      words: contribution.words,
      goneFrom:
        contribution.state === 'waiting-for-person'
          ? ['The group has not seen them. They are deleted at once.']
          : ['They go from our pages at once, and are deleted.', 'Papers already printed or sent cannot be called back.'],
    },
  );
};
