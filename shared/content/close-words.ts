import { payHref, payPressWords } from '#shared/content/pay-words.ts';
import { payeeProblems, type PayeeStanding } from '#shared/domain/pay-turn.ts';

/** One line about money before somebody closes their account, or while it is closed, and the way to what it asks; no link where nothing is asked. */
export interface CloseMoney {
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
}

/**
 * What becomes of money that is agreed (care H8: asked about first, in one line). It is said from where their bank details are, whether money
 * waits or not: agreed is not paid without details, and not before somebody who says when has said so. `today` is a London date, `now` an
 * instant: nothing agreed until now was meant by an earlier "now".
 */
export const closeMoneyWords = (
  payee: PayeeStanding | undefined,
  { closing, now, today }: { readonly closing: boolean; readonly now: string; readonly today: string },
): CloseMoney => {
  const codes = payeeProblems(payee, { decidedAt: now }, today).map(({ code }) => code);
  const before = closing ? 'while your details are here' : 'before you close';
  const { 'give-details': give, 'answer-about-details': answer, 'choose-when': choose, 'say-when': say } = payPressWords;
  if (codes.includes('no-details'))
    return {
      text: `We have no bank details from you. Do we owe you money? Give them ${before}.`,
      link: { href: payHref, text: give.link },
    };
  if (payee?.state === 'sent-back')
    return {
      text: `We have a question about your bank details. Do we owe you money? Answer it ${before}.`,
      link: { href: payHref, text: answer.link },
    };
  if (codes.includes('when-not-chosen'))
    return {
      text: `You have not chosen when to be paid. Do we owe you money? Choose ${before}.`,
      link: { href: payHref, text: choose.link },
    };
  if (codes.includes('when-they-say'))
    return { text: `You asked us to wait until you say. Does money wait? Say now, ${before}.`, link: { href: payHref, text: say.link } };
  return { text: 'What is agreed is still paid.' };
};
