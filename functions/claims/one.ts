import { draftView } from '#functions/claims/draft-view.ts';
import { askedBy, idsOf, type ClaimsWebDeps } from '#functions/claims/claims-web.ts';
import { sentView } from '#functions/claims/sent-view.ts';
import { claimProblemWords } from '#shared/content/claim-problem-words.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import { versionOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage, type Around } from '#shared/http/show-page.ts';
import { askToLookAgain } from '#shared/operations/claims/look-again.ts';
import { readOwnClaim, type OwnClaimRead } from '#shared/operations/claims/read-claim.ts';
import { answerOwnClaim, takeBackOwnClaim } from '#shared/operations/claims/send-claim.ts';
import type { Notice } from '#shared/views/chrome.ts';
import { costsDraftPage } from '#shared/views/pages/claims/draft.ts';
import { costsSentPage } from '#shared/views/pages/claims/sent.ts';

const title = 'Your costs and payment';

/** One claim: what can still be added while it is a draft, whose turn it is once it was sent. */
export const oneClaim =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const read = await readOwnClaim(deps, request.actor, { claimId: idsOf(request).claimId, action: 'claim.see' });
    if (read === undefined) return notFoundPage(request);
    return showClaim(request, read, { answer: request.typed?.['answer'] ?? '' });
  };

/** The claim is the person's again until they send it. */
export const takeBackClaim =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId } = idsOf(request);
    const back = await takeBackOwnClaim(deps, askedBy(request), claimId);
    if (back.ok) return seeOther(back.value);
    // It was decided meanwhile, or is a draft already: the page itself says where it is.
    return back.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther(`/costs/${claimId}`);
  };

/** Someone else looks at what was decided. No reason is asked. */
export const lookAgainAtClaim =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId } = idsOf(request);
    const asked = await askToLookAgain(deps, askedBy(request), claimId);
    if (asked.ok) return seeOther(asked.value);
    // The money is on its way, or someone was asked already: the page itself says where it is.
    return asked.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : seeOther(`/costs/${claimId}`);
  };

/** Answers the question that waits; what was typed stays when it can't be taken. */
export const answerClaim =
  (deps: ClaimsWebDeps): PageHandler =>
  async (request) => {
    const { claimId } = idsOf(request);
    const words = request.form.text('answer');
    const answered = await answerOwnClaim(deps, askedBy(request), { claimId, version: versionOf(request), words });
    if (answered.ok) return seeOther(answered.value, forgetTyped(request));
    const [problem] = answered.problems;
    if (problem === undefined || problem.code === 'not-found') return notFoundPage(request);
    const read = await readOwnClaim(deps, request.actor, { claimId, action: 'claim.see' });
    if (read === undefined) return notFoundPage(request);
    if (problem.code === 'changed-meanwhile') return showClaim(request, read, { answer: words, newer: newerWords(read.claim, words) });
    return showClaim(request, read, { answer: words, answerProblem: claimProblemWords(problem) });
  };

/** The claim moved on while they wrote: there may be no question any more, and then what they wrote is shown to be kept. */
const newerWords = (claim: Claim, words: string): string => {
  if (claim.state === 'question') return 'Your answer is still here. Please look, and send it again.';
  return claim.state === 'draft'
    ? `You have this back, so no question waits. You wrote: “${words}”. Send your costs again, and tell us this if we ask.`
    : `We went on with what we had. You wrote: “${words}”. You can ring us about it.`;
};

interface Shown {
  readonly answer?: string;
  readonly answerProblem?: string;
  readonly newer?: string;
}

/** Shows a claim in whatever state it is, with what the person had typed. */
const showClaim = (request: PageRequest, { claim, payee, actualCostOnly }: OwnClaimRead, shown: Shown): Reply => {
  const problem = shown.answerProblem ?? '';
  const around: Around = {
    title,
    backHref: '/costs',
    ...noticeOf(request),
    ...(problem === '' ? {} : { errors: [{ href: '#answer', text: problem }] }),
    ...(shown.newer === undefined ? {} : { status: 409 }),
  };
  if (claim.state === 'draft')
    return showPage(request, costsDraftPage, around, draftView(claim, { problem: shown.newer ?? '', actualCostOnly }));
  const forms = {
    requestId: request.newId(),
    takeBackRequestId: request.newId(),
    lookAgainRequestId: request.newId(),
    answer: shown.answer ?? '',
    answerProblem: problem,
    newer: shown.newer ?? '',
  };
  return showPage(request, costsSentPage, around, sentView(claim, forms, { payee, today: londonDateOf(request.now) }));
};

const notices: Readonly<Record<string, Notice>> = {
  line: { heading: 'Saved', text: 'You can change it until you send it.' },
  removed: { heading: 'Taken out', text: 'You can add it again at any time.' },
  sent: { heading: 'Sent', text: 'You can take it back until it is decided.' },
  back: { heading: 'You have it back', text: 'Nothing in it is lost. Send it when you like, or never.' },
  again: { heading: 'Someone else looks now', text: 'It is somebody who did not decide it the first time.' },
  answer: { heading: 'Your answer is with us', text: 'It is our turn again. Time that we waited is added to the dates.' },
  photo: { heading: 'Your photo is with us', text: 'We check that it opens. That takes about a minute.' },
};

const noticeOf = (request: PageRequest): { readonly notice?: Notice } => {
  const notice = request.route.method === 'GET' ? notices[request.query.get('saved') ?? ''] : undefined;
  return notice === undefined ? {} : { notice };
};
