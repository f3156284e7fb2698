import { outcomeShown } from '#functions/board/board-view.ts';
import { answerProblemWords } from '#shared/content/outcome-words.ts';
import { dateWithoutDay } from '#shared/content/dates.ts';
import type { AnswerProblem } from '#shared/domain/answering.ts';
import type { OutcomeKind } from '#shared/domain/contribution.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import { toLookAt } from '#shared/http/look-once.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { answerSaid, seeSaid, type AnswerRefusal, type OfSaid } from '#shared/operations/board/answer-said.ts';
import type { BoardDeps } from '#shared/operations/board/board-deps.ts';
import type { SaidThing } from '#shared/operations/board/said-of.ts';
import { answerPage } from '#shared/views/pages/board/answer.ts';
import { gonePage } from '#shared/views/pages/board/gone.ts';

interface At {
  readonly deps: BoardDeps;
  readonly request: PageRequest;
  readonly actor: StaffActor;
}

interface Typed {
  readonly kind: string;
  readonly words: string;
  readonly problems: readonly AnswerRefusal[];
  /** Words to be looked at once more before they are sent. */
  readonly again: ReturnType<typeof toLookAt>;
}

const kinds: readonly OutcomeKind[] = ['done', 'partly', 'planned', 'not-done'];

/** GET /board/{boardId}/answers/{activityId}/{contributionId} */
export const showAnswerForm =
  (deps: BoardDeps): PageHandler =>
  (request) =>
    asStaff(request, (actor) => show({ deps, request, actor }, undefined));

/** POST of the same: saves what happened next and goes back to the board. */
export const saveAnswer =
  (deps: BoardDeps): PageHandler =>
  (request) =>
    asStaff(request, async (actor) => {
      const typedKind = request.form.text('kind');
      const words = request.form.text('words');
      const again = toLookAt(request, ['words']);
      if (again.length > 0) return show({ deps, request, actor }, { kind: typedKind, words, problems: [], again });
      const answer = {
        ...ofRequest(request),
        kind: kinds.find((kind) => kind === typedKind) ?? '',
        words,
        version: versionOf(request),
      } as const;
      const saved = await answerSaid(deps, { actor, now: request.now, requestId: requestIdOf(request) }, answer);
      if (saved.ok) return seeOther(saved.value, forgetTyped(request));
      return show({ deps, request, actor }, { kind: typedKind, words, problems: saved.problems, again: [] });
    });

const asStaff = (request: PageRequest, handle: (actor: StaffActor) => Promise<Reply>): Promise<Reply> =>
  request.actor.kind === 'staff' ? handle(request.actor) : Promise.resolve(notFoundPage(request));

const ofRequest = ({ params }: PageRequest): OfSaid => ({
  boardId: params['boardId'] ?? '',
  activityId: params['activityId'] ?? '',
  contributionId: params['contributionId'] ?? '',
});

/** The form, with what stands or with what was typed. What may not be shown now can't be answered either. */
const show = async ({ deps, request, actor }: At, typed: Typed | undefined): Promise<Reply> => {
  const thing = await seeSaid(deps, { actor, now: request.now }, ofRequest(request));
  if (has(typed, 'not-found')) return notFoundPage(request);
  if (thing === undefined) return gone(request, typed?.words ?? request.typed?.['words'] ?? '');
  const { contribution, said } = thing;
  const again = typed?.again ?? [];
  const fields = [...(typed?.problems ?? []).flatMap(fieldProblem), ...again];
  const stale = has(typed, 'changed-meanwhile') || has(typed, 'not-now') || has(typed, 'held-back');
  const errors = fields.map(({ field, text }) => ({ href: `#${field}`, text }));
  const newer = stale ? [{ href: '#main-content', text: 'This changed while you were writing. Please look at both.' }] : [];
  const before = typed ?? asBefore(request, thing);
  return showPage(
    request,
    answerPage,
    { title: 'What happened next', backHref: `/board/${contribution.boardId}`, errors: [...newer, ...errors] },
    {
      title: contribution.title,
      on: dateWithoutDay(contribution.heldOn),
      words: said.words,
      name: said.name ?? '',
      dueOn: dateWithoutDay(contribution.outcomeDueOn),
      action: `/board/${contribution.boardId}/answers/${contribution.activityId}/${contribution.contributionId}`,
      requestId: request.newId(),
      version: contribution.version,
      kind: before.kind,
      typed: before.words,
      looked: again.length > 0,
      kindProblem: fields.find(({ field }) => field === 'kind')?.text ?? '',
      wordsProblem: fields.find(({ field }) => field === 'words')?.text ?? '',
      newer: stale && contribution.outcome !== undefined ? outcomeShown(contribution.outcome) : '',
      standing:
        !stale && contribution.outcome !== undefined && waitsForMore(contribution.outcome) ? outcomeShown(contribution.outcome) : '',
    },
  );
};

/**
 * It was taken from the board's page meanwhile, or never was on it: the same page for both. What the member typed is theirs and not lost;
 * nothing is said of whose words they were, or why.
 */
const gone = (request: PageRequest, typed: string): Reply => {
  if (typed === '') return notFoundPage(request);
  const boardHref = `/board/${ofRequest(request).boardId}`;
  return showPage(request, gonePage, { title: 'No longer shown', backHref: boardHref, status: 409 }, { typed, boardHref });
};

/** What was kept; else what stands, to be mended. Where the person said that it does not answer them, the form begins empty: they wait for more. */
const asBefore = ({ typed }: PageRequest, { contribution: { outcome } }: SaidThing) => {
  if (typed !== undefined) return { kind: typed['kind'] ?? '', words: typed['words'] ?? '' };
  return outcome === undefined || waitsForMore(outcome) ? { kind: '', words: '' } : { kind: outcome.kind, words: outcome.words };
};

const waitsForMore = ({ answer }: NonNullable<SaidThing['contribution']['outcome']>): boolean => answer === 'not-yet' || answer === 'no';

const has = (typed: Typed | undefined, code: AnswerRefusal['code']): boolean =>
  typed?.problems.some((problem) => problem.code === code) ?? false;

const fieldProblem = (problem: AnswerRefusal): readonly ReturnType<typeof answerProblemWords>[] =>
  isOnTheForm(problem) ? [answerProblemWords(problem)] : [];

type OnTheForm = Extract<AnswerProblem, { code: 'kind-missing' | 'words-missing' | 'why-missing' | 'words-too-long' | 'same-as-before' }>;

const isOnTheForm = (problem: AnswerRefusal): problem is OnTheForm =>
  ['kind-missing', 'words-missing', 'why-missing', 'words-too-long', 'same-as-before'].includes(problem.code);
