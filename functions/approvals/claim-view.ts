import { nameToStaff } from '#shared/content/closed-words.ts';
import {
  checkName,
  meetingNotOverWords,
  reasonOptions,
  routeWords,
  staffKindName,
  staffPhotoWords,
  staffStateTag,
  type FieldWords,
} from '#shared/content/approval-words.ts';
import { reasonName } from '#shared/content/claim-words.ts';
import { dateInWords, dateWithoutDay, instantInWords } from '#shared/content/dates.ts';
import { handsWords } from '#shared/content/hands-words.ts';
import { money, moneyInWords } from '#shared/content/money.ts';
import { wasLookedAt, type CheckResult } from '#shared/domain/checks/check.ts';
import { wantsPhoto } from '#shared/domain/claim-receipts.ts';
import { askedTotalPence, isToDecide, type Claim, type ClaimLine, type LineDecision } from '#shared/domain/claim.ts';
import { partOfTheFirst } from '#shared/domain/deciding.ts';
import type { OpenedClaim } from '#shared/operations/approvals/open-claim.ts';
import type { ApprovalView, LineView } from '#shared/views/pages/approvals/claim.ts';
import { offerCeilingPence } from '#functions/approvals/queue.ts';

/** What the approver typed before, and what to look at again. */
export interface Filled {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly FieldWords[];
  /** Their words were asked about: sent once more, they go. */
  readonly looked?: boolean;
}

/** A claim as the page shows it. `newId` makes a request id for each of its forms. */
export const approvalView = (opened: OpenedClaim, filled: Filled, newId: () => string): Omit<ApprovalView, 'isDone'> => {
  const { claim, person } = opened;
  return {
    claimId: claim.claimId,
    personId: claim.personId,
    fundId: claim.offer.fundId,
    version: claim.version,
    decideRequestId: newId(),
    boardPlainName: claim.boardPlainName,
    knownAs: nameToStaff(person),
    tag: staffStateTag[claim.state],
    facts: factsOf(claim),
    offer: offerRows(claim),
    offerTotal: money(offerCeilingPence(claim)),
    lines: claim.lines.map((line) => lineView(claim, line, filled)),
    askedTotal: money(askedTotalPence(claim)),
    payableTotal: claim.decidedAt === '' || isToDecide(claim) ? '' : money(claim.payablePence),
    checks: isToDecide(claim) ? opened.checks.map(checkRow) : [],
    route: routeWords(opened.route),
    handsProblems: isToDecide(claim) ? opened.handsProblems.map(handsWords) : [],
    canDecide: isToDecide(claim) && opened.handsProblems.length === 0,
    waitsUntil: opened.waitsUntil === '' ? '' : meetingNotOverWords(opened.waitsUntil),
    canAsk: (claim.state === 'sent' || claim.state === 'half-decided') && opened.handsProblems.length === 0,
    questions: claim.questions.map((question) => ({
      words: question.words,
      when: instantInWords(question.askedAt),
      answer: question.answer,
      answered: question.answeredAt === '' ? '' : instantInWords(question.answeredAt),
    })),
    looked: filled.looked === true,
    question: filled.typed['question'] ?? '',
    questionProblem: problemOf(filled, 'question'),
    reasons: reasonOptions,
  };
};

const checkRow = (each: CheckResult): ApprovalView['checks'][number] => ({
  cells: [{ text: checkName[each.check] }, { tag: checkTag(each) }, { text: each.because }],
});

/** A check that had nothing to look in is neither fine nor something to look at. */
const checkTag = (result: CheckResult): { readonly text: string; readonly tone: string } => {
  if (!wasLookedAt(result)) return { text: 'Not looked at', tone: 'quiet' };
  return result.passed ? { text: 'Fine', tone: 'good' } : { text: 'Look at this', tone: 'careful' };
};

const factsOf = (claim: Claim): ApprovalView['facts'] => [
  { key: 'Meeting', value: `${claim.activityTitle}, ${dateInWords(claim.heldOn)}` },
  { key: 'Took part', value: tookPartWords(claim) },
  ...(claim.secondLook && isToDecide(claim)
    ? [
        {
          key: 'Second look',
          value: 'The person asked someone else to look. Look at all of it afresh. A part is never less than what was agreed first.',
        },
      ]
    : []),
  { key: 'Sent', value: claim.sentAt === '' ? '' : instantInWords(claim.sentAt) },
  ...datesOf(claim),
];

