import { numberFact, textFact } from '#shared/domain/entry-facts.ts';
import { monthOf } from '#shared/domain/figures/facts.ts';
import { standing, type Share, type Standing } from '#shared/domain/figures/standing.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';

/**
 * What a board's people were paid, in the month it was paid in (domain.md 6.3). What is promised and agreed is in no figure: the budget says
 * it, to those who hold it. A payment that came back is no longer paid in the month that it was.
 */
export const moneyFigures = (entry: JournalEntry): readonly Standing[] => {
  switch (entry.type) {
    case 'claim-came-back':
      return [standing(entry, 'payment')];
    case 'claim-paid':
      return [standing(entry, 'payment', paid(entry))];
    default:
      return [];
  }
};

/** The number of working days is kept as it is, one count for each, so that a middle and a slowest tenth can be told from it. */
const paid = (entry: JournalEntry): Share => {
  const paidOn = textFact(entry, 'paidOn');
  return {
    boardId: textFact(entry, 'boardId'),
    period: monthOf(paidOn),
    amounts: {
      spentPence: numberFact(entry, 'payablePence'),
      paidClaims: 1,
      paidAsPromised: paidOn <= textFact(entry, 'promisedBy') ? 1 : 0,
      [`daysToPay.${numberFact(entry, 'workingDays')}`]: 1,
      [`people.paid.${textFact(entry, 'alias')}`]: 1,
    },
  };
};
