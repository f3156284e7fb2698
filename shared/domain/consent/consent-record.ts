import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import { purposeFacts, type LegalBasis, type Purpose } from '#shared/domain/consent/purposes.ts';
import type { WrittenState } from '#shared/domain/consent/states.ts';

/** An organisation that is named in a record, because it decides about the data (ISO/IEC TS 27560; domain.md 4.4). */
export interface RecordParty {
  readonly name: string;
  readonly identifier: string;
  readonly role: 'controller';
  readonly contact: string;
  readonly postal_address: string;
}

/** What a record says of the organisation besides the choice itself: data of the partnership (ISO/IEC TS 27560; domain.md 4.4). */
export interface RecordOf {
  readonly schemaVersion: string;
  readonly parties: readonly RecordParty[];
  readonly process: string;
  readonly storageCondition: string;
  readonly changeAndWithdrawal: string;
  readonly jurisdiction: string;
  readonly rights: readonly string[];
  /** Months after which an unconfirmed yes lapses (policy consent.lapse_after). */
  readonly lapseAfterMonths: number;
}

/**
 * One purpose of one person, as its record names it. `dataSubjectId` is the alias, `recordId` and `receiptId` lead to nobody
 * (ISO/IEC TS 27560; domain.md 4.4).
 */
export interface RecordAbout {
  readonly recordId: string;
  readonly receiptId: string;
  readonly dataSubjectId: string;
  readonly purpose: Purpose;
  /** What they were asked, and who gets to see it, in the words of the wording. */
  readonly purposeInWords: string;
  readonly recipients: readonly string[];
  readonly language: string;
  /** All they were shown with the question, a sentence each, as it stood when they chose. */
  readonly noticeText: readonly string[];
}

interface RecordEvent {
  readonly consent_type: 'explicit' | 'expressed';
  readonly state: WrittenState;
  readonly time: string;
  /** How long it counts: an ISO 8601 duration, or until it is changed. */
  readonly duration: string;
  readonly expressed_by: 'data subject' | 'data subject, written down by staff';
  readonly notice_ref: string;
}

/** A record of a choice with the fields ISO/IEC TS 27560 has as a must, in the profile of domain.md 4.4; its names are the standard's. */
export interface ConsentRecord {
  readonly schema_version: string;
  readonly record_id: string;
  readonly data_subject_id: string;
  readonly notice: { readonly notice_ref: string; readonly notice_language: string; readonly notice_text: readonly string[] };
  readonly processing: {
    readonly process: string;
    readonly purpose: string;
    readonly personal_data: readonly string[];
    readonly personal_data_type: 'special category' | 'personal';
    readonly storage_condition: string;
    readonly controllers: readonly string[];
    readonly recipients: readonly string[];
    readonly change_and_withdrawal_method: string;
    readonly jurisdiction: string;
    readonly rights: readonly string[];
    readonly legal_basis: LegalBasis;
  };
  readonly parties: readonly RecordParty[];
  readonly events: readonly RecordEvent[];
}

/** What the person keeps: a copy of the record under a header of its own (ISO/IEC TS 27560; domain.md 4.4). */
export interface ConsentReceipt {
  readonly schema_version: string;
  readonly receipt_id: string;
  readonly record_id: string;
  readonly created_at: string;
  readonly record: ConsentRecord;
}

/**
 * The record of a choice as data, to keep or to carry elsewhere (R-CHO-05, domain.md 4.4): every event of the purpose in the order it was
 * said, and the words of the last. Staff are not named in it (care H4). Throws for a purpose nothing was said about.
 */
export const consentReceipt = (history: readonly ConsentEvent[], about: RecordAbout, of: RecordOf): ConsentReceipt => {
  const events = history.filter(({ purpose }) => purpose === about.purpose).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const last = events.at(-1);
  if (last === undefined) throw new Error(`Nothing was said about ${about.purpose}`);
  const header = { schema_version: of.schemaVersion, record_id: about.recordId };
  return {
    ...header,
    receipt_id: about.receiptId,
    // The instant of the choice, and not of the asking: one receipt is the same however often it is kept.
    created_at: last.at,
    record: {
      ...header,
      data_subject_id: about.dataSubjectId,
      notice: { notice_ref: last.wordingVersion, notice_language: about.language, notice_text: about.noticeText },
      processing: processingOf(about, of),
      parties: of.parties,
      events: events.map((event) => recordEvent(event, of)),
    },
  };
};

const processingOf = ({ purpose, purposeInWords, recipients }: RecordAbout, of: RecordOf): ConsentRecord['processing'] => {
  const { legalBasis, personalData } = purposeFacts[purpose];
  return {
    process: of.process,
    purpose: purposeInWords,
    personal_data: personalData,
    personal_data_type: legalBasis === 'explicit-consent' ? 'special category' : 'personal',
    storage_condition: of.storageCondition,
    controllers: of.parties.map(({ name }) => name),
    recipients,
    change_and_withdrawal_method: of.changeAndWithdrawal,
    jurisdiction: of.jurisdiction,
    rights: of.rights,
    legal_basis: legalBasis,
  };
};

const recordEvent = ({ purpose, state, at, expressedBy, wordingVersion }: ConsentEvent, of: RecordOf): RecordEvent => {
  const { kind, legalBasis } = purposeFacts[purpose];
  return {
    consent_type: legalBasis === 'explicit-consent' ? 'explicit' : 'expressed',
    state,
    time: at,
    duration: kind === 'consent' ? `P${of.lapseAfterMonths}M` : 'until changed',
    expressed_by: expressedBy.startsWith('person:') ? 'data subject' : 'data subject, written down by staff',
    notice_ref: wordingVersion,
  };
};