/** The days do not count while a question waits, so no day is said. The money can also wait for the person's bank details or their choice of when. */
const datesOf = (claim: Claim): ApprovalView['facts'] => {
  if (claim.state === 'question')
    return [{ key: 'Decide by', value: 'The days count again when the person answers. You can decide without.' }];
  return [
    { key: 'Decide by', value: claim.decideBy === '' ? '' : dateInWords(claim.decideBy) },
    { key: 'Money by', value: claim.moneyBy === '' ? '' : `${dateInWords(claim.moneyBy)}, or later if it waits for them` },
  ];
};

const tookPartWords = (claim: Claim): string => {
  if (claim.calledOff) return 'The meeting was called off late. What was offered stands, with what they had spent already.';
  if (claim.recordedNotThere) return 'No: not there, written down';
  return claim.tookPartRecordedBy === '' ? 'Nobody has written it down yet' : 'Yes, written down';
};

const offerRows = (claim: Claim): ApprovalView['offer'] => [
  { what: staffKindName.time, detail: claim.offer.feeFor, amount: money(claim.offer.feePence) },
  ...claim.offer.covers.map((cost) => ({
    what: staffKindName[cost.kind],
    detail: cost.capPence === 0 ? 'What it cost' : 'Up to',
    amount: cost.capPence === 0 ? 'No cap' : money(cost.capPence),
  })),
];

const lineView = (claim: Claim, line: ClaimLine, filled: Filled): LineView => {
  const { lineId } = line;
  // The second of two begins with what the first decided: agreeing is one press, and anything else is theirs to say why.
  const before = asTyped(line, partOfTheFirst(claim, line));
  const typed = (name: keyof typeof before) => filled.typed[`${name}-${lineId}`] ?? before[name];
  const problem = (name: string) => problemOf(filled, `${name}-${lineId}`);
  const [amountProblem, reasonProblem, wordsProblem] = [problem('amount'), problem('reason'), problem('words')];
  return {
    lineId,
    what: staffKindName[line.kind],
    detail: [line.happenedOn === '' ? '' : dateWithoutDay(line.happenedOn), line.working.words].filter((part) => part !== '').join(': '),
    note: line.note,
    asked: money(line.askedPence),
    photoHref: line.receipt?.state === 'kept' ? `/approvals/${claim.claimId}/lines/${lineId}/photo` : '',
    photoWords: wantsPhoto(line) ? staffPhotoWords[line.receipt?.state ?? 'waiting'] : '',
    ...decidedOf(claim, line),
    nothingAsked: line.askedPence === 0,
    pays: typed('pays'),
    amount: typed('amount'),
    reason: typed('reason'),
    words: typed('words'),
    open: typed('pays') === 'another' || typed('pays') === 'nothing' || `${amountProblem}${reasonProblem}${wordsProblem}` !== '',
    paysProblem: problem('pays'),
    amountProblem,
    reasonProblem,
    wordsProblem,
  };
};

/** A decision as the form for a line has it; all '' when there is none. */
const asTyped = ({ askedPence }: ClaimLine, decision: LineDecision | undefined) => {
  if (decision === undefined) return { pays: '', amount: '', reason: '', words: '' };
  const { paysPence, reasonCode: reason, reasonWords: words } = decision;
  if (paysPence === askedPence) return { pays: 'full', amount: '', reason, words };
  return paysPence === 0 ? { pays: 'nothing', amount: '', reason, words } : { pays: 'another', amount: money(paysPence), reason, words };
};

/** What was decided for a line and why: by the first of two, before a second look, or altogether. */
const decidedOf = (claim: Claim, line: ClaimLine): Pick<LineView, 'decided' | 'decidedWhy'> => {
  const ofTheFirst = partOfTheFirst(claim, line);
  const said = ofTheFirst ?? line.decision;
  if (said === undefined) return { decided: '', decidedWhy: '' };
  const when = ofTheFirst !== undefined ? ' by the first of two' : isToDecide(claim) ? ' the first time' : '';
  const why = [reasonName[said.reasonCode], said.reasonWords, changeOf(claim, line)].filter((part) => part !== '').join(' ');
  return { decided: `${moneyInWords(said.paysPence)} agreed${when}`, decidedWhy: why };
};

/** What the first of two had decided for a line, and why the second changed it; '' where both agree. */
const changeOf = (claim: Claim, { lineId }: ClaimLine): string => {
  const part = isToDecide(claim) ? undefined : claim.firstDecision?.parts.find((each) => each.lineId === lineId);
  if (part === undefined || part.changedBecause === '') return '';
  return `The first of two agreed ${moneyInWords(part.decision.paysPence)}. Changed because: ${part.changedBecause}`;
};

const problemOf = (filled: Filled, field: string): string => filled.problems.find((problem) => problem.field === field)?.text ?? '';
