import { askLines, kindsToAdd } from '#functions/claims/draft-view.ts';
import { askedBy, idsOf, type ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { lineView, newerWords, newTyped, typedFrom, typedOf, type LineShown } from '#functions/claims/line-view.ts';
import { kindName } from '#shared/content/claim-words.ts';
import { claimProblemWords, lineProblemWords } from '#shared/content/claim-problem-words.ts';
import { moneyInWords } from '#shared/content/money.ts';
import { lineKinds, type LineKind } from '#shared/domain/activity.ts';
import type { LineProblem } from '#shared/domain/claim-line.ts';
import type { Claim, ClaimLine } from '#shared/domain/claim.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import { versionOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { removeOwnLine, saveLine, type SaveLineProblem } from '#shared/operations/claims/change-lines.ts';
import { readOwnClaim } from '#shared/operations/claims/read-claim.ts';
import { askFirstPage } from '#shared/views/pages/claims/ask-first.ts';
import { costLinePage } from '#shared/views/pages/claims/line.ts';

const kindOf = (request: PageRequest): LineKind | undefined => lineKinds.find((kind) => kind === request.params['kind']);

/** The form for a new line of a kind. Time that is there already leads to that line. */
export const newLine =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const kind = kindOf(request);
    const { claimId } = idsOf(request);
    const read = kind === undefined ? undefined : await readOwnClaim(deps, request.actor, { claimId, action: 'claim.change' });
    if (kind === undefined || read === undefined) return notFoundPage(request);
    const { claim } = read;
    const time = claim.lines.find((line) => line.kind === 'time');
    if (claim.state !== 'draft') return seeOther(`/costs/${claimId}`);
    if (kind === 'time' && time !== undefined) return seeOther(`/costs/${claimId}/lines/${time.lineId}`);
    if (!kindsToAdd(claim).includes(kind)) return askFirst(request, claimId);
    return showLine(deps, request, {
      ...read,
      line: undefined,
      typed: keptOr(request, kind) ?? newTyped(claim, kind, londonDateOf(request.now)),
      problems: [],
      newer: '',
    });
  };

/** Saves a new line by itself. */
export const saveNewLine =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const kind = kindOf(request);
    if (kind === undefined) return notFoundPage(request);
    return save(deps, request, { kind, lineId: undefined });
  };

/** The form for a line that is there. */
export const changeLine =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId, lineId } = idsOf(request);
    const read = await readOwnClaim(deps, request.actor, { claimId, action: 'claim.change' });
    const line = read?.claim.lines.find((one) => one.lineId === lineId);
    if (read === undefined || line === undefined) return notFoundPage(request);
    if (read.claim.state !== 'draft') return seeOther(`/costs/${claimId}`);
    return showLine(deps, request, { ...read, line, typed: keptOr(request, line.kind) ?? typedOf(line), problems: [], newer: '' });
  };

/** Saves the change of a line. */
export const saveChangedLine =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { lineId } = idsOf(request);
    // The kind is in the form so that the claim is read once; a kind that isn't the line's own is no line of the claim.
    const kind = lineKinds.find((one) => one === request.form.text('kind'));
    return kind === undefined ? notFoundPage(request) : save(deps, request, { kind, lineId });
  };

/** Takes a line out. A page older than the claim is shown the claim, with nothing done. */
export const removeLinePage =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId, lineId } = idsOf(request);
    const removed = await removeOwnLine(deps, askedBy(request), { claimId, lineId, version: versionOf(request) });
    if (removed.ok) return seeOther(removed.value);
    if (removed.problems.some(({ code }) => code === 'not-found')) return notFoundPage(request);
    return seeOther(`/costs/${claimId}`);
  };

const save = async (
  deps: ClaimsWebDeps,
  request: PageRequest,
  of: { readonly kind: LineKind; readonly lineId: string | undefined },
): Promise<Reply> => {
  const { claimId } = idsOf(request);
  const typed = typedFrom(of.kind, (name) => request.form.text(name));
  const saved = await saveLine(deps, askedBy(request), { claimId, version: versionOf(request), lineId: of.lineId, typed });
  if (saved.ok) return seeOther(saved.value, forgetTyped(request));
  const { problems } = saved;
  if (problems.some(({ code }) => code === 'not-found' || code === 'no-such-line')) return notFoundPage(request);
  if (problems.some(({ code }) => code === 'kind-not-offered')) return askFirst(request, claimId);
  const read = await readOwnClaim(deps, request.actor, { claimId, action: 'claim.change' });
  if (read === undefined) return notFoundPage(request);
  const line = read.claim.lines.find((one) => one.lineId === of.lineId);
  return showLine(deps, request, {
    ...read,
    line,
    typed,
    problems: problems.filter(isOfField),
    newer: newerFrom(problems, read.claim, of.lineId),
  });
};

const isOfField = (problem: SaveLineProblem): problem is LineProblem => 'field' in problem;

const newerFrom = (problems: readonly SaveLineProblem[], latest: Claim, lineId: string | undefined): string => {
  const [whole] = problems.filter((problem) => !isOfField(problem));
  if (whole === undefined || isOfField(whole) || whole.code === 'not-found' || whole.code === 'kind-not-offered') return '';
  return whole.code === 'changed-meanwhile' ? newerWords(latest, lineId) : claimProblemWords(whole);
};

const showLine = (
  { policyOn }: ClaimsWebDeps,
  request: PageRequest,
  shown: Omit<LineShown, 'requestId' | 'removeRequestId' | 'usualAmount'> & { readonly line: ClaimLine | undefined },
): Reply =>
  showPage(
    request,
    costLinePage,
    {
      title: kindName[shown.typed.kind],
      backHref: `/costs/${shown.claim.claimId}`,
      errors: shown.problems.map(lineProblemWords),
      ...(shown.newer === '' ? {} : { status: 409 }),
    },
    lineView({
      ...shown,
      usualAmount: moneyInWords(numberOf(policyOn('online.data_allowance', londonDateOf(request.now)))),
      requestId: request.newId(),
      removeRequestId: request.newId(),
    }),
  );

const keptOr = (request: PageRequest, kind: LineKind): LineShown['typed'] | undefined => {
  const { typed } = request;
  return typed === undefined ? undefined : typedFrom(kind, (name) => typed[name] ?? '');
};

const askFirst = (request: PageRequest, claimId: string): Reply =>
  showPage(
    request,
    askFirstPage,
    { title: 'Ask us about this cost', backHref: `/costs/${claimId}` },
    { lines: askLines, backHref: `/costs/${claimId}` },
  );
