import { dateInWords } from '#shared/content/dates.ts';
import { beforeMoneyWords, payHref, payPressWords } from '#shared/content/pay-words.ts';
import { helpContact } from '#shared/content/service.ts';
import { isToDecide, type Claim } from '#shared/domain/claim.ts';
import { moneyByHonestly, payTurn, type PayeeStanding } from '#shared/domain/pay-turn.ts';
import { organisation } from '#shared/policy/organisation.ts';
import type { CostsSentView } from '#shared/views/pages/claims/sent.ts';

/** What is known of where the money goes, and the London date of today. */
export interface PayStanding {
  readonly payee: PayeeStanding | undefined;
  readonly today: string;
}

type Turn = Pick<CostsSentView, 'turn' | 'dates' | 'steps' | 'help'>;

const questions = `Questions? Ring ${organisation.coordinatorsTeam} on ${helpContact.phone}. ${helpContact.cost}`;

/** Whose turn it is with a claim that was sent, and the dates that are promised: never "our turn" while money waits for the person. */
export const turnOf = (claim: Claim, pay: PayStanding): Turn => {
  const decideBy = { label: 'We decide by', date: dateOr(claim.decideBy) };
  const money = moneyDates(claim, pay);
  switch (claim.state) {
    case 'sent':
    case 'draft':
      return {
        turn: `It is our turn: ${organisation.coordinatorsTeam}.`,
        dates: [decideBy, ...money],
        steps: ['Somebody looks at each cost.', 'We tell you what we decide, and why.', ...beforeMoney(claim, pay)],
        help: questions,
      };
    case 'half-decided':
      return {
        turn: `It is our turn: ${organisation.coordinatorsTeam}.`,
        dates: [decideBy, ...money],
        steps: [
          'One of two people has looked at it. The second one looks now.',
          'We tell you what we decide, and why.',
          ...beforeMoney(claim, pay),
        ],
        help: questions,
      };
    case 'question':
      return {
        turn: 'We have a question. You do not have to answer it.',
        // The days do not count while a question waits: a date would hold only if they answered today.
        dates: [],
        steps: [
          'The days we have to decide start to count again when you answer.',
          'We can also decide with what we have.',
          ...beforeMoney(claim, pay),
        ],
        help: questions,
      };
    case 'approved':
      return agreedTurn(claim, pay);
    case 'in-run':
      return payTurn(pay.payee, claim, pay.today).whose === 'yours'
        ? stoppedTurn
        : {
            turn: 'Your payment is on its way: the payments team.',
            dates: claim.moneyBy >= pay.today ? [{ label: 'Money by', date: dateInWords(claim.moneyBy) }] : [],
            steps: [],
            help: questions,
          };
    case 'paid':
      return {
        turn: 'This is paid. Nothing is left to do.',
        dates: [{ label: 'Paid on', date: dateOr(claim.paidOn) }],
        steps: [],
        help: `Did it not reach you? ${questions}`,
      };
    case 'settled':
      return { turn: 'This is decided. There is nothing to pay.', dates: [], steps: [], help: questions };
    default:
      return claim.state satisfies never;
  }
};

/** They changed their details or their choice while it was on its way. A file that hasn't left stops at that; one that has can't be called back. */
const stoppedTurn: Turn = {
  turn: 'This was on its way when you changed how you are paid.',
  dates: [],
  steps: ['If it has not left us yet, it stops and waits for you.', 'If it has left, it comes the way you chose before.'],
  help: questions,
};

const agreedTurn = (claim: Claim, pay: PayStanding): Turn => {
  const turn = payTurn(pay.payee, claim, pay.today);
  if (turn.whose === 'yours') return { turn: `It is agreed. ${payPressWords[turn.press].turn}`, dates: [], steps: [], help: questions };
  const dates = moneyDates(claim, pay);
  return {
    turn:
      turn.doing === 'checking'
        ? 'It is agreed. It is our turn: we check your bank details.'
        : 'It is agreed. It is our turn: the payments team.',
    dates,
    steps: dates.length > 0 ? [] : ['It goes with our next payments. You can ring us to ask which day.'],
    help: questions,
  };
};

/** Where the person does what their agreed money waits for; false when nothing of theirs is left to do. */
export const payLinkOf = (claim: Claim, { payee, today }: PayStanding): CostsSentView['pay'] => {
  const turn = payTurn(payee, claim, today);
  const said = claim.state === 'approved' || (isToDecide(claim) && turn.whose === 'yours');
  if (!said) return false;
  if (turn.whose === 'ours') return { text: 'How the money reaches you', href: payHref, isNext: false };
  // Before it is agreed there is nothing yet that could be asked for now.
  if (turn.press === 'say-when' && claim.state !== 'approved') return false;
  return { text: payPressWords[turn.press].link, href: payHref, isNext: claim.state === 'approved' };
};

const moneyDates = (claim: Claim, { payee, today }: PayStanding): Turn['dates'] => {
  const moneyBy = moneyByHonestly(payee, claim, today);
  return moneyBy === '' ? [] : [{ label: 'Money by', date: dateInWords(moneyBy) }];
};

/** The last step of what happens next, while it isn't decided: the money, or what it waits for first. */
export const beforeMoney = (claim: Pick<Claim, 'decidedAt'>, { payee, today }: PayStanding): readonly string[] => {
  const words = beforeMoneyWords(payTurn(payee, claim, today));
  return [words === '' ? 'The money goes the way you chose.' : words];
};

const dateOr = (londonDate: string): string => (londonDate === '' ? 'Not known yet' : dateInWords(londonDate));
