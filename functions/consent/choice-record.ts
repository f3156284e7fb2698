import { createHash } from 'node:crypto';
import { answersWords, recordOfOrganisation, untilWhenWords, type ChoiceRecord } from '#shared/content/choice-record.ts';
import { choiceTag, saidBy } from '#shared/content/choice-words.ts';
import { wordingOfVersion } from '#shared/content/consent-wording.ts';
import { dateInWords, instantInWords } from '#shared/content/dates.ts';
import { consentReceipt, type ConsentReceipt } from '#shared/domain/consent/consent-record.ts';
import { lastEvent, type ConsentEvent } from '#shared/domain/consent/history.ts';
import { lapsesOn, reviewOn } from '#shared/domain/consent/lapsing.ts';
import type { AskedPurpose } from '#shared/domain/consent/purposes.ts';
import { isYes } from '#shared/domain/consent/states.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { organisation } from '#shared/policy/organisation.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import type { PersonWithChoices } from '#shared/store/person-with-choices.ts';
import { stateOf } from '#functions/consent/own-choices.ts';

/** Which choice a record is of, and the instant it is made. */
export interface RecordAsked {
  readonly purpose: AskedPurpose;
  readonly now: string;
}

/** The record of a choice: in words for a page or a text, and as data. */
export interface RecordMade {
  readonly inWords: ChoiceRecord;
  readonly asData: ConsentReceipt;
}

/** The record of what they last said about a purpose, in the words they read then; undefined when nothing was said yet. */
export const recordOf = (found: PersonWithChoices, { purpose, now }: RecordAsked): RecordMade | undefined => {
  const last = lastEvent(found.history, { purpose, at: now });
  if (last === undefined) return undefined;
  const { question, meaning, changing, whoSees, yes, no } = wordingOfVersion(last.wordingVersion);
  const state = stateOf(found, purpose, now);
  const yesSaid = { purpose, saidAt: last.at, pauses: found.person.pauses, at: now };
  const inWords = {
    from: [organisation.name],
    date: dateInWords(londonDateOf(last.at)),
    reference: referenceOf(last, last.at),
    status: choiceTag(state).text,
    question,
    meaning: [...meaning, ...changing],
    answers: [yes, no],
    sentence: isYes(last.state) ? yes : no,
    whoSees,
    when: instantInWords(last.at),
    saidBy: saidBy(last),
    wordingVersion: last.wordingVersion,
    untilWhen: isYes(state) ? untilWhenWords({ askAgainOn: reviewOn(yesSaid, policyOn), lapsesOn: lapsesOn(yesSaid, policyOn) }) : '',
    controller: organisation.dataController.name,
  };
  const about = {
    recordId: referenceOf(last, ''),
    receiptId: inWords.reference,
    dataSubjectId: found.person.alias,
    purpose,
    purposeInWords: question,
    recipients: [whoSees],
    language: 'en-GB',
    noticeText: [question, ...inWords.meaning, `Who sees it: ${whoSees}`, answersWords(inWords)],
  };
  return { inWords, asData: consentReceipt(found.history, about, recordOfOrganisation(londonDateOf(now))) };
};

/** Short enough to read out on the phone; it leads to nobody without the record itself. Of all events of the purpose with '', or of one. */
const referenceOf = ({ personId, purpose }: ConsentEvent, at: string): string => {
  const letters = createHash('sha256').update(`${personId}#${purpose}#${at}`).digest('hex').slice(0, 8).toLocaleUpperCase('en-GB');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};
