import { addKind, kindName, photoWordsOf } from '#shared/content/claim-words.ts';
import { dateBeside, dateInWords, instantInWords } from '#shared/content/dates.ts';
import { mileRateInWords } from '#shared/content/mile-words.ts';
import { money, moneyInWords } from '#shared/content/money.ts';
import { helpContact } from '#shared/content/service.ts';
import { claimProblemWords } from '#shared/content/claim-problem-words.ts';
import { beyondTheOfferPence } from '#shared/domain/checks/beyond-the-offer.ts';
import type { LineKind } from '#shared/domain/activity.ts';
import { askedTotalPence, maximumLines, type Claim, type ClaimLine } from '#shared/domain/claim.ts';
import type { CostsDraftView } from '#shared/views/pages/claims/draft.ts';

/** A cost that isn't in the offer: who to ask, and that asking is welcome. */
export const askLines: readonly string[] = [
  `Ring us on ${helpContact.phone}. ${helpContact.cost} Or write to us from the help page.`,
  'Tell us what it was and about how much. Keep the ticket if you have it.',
  'We tell you before you decide anything.',
];

/** The draft as a list of things that can be done in any order. */
export const draftView = (
  claim: Claim,
  { problem, actualCostOnly }: { readonly problem: string; readonly actualCostOnly: boolean },
): CostsDraftView => ({
  group: claim.boardPlainName,
  date: dateInWords(claim.heldOn),
  title: claim.activityTitle,
  problem,
  note: claim.calledOff ? 'This meeting was called off late. What we offered stands, with what you already spent.' : '',
  lines: claim.lines.map((line) => ({
    text: kindName[line.kind],
    href: `/costs/${claim.claimId}/lines/${line.lineId}`,
    hint: lineHint(claim, line),
    status: { text: money(line.askedPence), tone: 'quiet' as const },
  })),
  total: money(askedTotalPence(claim)),
  adds: claim.lines.length >= maximumLines ? [] : kindsToAdd(claim).map((kind) => addTask(claim, { kind, actualCostOnly })),
  full: claim.lines.length >= maximumLines ? claimProblemWords({ code: 'too-many-lines', maximum: maximumLines }) : '',
  askLines,
  checkHref: claim.lines.length === 0 ? '' : `/costs/${claim.claimId}/check`,
  asked: claim.questions
    .filter(({ answer }) => answer !== '')
    .map(({ words, askedAt }) => ({ what: words, when: instantInWords(askedAt) })),
});

/** What the offer has: each cost it names, and time once if it has a fee. */
export const kindsToAdd = (claim: Claim): readonly LineKind[] => [
  ...claim.offer.covers.map(({ kind }) => kind),
  ...(claim.offer.feePence > 0 && !claim.lines.some(({ kind }) => kind === 'time') ? (['time'] as const) : []),
];

const addTask = (claim: Claim, asked: KindAsked): CostsDraftView['adds'][number] => ({
  text: addKind[asked.kind],
  href: `/costs/${claim.claimId}/add/${asked.kind}`,
  hint: offeredFor(claim, asked),
  status: { text: 'You choose', tone: 'quiet' },
});

/** A kind of cost, and whether it is for somebody who takes back only what they spent: no rate is for them. */
interface KindAsked {
  readonly kind: LineKind;
  readonly actualCostOnly: boolean;
}

/** What the offer has for a kind, in words: what a mile pays, up to how much, what it costs, or the fee. */
export const offeredFor = (claim: Pick<Claim, 'offer' | 'heldOn'>, { kind, actualCostOnly }: KindAsked): string => {
  const { offer } = claim;
  if (kind === 'time')
    return offer.feeFor === ''
      ? `We offer ${moneyInWords(offer.feePence)}.`
      : `We offer ${moneyInWords(offer.feePence)} for ${offer.feeFor}.`;
  const covered = offer.covers.find((cost) => cost.kind === kind);
  if (covered === undefined) return '';
  const rate = actualCostOnly ? '' : mileRateInWords(kind, claim.heldOn);
  if (rate !== '') return milesOffered(rate, covered.capPence);
  return covered.capPence === 0
    ? 'We pay what it costs.'
    : `We offered up to ${moneyInWords(covered.capPence)}. If it was more, write what it was. Somebody looks at it.`;
};

/** Only miles are asked for here, so what to do when it is more is to send them. */
const milesOffered = (rate: string, capPence: number): string =>
  capPence === 0
    ? `We pay ${rate}.`
    : `We pay ${rate}, up to ${moneyInWords(capPence)}. If it comes to more, send it all the same. Somebody looks at it.`;

/** That a kind of cost is more than was offered, and by how much; nothing when it isn't. It is no reason not to send it. */
export const beyondWords = (claim: Pick<Claim, 'lines' | 'offer'>, kind: LineKind): readonly string[] => {
  const beyondPence = beyondTheOfferPence(claim, kind);
  if (beyondPence === 0) return [];
  const isOne = claim.lines.filter((line) => line.kind === kind).length === 1;
  return [`${moneyInWords(beyondPence)} more than we offered${isOne ? '' : ' for all of these together'}.`];
};

const lineHint = (claim: Claim, line: ClaimLine): string => {
  const beyond = beyondWords(claim, line.kind)
    .map((words) => ` ${words}`)
    .join('');
  if (line.kind === 'time') return line.working.words;
  const photo = line.receipt === undefined || line.receipt.state === 'waiting' ? '' : ` ${photoWordsOf(line.receipt)}.`;
  return `${dateBeside({ on: line.happenedOn, beside: claim.heldOn })}. ${line.working.words}.${beyond}${photo}`;
};
