import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPlainLetters } from '#shared/domain/bank/plain-letters.ts';
import { pain001, pain001Version } from '#shared/domain/payment-files/pain-001.ts';
import type { FileRun } from '#shared/domain/payment-files/payment-file.ts';
import { textOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { aFileLine, aFileRun, anOriginator, anyFileRun, penceIn, someBankDetails, sumOf } from '#test/support/file-runs.ts';

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** Read by a parser that knows nothing of who wrote it; anything it doubts throws. */
const read = (run: FileRun): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(pain001(run, anOriginator), 'text/xml');

const all = (within: Document | Element, tag: string): readonly Element[] => [...within.getElementsByTagNameNS(namespace, tag)];

/** The text at the end of a path of elements, each the first of its name; '' when there is none. */
const at = (within: Document | Element, path: string): string => {
  const last = path
    .split('/')
    .reduce<Document | Element | undefined>((from, tag) => (from === undefined ? from : all(from, tag)[0]), within);
  return last?.textContent ?? '';
};

const transfersOf = (document: Document) =>
  all(document, 'CdtTrfTxInf').map((transfer) => ({
    reference: at(transfer, 'EndToEndId'),
    pence: penceIn(at(transfer, 'InstdAmt')),
    currency: all(transfer, 'InstdAmt')[0]?.getAttribute('Ccy'),
    scheme: at(transfer, 'CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd'),
    sortCode: at(transfer, 'CdtrAgt/FinInstnId/ClrSysMmbId/MmbId'),
    name: at(transfer, 'Cdtr/Nm'),
    account: at(transfer, 'CdtrAcct/Id/Othr/Id'),
    told: at(transfer, 'RmtInf/Ustrd'),
  }));

test('whatever run it is, what is read back is what went in, and its totals are those of the payments', () => {
  fc.assert(
    fc.property(anyFileRun, (run) => {
      const document = read(run);
      expect(transfersOf(document)).toEqual(
        run.lines.map(({ details, amountPence, reference }) => ({
          reference,
          pence: amountPence,
          currency: 'GBP',
          scheme: 'GBDSC',
          sortCode: details.sortCode,
          name: inPlainLetters(details.payeeName),
          account: details.accountNumber,
          told: details.rollNumber === '' ? reference : details.rollNumber,
        })),
      );
      for (const block of ['GrpHdr', 'PmtInf']) {
        expect(at(document, `${block}/NbOfTxs`)).toBe(String(run.lines.length));
        expect(penceIn(at(document, `${block}/CtrlSum`))).toBe(sumOf(run.lines.map(({ amountPence }) => amountPence)));
      }
    }),
    { numRuns: 50 },
  );
});

test('whatever run it is, made twice it is the same bytes', () => {
  fc.assert(
    fc.property(anyFileRun, (run) => {
      expect(pain001(structuredClone(run), { ...anOriginator })).toBe(pain001(run, anOriginator));
    }),
    { numRuns: 25 },
  );
});

test('who pays, when and in which message is as the run and the organisation say', () => {
  const document = read(aFileRun());
  expect(document.documentElement?.namespaceURI).toBe(namespace);
  expect([...(document.documentElement?.childNodes ?? [])].map(({ nodeName }) => nodeName)).toEqual(['CstmrCdtTrfInitn']);
  expect({
    message: at(document, 'GrpHdr/MsgId'),
    made: at(document, 'GrpHdr/CreDtTm'),
    initiatedBy: [at(document, 'InitgPty/Nm'), at(document, 'InitgPty/Id/OrgId/Othr/Id')],
    information: at(document, 'PmtInf/PmtInfId'),
    method: at(document, 'PmtInf/PmtMtd'),
    on: at(document, 'PmtInf/ReqdExctnDt/Dt'),
    from: [at(document, 'PmtInf/Dbtr/Nm'), at(document, 'DbtrAgt/FinInstnId/ClrSysMmbId/MmbId'), at(document, 'DbtrAcct/Id/Othr/Id')],
  }).toEqual({
    message: 'OAKSHIRE-RUN-3',
    made: '2026-11-23T10:00:00.000Z',
    initiatedBy: ['OAKSHIRE COUNTY COUNCIL', 'OAKSHIRE'],
    information: 'OAKSHIRE-RUN-3',
    method: 'TRF',
    on: '2026-11-24',
    from: ['OAKSHIRE COUNTY COUNCIL', '200000', '55779911'],
  });
});

test('parts come in the order that the message has them', () => {
  const document = read(aFileRun());
  const partsOf = (tag: string) => [...(all(document, tag)[0]?.childNodes ?? [])].map(({ nodeName }) => nodeName);
  expect(partsOf('CstmrCdtTrfInitn')).toEqual(['GrpHdr', 'PmtInf']);
  expect(partsOf('GrpHdr')).toEqual(['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty']);
  expect(partsOf('PmtInf')).toEqual([
    'PmtInfId',
    'PmtMtd',
    'NbOfTxs',
    'CtrlSum',
    'ReqdExctnDt',
    'Dbtr',
    'DbtrAcct',
    'DbtrAgt',
    'CdtTrfTxInf',
  ]);
  expect(partsOf('CdtTrfTxInf')).toEqual(['PmtId', 'Amt', 'CdtrAgt', 'Cdtr', 'CdtrAcct', 'RmtInf']);
  expect(partsOf('CdtrAcct')).toEqual(['Id', 'Ccy']);
  expect(at(document, 'CdtrAcct/Ccy')).toBe('GBP');
});

test('what XML would read as its own is written so that it does not', () => {
  const odd = { ...anOriginator, organisationId: 'A<B>&C' };
  const text = pain001(aFileRun({ lines: [aFileLine({ details: { ...someBankDetails, payeeName: 'Straße & Sons' } })] }), odd);
  expect(text).toContain('<Nm>STRASSE &amp; SONS</Nm>');
  expect(text).toContain('<MsgId>A&lt;B&gt;&amp;C-RUN-3</MsgId>');
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns=')).toBe(true);
  expect(text.endsWith('</Document>\n')).toBe(true);
});

test('an id of thirty-five characters has room, and one of thirty-six is a fault', () => {
  const idOf = (length: number) => () => pain001(aFileRun({ lines: [aFileLine({ reference: 'R'.repeat(length) })] }), anOriginator);
  expect(idOf(35)).not.toThrow();
  expect(idOf(36)).toThrow('longer than ISO 20022 has room for');
});

test('a name has a hundred and forty characters', () => {
  const document = read(aFileRun({ lines: [aFileLine({ details: { ...someBankDetails, payeeName: 'x'.repeat(141) } })] }));
  expect(at(document, 'Cdtr/Nm')).toBe('X'.repeat(140));
});

test('the version is the one the policy names', () => {
  expect(pain001Version).toBe(textOf(policyOn('iso.pain001_version', '2026-11-23')));
});
