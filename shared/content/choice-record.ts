import { helpContact } from '#shared/content/service.ts';
import type { RecordOf } from '#shared/domain/consent/consent-record.ts';
import { numberOf, textOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { organisation } from '#shared/policy/organisation.ts';

/** The record of a choice in words: what the page shows and what is kept as text say the same. */
export interface ChoiceRecord {
  readonly from: readonly string[];
  readonly date: string;
  readonly reference: string;
  readonly status: string;
  readonly question: string;
  readonly meaning: readonly string[];
  /** The sentence they chose, as it stood then. */
  readonly sentence: string;
  readonly whoSees: string;
  readonly when: string;
  readonly saidBy: string;
  readonly wordingVersion: string;
}

/** The same to keep as plain text, readable on anything (domain.md 4.4: text first). */
export const choiceRecordText = (record: ChoiceRecord): string =>
  [
    'The record of your choice',
    [...record.from, record.date, `Reference: ${record.reference}`].join('\n'),
    [record.status, record.question, record.sentence].join('\n'),
    ['What you read when you chose:', ...record.meaning.map((line) => `- ${line}`)].join('\n'),
    [`Who sees it: ${record.whoSees}`, `When: ${record.when}`, `Who said it: ${record.saidBy}`, `Words: ${record.wordingVersion}`].join(
      '\n',
    ),
    `To change it, sign in and open “Your choices”, or ring ${helpContact.phone}. It takes one press, and counts at once.`,
    '',
  ].join('\n\n');

/** What every record says of the organisation, on a London date, for keeping as data (ISO/IEC TS 27560). */
export const recordOfOrganisation = (londonDate: string): RecordOf => {
  const { name, identifier, contact, postalAddress } = organisation.dataController;
  return {
    schemaVersion: textOf(policyOn('consent.schema_version', londonDate)),
    parties: [{ name, identifier, role: 'controller', contact, postal_address: postalAddress }],
    process: 'Taking part in meetings and being paid for it',
    storageCondition: `As long as it is used, and ${numberOf(policyOn('retain.consent_events', londonDate))} years after`,
    changeAndWithdrawal: `Sign in and press yes or no under Your choices, or ring ${helpContact.phone}`,
    jurisdiction: organisation.jurisdiction,
    rights: ['see it', 'have it corrected', 'have it deleted', 'have its use limited', 'object', 'take it elsewhere', 'complain'],
    lapseAfterMonths: numberOf(policyOn('consent.lapse_after', londonDate)),
  };
};
