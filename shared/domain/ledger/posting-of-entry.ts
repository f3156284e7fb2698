import { idIn, numberFact, textFact } from '#shared/domain/entry-facts.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { allocateLines, commitLines, promiseLines, spendLines, uncommitLines } from '#shared/domain/ledger/fund-lines.ts';
import { postingOf, type Books } from '#shared/domain/ledger/ledger.ts';
import type { Line, Posting, PostingReason } from '#shared/domain/ledger/posting.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';

/**
 * The posting that an entry of the journal is. The journal is the only record of what moved; the ledger is read from it, so the two can't
 * disagree and nothing more is written (care F9). Undefined for an entry that moves no money.
 */
export const postingOfEntry = (entry: JournalEntry, books: Books): Posting | undefined => {
  const moved = movedBy(entry);
  if (moved === undefined) return undefined;
  const paidOn = entry.facts['paidOn'];
  const datedOn = typeof paidOn === 'string' ? paidOn : londonDateOf(entry.at);
  const posting = postingOf(moved.lines, { source: entry.aggregate, reason: moved.reason, datedOn }, books);
  return posting.lines.length === 0 ? undefined : posting;
};

interface MovedBy {
  readonly reason: PostingReason;
  readonly lines: readonly Line[];
}

const movedBy = (entry: JournalEntry): MovedBy | undefined => {
  switch (entry.type) {
    case 'fund-allocated':
      return { reason: 'allocated', lines: allocateLines({ fundId: idIn(entry), pence: numberFact(entry, 'pence') }) };
    case 'claim-decided': {
      const [promisedPence, payablePence] = [numberFact(entry, 'promisedPence'), numberFact(entry, 'payablePence')];
      return { reason: 'decided', lines: commitLines({ fundId: textFact(entry, 'fundId'), promisedPence, payablePence }) };
    }
    case 'claim-look-again':
      return {
        reason: 'look-again',
        lines: uncommitLines({ fundId: textFact(entry, 'fundId'), pence: numberFact(entry, 'payablePence') }),
      };
    case 'claim-came-back':
      // What the bank gave back before its run was confirmed had not been spent yet.
      return entry.facts['wasPaid'] === true
        ? {
            reason: 'payment-came-back',
            lines: spendLines({ fundId: textFact(entry, 'fundId'), pence: -numberFact(entry, 'payablePence') }),
          }
        : undefined;
    case 'claim-paid':
      return { reason: 'paid', lines: spendLines({ fundId: textFact(entry, 'fundId'), pence: numberFact(entry, 'payablePence') }) };
    default:
      // A reply, a record, a meeting called off, an account closed: each says by how much its promise changed.
      return entry.facts['promiseChangePence'] === undefined
        ? undefined
        : {
            reason: 'promised',
            lines: promiseLines({ fundId: textFact(entry, 'fundId'), pence: numberFact(entry, 'promiseChangePence') }),
          };
  }
};
