import { plainLettersWithin } from '#shared/domain/bank/plain-letters.ts';
import { poundsOf } from '#shared/domain/money.ts';
import { controlTotalsOf, type FileLine, type FileRun, type Originator } from '#shared/domain/payment-files/payment-file.ts';

/** The version that is written (policy iso.pain001_version). */
export const pain001Version = 'pain.001.001.09';

/** The most characters of a name and of an id in this version (policy iso.id_max; domain.md 3.5). */
const nameMax = 140;
const idMax = 35;

/**
 * The run as an ISO 20022 credit transfer initiation, pain.001.001.09 (domain.md 3.5): group header with how many and how much, one payment
 * information block, one transfer for each payment, in the order given. Sort codes are clearing members of GBDSC; accounts are other ids. A
 * roll number takes the place of our reference in what the payee's society is told, because the society finds the account by it; our
 * reference is the end-to-end id either way. Plain letters only, escaped. Each bank has its own profile: try it with yours.
 */
export const pain001 = (run: FileRun, originator: Originator): string => {
  const { count, totalPence } = controlTotalsOf(run.lines);
  const messageId = id(`${originator.organisationId}-RUN-${run.number}`);
  const totals = [leaf('NbOfTxs', String(count)), leaf('CtrlSum', poundsOf(totalPence))];
  const initiation = element(
    'CstmrCdtTrfInitn',
    element('GrpHdr', leaf('MsgId', messageId), leaf('CreDtTm', run.madeAt), ...totals, initiatingParty(originator)),
    element(
      'PmtInf',
      leaf('PmtInfId', messageId),
      leaf('PmtMtd', 'TRF'),
      ...totals,
      element('ReqdExctnDt', leaf('Dt', run.processOn)),
      element('Dbtr', leaf('Nm', name(originator.name))),
      account('DbtrAcct', originator.accountNumber),
      agent('DbtrAgt', originator.sortCode),
      ...run.lines.map(transfer),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${pain001Version}">${initiation}</Document>\n`;
};

const initiatingParty = ({ name: payer, organisationId }: Originator): string =>
  element('InitgPty', leaf('Nm', name(payer)), element('Id', element('OrgId', element('Othr', leaf('Id', id(organisationId))))));

const transfer = ({ details, amountPence, reference }: FileLine): string =>
  element(
    'CdtTrfTxInf',
    element('PmtId', leaf('EndToEndId', id(reference))),
    element('Amt', `<InstdAmt Ccy="GBP">${poundsOf(amountPence)}</InstdAmt>`),
    agent('CdtrAgt', details.sortCode),
    element('Cdtr', leaf('Nm', name(details.payeeName))),
    account('CdtrAcct', details.accountNumber),
    element('RmtInf', leaf('Ustrd', details.rollNumber === '' ? reference : details.rollNumber)),
  );

const account = (tag: string, accountNumber: string): string =>
  element(tag, element('Id', element('Othr', leaf('Id', accountNumber))), leaf('Ccy', 'GBP'));

const agent = (tag: string, sortCode: string): string =>
  element(tag, element('FinInstnId', element('ClrSysMmbId', element('ClrSysId', leaf('Cd', 'GBDSC')), leaf('MmbId', sortCode))));

const name = (text: string): string => plainLettersWithin(text, nameMax);

/** An id that is too long is a fault: cut, two could be one. */
const id = (text: string): string => {
  if (text.length > idMax) throw new Error('An id that is longer than ISO 20022 has room for');
  return text;
};

const element = (tag: string, ...children: readonly string[]): string => `<${tag}>${children.join('')}</${tag}>`;

const leaf = (tag: string, text: string): string => element(tag, escaped(text));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
