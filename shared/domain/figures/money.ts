import { numberFact, textFact } from '#shared/domain/entry-facts.ts';
import { monthOf } from '#shared/domain/figures/facts.ts';
import { standing, type Share, type Standing } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';

/**
 * Money of a board. Promised and agreed is what stands now; paid belongs to the month it was paid in. A promise is counted by its changes
 * at the invitation, also after it moved to a claim, until the claim's decision takes it away; a second look gives it
 * back until the next decision, and a draft that ends with its account gives it up. The entries of the two aggregates can come in any order and add up to the same.
 */
export const moneyFigures = (entry: JournalEntry): readonly Standing[] => {
  switch (entry.type) {
    case 'took-part-recorded':
      // Once costs are started the claim holds the money, and the record says nothing about it.
      return entry.facts['promisedPence'] === undefined
        ? []
        : [standing(entry, `promise-${entry.seq}`, promiseChanged(entry, promiseAfter(entry)))];
    case 'promise-moved-to-claim':
      // Most only move. What was given back with a record that they were not there is promised again.
      return entry.facts['promiseChangePence'] === undefined
        ? []
        : [standing(entry, `promise-${entry.seq}`, promiseChanged(entry, promiseAfter(entry)))];
    case 'replied':
    case 'offer-changed':
    case 'promise-held':
    case 'invitation-ended':
    case 'invitation-opened-again':
    case 'invitation-called-off':
    case 'claim-ended':
      return [standing(entry, `promise-${entry.seq}`, promiseChanged(entry, promiseAfter(entry)))];
    case 'claim-decided':
      return [
        standing(entry, `decision-${entry.seq}`, promiseChanged(entry, promiseTaken(entry))),
        standing(entry, 'payment', committed(entry)),
      ];
    case 'claim-look-again':
      return [standing(entry, `decision-${entry.seq}`, promiseChanged(entry, promiseGivenBack(entry))), standing(entry, 'payment')];
    case 'claim-came-back':
      // It is agreed as before, and no longer paid in the month that it was.
      return [standing(entry, 'payment', committed(entry))];
    case 'claim-paid':
      return [standing(entry, 'payment', paid(entry))];
    default:
      return [];
  }
};

/** What is promised to one person before and after, in pence. */
interface PromiseChange {
  readonly before: number;
  readonly after: number;
}

const promiseAfter = (entry: JournalEntry): PromiseChange => {
  const after = numberFact(entry, 'promisedPence');
  return { before: after - numberFact(entry, 'promiseChangePence'), after };
};

const promiseTaken = (entry: JournalEntry): PromiseChange => ({ before: numberFact(entry, 'promisedPence'), after: 0 });

const promiseGivenBack = (entry: JournalEntry): PromiseChange => ({ before: 0, after: numberFact(entry, 'promisedPence') });

const promiseChanged = (entry: JournalEntry, { before, after }: PromiseChange): Share => ({
  boardId: textFact(entry, 'boardId'),
  period: 'now',
  amounts: { promisedPence: after - before, [`people.promised.${textFact(entry, 'alias')}`]: Math.sign(after) - Math.sign(before) },
});

const committed = (entry: JournalEntry): Share => {
  const pence = numberFact(entry, 'payablePence');
  return {
    boardId: textFact(entry, 'boardId'),
    period: 'now',
    amounts: { committedPence: pence, [`people.committed.${textFact(entry, 'alias')}`]: Math.sign(pence) },
  };
};

/** The number of working days is kept as it is, one count for each, so that a middle and a slowest tenth can be told from it. */
const paid = (entry: JournalEntry): Share => {
  const paidOn = textFact(entry, 'paidOn');
  return {
    boardId: textFact(entry, 'boardId'),
    period: monthOf(paidOn),
    amounts: {
      spentPence: numberFact(entry, 'payablePence'),
      feesPence: numberFact(entry, 'feePence'),
      costsPence: numberFact(entry, 'costsPence'),
      paidClaims: 1,
      paidAsPromised: paidOn <= textFact(entry, 'promisedBy') ? 1 : 0,
      [`daysToPay.${numberFact(entry, 'workingDays')}`]: 1,
      [`people.paid.${textFact(entry, 'alias')}`]: 1,
    },
  };
};
