import { kindName, photoWordsOf, reasonName, stateTag, type Tag } from '#shared/content/claim-words.ts';
import { dateBeside, dateInWords, instantInWords } from '#shared/content/dates.ts';
import { money } from '#shared/content/money.ts';
import { askedTotalPence, claimTransitions, writtenVersion, type Claim, type ClaimLine, type ClaimState } from '#shared/domain/claim.ts';
import { mayTakeBack } from '#shared/domain/claiming.ts';
import { lineForReceipt, wantsPhoto } from '#shared/domain/claim-receipts.ts';
import { mayLookAgain } from '#shared/domain/looking-again.ts';
import { actionsFrom } from '#shared/domain/transitions.ts';
import { payLinkOf, turnOf, type PayStanding } from '#functions/claims/turn-view.ts';
import type { CostsSentView } from '#shared/views/pages/claims/sent.ts';

export interface SentForms {
  readonly requestId: string;
  readonly takeBackRequestId: string;
  readonly lookAgainRequestId: string;
  readonly answer: string;
  readonly answerProblem: string;
  readonly newer: string;
}

/** A claim that was sent: whose turn it is, two dates, each line with its own state and amount, and every reason. */
export const sentView = (claim: Claim, forms: SentForms, pay: PayStanding): CostsSentView => {
  const actions = actionsFrom(claimTransitions, { from: claim.state, by: 'person' });
  const isDecided = decidedStates.includes(claim.state);
  return {
    group: claim.boardPlainName,
    date: dateInWords(claim.heldOn),
    title: claim.activityTitle,
    tag: stateTag[claim.state],
    newer: forms.newer,
    question: actions.includes('answer') ? (claim.questions.at(-1)?.words ?? '') : '',
    answerAction: `/costs/${claim.claimId}/answer`,
    requestId: forms.requestId,
    version: writtenVersion(claim),
    answer: forms.answer,
    answerProblem: forms.answerProblem,
    ...turnOf(claim, pay),
    rows: claim.lines.map((line) => rowOf(claim, line)),
    total: isDecided
      ? { what: claim.state === 'paid' ? 'What we paid' : 'What we pay', amount: money(claim.payablePence) }
      : { what: 'All together', amount: money(askedTotalPence(claim)) },
    photos: claim.lines
      .filter((line) => mayAddPhoto(claim, line))
      .map((line) => ({
        text: `${kindName[line.kind]}, ${money(line.askedPence)}: ${photoOf(line)}`,
        href: `/costs/${claim.claimId}/lines/${line.lineId}/photo`,
        link: line.receipt?.state === 'kept' ? 'Change the photo' : 'Add a photo',
      })),
    reasons: claim.lines.flatMap(reasonOf),
    lookAgain: mayLookAgain(claim) ? { action: `/costs/${claim.claimId}/look-again`, requestId: forms.lookAgainRequestId } : false,
    secondLook: secondLookOf(claim),
    pay: payLinkOf(claim, pay),
    unanswered: unansweredOf(claim),
    takeBackAction: mayTakeBack(claim) ? `/costs/${claim.claimId}/take-back` : '',
    takeBackRequestId: forms.takeBackRequestId,
    history: historyOf(claim),
  };
};

const decidedStates: readonly ClaimState[] = ['approved', 'settled', 'in-run', 'paid'];

/** Where a second look is; '' where nobody asked for one, or there is nothing left to ask about. */
const secondLookOf = (claim: Claim): string => {
  if (!claim.secondLook) return '';
  return decidedStates.includes(claim.state)
    ? 'Someone else has looked at this.'
    : 'Someone else is looking at this. Here is what was decided first. It never becomes less.';
};

/** A question was asked and it was decided without its answer, which is always all right. */
const unansweredOf = (claim: Claim): string =>
  decidedStates.includes(claim.state) && claim.questions.at(-1)?.answeredAt === ''
    ? 'We decided with what we had, without an answer to our question. That is all right.'
    : '';

const rowOf = ({ heldOn }: Claim, line: ClaimLine): CostsSentView['rows'][number] => ({
  what: kindName[line.kind],
  detail: line.kind === 'time' ? line.working.words : `${dateBeside({ on: line.happenedOn, beside: heldOn })}. ${line.working.words}`,
  amount: money(line.decision?.paysPence ?? line.askedPence),
  tag: lineTag(line),
});

const lineTag = ({ decision, askedPence }: ClaimLine): Tag => {
  if (decision === undefined) return { text: 'Waiting', tone: 'waiting' };
  if (decision.paysPence === askedPence) return { text: 'Agreed', tone: 'good' };
  return decision.paysPence === 0
    ? { text: 'We can’t pay this', tone: 'careful' }
    : { text: `Part of ${money(askedPence)}`, tone: 'careful' };
};

const reasonOf = (line: ClaimLine): CostsSentView['reasons'] => {
  const { decision } = line;
  if (decision === undefined || decision.paysPence === line.askedPence) return [];
  const left = money(line.askedPence - decision.paysPence);
  return [{ what: `${kindName[line.kind]}: ${left} less`, words: reasonName[decision.reasonCode], own: decision.reasonWords }];
};

const mayAddPhoto = (claim: Claim, line: ClaimLine): boolean => wantsPhoto(line) && lineForReceipt(claim, line.lineId) !== undefined;

const photoOf = (line: ClaimLine): string => `${photoWordsOf(line.receipt)}.`;

const historyOf = (claim: Claim): CostsSentView['history'] => {
  const happened = [
    { at: claim.startedAt, what: 'You started this' },
    { at: claim.sentAt, what: 'You sent it' },
    ...claim.questions.flatMap((question) => [
      { at: question.askedAt, what: `We asked: ${question.words}` },
      { at: question.answeredAt, what: `You answered: ${question.answer}` },
    ]),
    { at: claim.decidedAt, what: 'It was decided' },
  ]
    .filter(({ at }) => at !== '')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ at, what }) => ({ what, when: instantInWords(at) }));
  // A bank says on which day, and not when. It is the last thing that happens.
  return claim.paidOn === '' ? happened : [{ what: 'We paid it', when: dateInWords(claim.paidOn) }, ...happened];
};
