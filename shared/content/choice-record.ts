import { dateWithoutDay } from '#shared/content/dates.ts';
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
  /** All the page said with the question, a sentence each. */
  readonly meaning: readonly string[];
  /** The answers there were to choose from. */
  readonly answers: readonly string[];
  /** The sentence they chose, as it stood then. */
  readonly sentence: string;
  readonly whoSees: string;
  readonly when: string;
  readonly saidBy: string;
  readonly wordingVersion: string;
  /** When we ask again, and when a yes nobody confirmed counts as no; '' for what neither is true of. */
  readonly untilWhen: string;
  /** Who answers for the data, as registered. */
  readonly controller: string;
}

/** The same to keep as plain text, readable on anything (domain.md 4.4: text first). */
export const choiceRecordText = (record: ChoiceRecord): string =>
  [
    'The record of your choice',
    [...record.from, record.date, `Reference: ${record.reference}`].join('\n'),
    [record.status, record.question, record.sentence, ...(record.untilWhen === '' ? [] : [record.untilWhen])].join('\n'),
    ['What you read when you chose:', ...[...record.meaning, answersWords(record)].map((line) => `- ${line}`)].join('\n'),
    [
      `Who sees it: ${record.whoSees}`,
      `When: ${record.when}`,
      `Who said it: ${record.saidBy}`,
      `Words: ${record.wordingVersion}`,
      controllerWords(record),
    ].join('\n'),
    `To change it, sign in and open “Your choices”, or ring ${helpContact.phone}. It takes one press, and counts at once.`,
    '',
  ].join('\n\n');

/** The answers they could choose from, in one sentence. */
export const answersWords = ({ answers }: Pick<ChoiceRecord, 'answers'>): string =>
  `The answers: ${answers.map((one) => `“${one}”`).join(' ')}`;

/** Who decides about the data: the same name on the page, in the text and in the data. */
export const controllerWords = ({ controller }: Pick<ChoiceRecord, 'controller'>): string =>
  `Who answers for what we hold about you: ${controller}. It is the data controller.`;

/** When we ask again whether a yes still stands, and when it lapses, both London dates; '' where it does neither. */
export const untilWhenWords = ({ askAgainOn, lapsesOn }: { readonly askAgainOn: string; readonly lapsesOn: string }): string =>
  lapsesOn === ''
    ? ''
    : `We ask you again on ${dateWithoutDay(askAgainOn)}. If you do not say yes again, it counts as a no from ${dateWithoutDay(lapsesOn)}.`;

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
