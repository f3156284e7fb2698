import { describe, expect, test } from 'vitest';
import { consentReceipt, type RecordOf } from '#shared/domain/consent/consent-record.ts';
import { said } from '#test/support/consents.ts';

const of: RecordOf = {
  schemaVersion: 'ISO/IEC TS 27560:2023 profile 1',
  parties: [
    { name: 'Oakshire', identifier: 'Z1', role: 'controller', contact: 'data@oakshire.example', postal_address: '1 High Street' },
    {
      name: 'Health board',
      identifier: 'groups',
      role: 'controller',
      contact: 'groups@oakshire.example',
      postal_address: '2 High Street',
    },
  ],
  process: 'Taking part',
  storageCondition: 'As long as it is used, and six years',
  changeAndWithdrawal: 'One press under Your choices',
  jurisdiction: 'England',
  rights: ['see it', 'correct it'],
  lapseAfterMonths: 15,
};
const about = {
  recordId: 'ABCD-EF01',
  receiptId: 'ABCD-EF01/2',
  dataSubjectId: 'alias1',
  purpose: 'show-first-name',
  purposeInWords: 'Can a group see the name you chose?',
  recipients: ['The members of the group'],
  language: 'en-GB',
  noticeText: ['It is the name you gave us.', 'You can change it.'],
} as const;
const history = [
  said('withdrawn', '2026-09-02T10:00:00.000Z', { wordingVersion: 'show-first-name/2', expressedBy: 'staff:priya' }),
  said('refused', '2026-09-05T10:00:00.000Z', { purpose: 'use-words-without-name', wordingVersion: 'use-words-without-name/1' }),
  said('given', '2026-09-01T10:00:00.000Z'),
];
const receipt = () => consentReceipt(history, about, of);

/** Every field the profile of ISO/IEC TS 27560 has as a must (domain.md 4.4), as a path in the receipt. */
const must = [
  'schema_version',
  'receipt_id',
  'record_id',
  'created_at',
  'record.schema_version',
  'record.record_id',
  'record.data_subject_id',
  'record.notice.notice_ref',
  'record.notice.notice_language',
  'record.notice.notice_text',
  ...[
    'process',
    'purpose',
    'personal_data',
    'personal_data_type',
    'storage_condition',
    'controllers',
    'recipients',
    'change_and_withdrawal_method',
    'jurisdiction',
    'rights',
    'legal_basis',
  ].map((name) => `record.processing.${name}`),
  ...[0, 1].flatMap((index) =>
    ['name', 'identifier', 'role', 'contact', 'postal_address'].map((name) => `record.parties.${index}.${name}`),
  ),
  ...[0, 1].flatMap((index) =>
    ['consent_type', 'state', 'time', 'duration', 'expressed_by'].map((name) => `record.events.${index}.${name}`),
  ),
];

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined), value);

test.each(must)('the record has %s, and it is filled in', (path) => {
  const value = at(JSON.parse(JSON.stringify(receipt())), path);
  const filled = Array.isArray(value) ? value.every((each) => typeof each === 'string' && each !== '') && value.length > 0 : value;
  expect(typeof filled === 'string' ? filled.trim() !== '' : filled).toBe(true);
});

test('it is the whole record under a header of its own', () => {
  expect(receipt()).toEqual({
    schema_version: 'ISO/IEC TS 27560:2023 profile 1',
    receipt_id: 'ABCD-EF01/2',
    record_id: 'ABCD-EF01',
    created_at: '2026-09-02T10:00:00.000Z',
    record: {
      schema_version: 'ISO/IEC TS 27560:2023 profile 1',
      record_id: 'ABCD-EF01',
      data_subject_id: 'alias1',
      notice: { notice_ref: 'show-first-name/2', notice_language: 'en-GB', notice_text: about.noticeText },
      processing: {
        process: 'Taking part',
        purpose: 'Can a group see the name you chose?',
        personal_data: ['the name they chose', 'what they said'],
        personal_data_type: 'special category',
        storage_condition: 'As long as it is used, and six years',
        controllers: ['Oakshire', 'Health board'],
        recipients: ['The members of the group'],
        change_and_withdrawal_method: 'One press under Your choices',
        jurisdiction: 'England',
        rights: ['see it', 'correct it'],
        legal_basis: 'explicit-consent',
      },
      parties: of.parties,
      events: [
        {
          consent_type: 'explicit',
          state: 'given',
          time: '2026-09-01T10:00:00.000Z',
          duration: 'P15M',
          expressed_by: 'data subject',
          notice_ref: 'show-first-name/1',
        },
        {
          consent_type: 'explicit',
          state: 'withdrawn',
          time: '2026-09-02T10:00:00.000Z',
          duration: 'P15M',
          expressed_by: 'data subject, written down by staff',
          notice_ref: 'show-first-name/2',
        },
      ],
    },
  });
});

describe('other purposes', () => {
  test('a preference lasts until it is changed and is no special kind of data', () => {
    const toPost = said('given', '2026-09-01T10:00:00.000Z', { purpose: 'contact-by-post', wordingVersion: 'contact-by-post/1' });
    const { record } = consentReceipt([toPost], { ...about, purpose: 'contact-by-post' }, of);
    expect(record.processing).toMatchObject({
      personal_data_type: 'personal',
      legal_basis: 'public-task',
      personal_data: ['postal address'],
    });
    expect(record.events).toMatchObject([{ consent_type: 'expressed', duration: 'until changed' }]);
  });

  test('nobody named in it is a member of staff', () => {
    expect(JSON.stringify(receipt())).not.toContain('priya');
  });

  test('nothing said, no record: it throws', () => {
    expect(() => consentReceipt(history, { ...about, purpose: 'take-photo' }, of)).toThrow(new Error('Nothing was said about take-photo'));
  });
});
