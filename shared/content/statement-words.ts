import { reveals } from '#shared/content/word-rules/reveals.ts';
import type { ReferenceRules } from '#shared/domain/bank/neutral-reference.ts';
import { boards } from '#shared/policy/organisation.ts';

/** What never stands on a bank statement, which others may read: words that reveal, and the name of any group (domain.md 3.4). */
export const neverOnStatements: Pick<ReferenceRules, 'revealing' | 'boardNames'> = {
  revealing: [reveals.pattern],
  boardNames: boards.flatMap(({ name, plainName }) => [name, plainName]),
};
