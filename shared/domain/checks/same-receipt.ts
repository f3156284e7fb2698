import { pairsToLookAt, type KeyOf } from '#shared/domain/checks/alike.ts';
import type { Check } from '#shared/domain/checks/check.ts';

/** The content of the photo that is kept; '' without one (domain.md 10.5). */
export const receiptContent: KeyOf = ({ receipt }) => (receipt?.state === 'kept' ? receipt.contentHash : '');

/**
 * The very same photo for two costs of this person, or for a cost of somebody else (domain.md 10.5). One ticket can be for two people and
 * one receipt for two costs, so it asks somebody to look. Half a look, without other people's, is said and is no pass.
 */
export const sameReceipt: Check = {
  check: 'same-receipt',
  about: 'The same photo for two costs is shown: one receipt can be for two things, or be sent twice.',
  look: (claim, { others, receiptsOfOthers }) => {
    const alike = pairsToLookAt(claim, others ?? [], { check: 'same-receipt', keyOf: receiptContent });
    const elsewhere = claim.lines.filter((line) => receiptsOfOthers?.has(receiptContent(line)) === true).length;
    const figures = { alike, elsewhere };
    if (elsewhere > 0) return { passed: false, because: 'Somebody else sent the same photo. It may be for both of them.', figures };
    if (alike > 0) return { passed: false, because: 'Two costs have the same photo. It may be for both.', figures };
    if (receiptsOfOthers === undefined && claim.lines.some((line) => receiptContent(line) !== '')) {
      const among = others === undefined ? 'among these costs' : 'among the costs of this person';
      const because = `No photo is there twice ${among}. Other people’s were not compared.`;
      return { passed: false, because, figures: { ...figures, lookedAt: 0 } };
    }
    return { passed: true, because: 'No photo is there twice.', figures };
  },
};
