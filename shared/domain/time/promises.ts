import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';

/** How long a decision and the money may take, in working days (policy approve.decide_within; pay.promise as the offer has it). */
export interface PromiseRules {
  readonly decideWithin: number;
  readonly paidWithin: number;
  readonly holidays: BankHolidays;
}

/** London dates. `readyOn`: when everything was there that money waits for on the person's side; '' while something is missing (care F7). */
export interface PromisedFrom {
  readonly sentOn: string;
  readonly readyOn: string;
}

/** "We decide by" and "money by", London dates; `moneyBy` is '' while its clock hasn't started (care F7). */
export interface PromisedDates {
  readonly decideBy: string;
  readonly moneyBy: string;
}

/**
 * The two dates somebody is told when they send costs (care F7). The first runs from the day they sent them. The second starts when their
 * bank details are there, and not before the costs were sent: nobody is promised money by a day on which we can't know where to send it.
 */
export const promisedDates = ({ sentOn, readyOn }: PromisedFrom, { decideWithin, paidWithin, holidays }: PromiseRules): PromisedDates => ({
  decideBy: workingDaysAfter(sentOn, decideWithin, holidays),
  moneyBy: readyOn === '' ? '' : workingDaysAfter(readyOn > sentOn ? readyOn : sentOn, paidWithin, holidays),
});
