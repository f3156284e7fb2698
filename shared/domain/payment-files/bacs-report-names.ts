/*
 * What the reports of Bacs call things. NOT CONFIRMED WITH A BANK. Known from public code that reads them: the report on unpaid direct
 * debits (ARUDD) with its document, header, records, returned items and totals, and the advices on direct debits (ADDACS, AUDDIS) with theirs. No
 * public file of the two reports on credits was found; they are taken to be made the same way, with credits where the others have debits. A name
 * that is another one is put right here and nowhere else; until then a report is refused, and nothing in it is taken for something else.
 */

/** An attribute by the element it stands on. */
export interface AttributeName {
  readonly element: string;
  readonly attribute: string;
}

export interface BacsReportNames {
  /** Which elements may stand in which, '' being the text itself. Inside one that isn't here others may stand: they name people and accounts. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  /** The service user number the report is for. */
  readonly user: AttributeName;
  /** The London date of the report. */
  readonly reportedOn: AttributeName;
  readonly item: string;
  readonly reference: string;
  readonly reasonCode: string;
}

const document = [
  ['', ['BACSDocument']],
  ['BACSDocument', ['Data', 'SignatureMethod', 'Signature']],
] as const;

/** Automated return of unapplied credits: payments that came back. */
export const arucsNames = {
  within: new Map<string, readonly string[]>([
    ...document,
    ['Data', ['ARUCS']],
    ['ARUCS', ['Header', 'AddresseeInformation', 'ServiceLicenseInformation', 'Advice']],
    ['Advice', ['OriginatingAccountRecords']],
    ['OriginatingAccountRecords', ['OriginatingAccountRecord']],
    ['OriginatingAccountRecord', ['OriginatingAccount', 'ReturnedCreditItem', 'Totals']],
  ]),
  user: { element: 'ServiceLicenseInformation', attribute: 'userNumber' },
  reportedOn: { element: 'Header', attribute: 'currentProcessingDate' },
  item: 'ReturnedCreditItem',
  reference: 'ref',
  reasonCode: 'returnCode',
} as const satisfies BacsReportNames;

/** What a returned item and the totals have beside: words for the code, pounds with two decimals, and how many. */
export const arucsMoney = {
  reasonWords: 'returnDescription',
  amount: 'valueOf',
  currency: 'currency',
  totals: 'Totals',
  totalAmount: 'valueOf',
  totalCount: 'numberOf',
} as const;

/**
 * The reasons in the words of the report. Where the code is a longer number, as reports on debits have it, the words say which reason it is. They
 * are the bank's, never ours, and are shown to nobody.
 */
export const reasonCodeOfWords: ReadonlyMap<string, string> = new Map([
  ['INVALID DETAILS', '0'],
  ['BENEFICIARY DECEASED', '2'],
  ['ACCOUNT TRANSFERRED', '3'],
  ['NO ACCOUNT', '5'],
  ['ACCOUNT CLOSED', 'B'],
  ['REQUESTED BY REMITTER', 'C'],
]);

/** Advice of wrong account for automated credits: payments that arrived in another account. */
export const awacsNames = {
  within: new Map<string, readonly string[]>([
    ...document,
    ['Data', ['MessagingAdvices']],
    ['MessagingAdvices', ['MessagingHeader', 'MessagingAdvice']],
  ]),
  user: { element: 'MessagingHeader', attribute: 'user-number' },
  reportedOn: { element: 'MessagingHeader', attribute: 'report-generation-date' },
  item: 'MessagingAdvice',
  reference: 'reference',
  reasonCode: 'reason-code',
} as const satisfies BacsReportNames;
