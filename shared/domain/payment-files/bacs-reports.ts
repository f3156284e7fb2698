import { isLondonDate } from '#shared/domain/london-time.ts';
import { readPounds, sumPence } from '#shared/domain/money.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import {
  arucsMoney,
  arucsNames,
  awacsNames,
  reasonCodeOfWords,
  type AttributeName,
  type BacsReportNames,
} from '#shared/domain/payment-files/bacs-report-names.ts';
import type { ReportedItem, WrongAccountItem } from '#shared/domain/payment-files/bank-answer.ts';
import { readPlainXml, type NotPlainXml, type XmlElement } from '#shared/domain/payment-files/plain-xml.ts';
import { reasonOfCode } from '#shared/domain/payment-files/return-reasons.ts';

/** What keeps a report from being read; items are counted from 1 in their order. Nothing is taken from a report with any of these. */
export type BacsReportProblem =
  | NotPlainXml
  | { readonly code: 'element-not-known'; readonly element: string }
  | { readonly code: 'for-another-user' }
  | { readonly code: 'report-without-date' }
  | { readonly code: 'item-not-readable'; readonly item: number }
  | { readonly code: 'totals-differ' };

/** A report as its bank gave it, and the six figures of the organisation it should be for. */
export interface BacsReport {
  readonly text: string;
  readonly serviceUserNumber: string;
}

/**
 * Reads a report of payments that came back (ARUCS, care F8). Takes the reference, the amount in pence, the reason and the day, and no name and no
 * account. Refuses a report that is for somebody else, has an element or item it can't read, or whose own totals aren't those of its items.
 */
export const readArucs = (report: BacsReport): OutcomeOf<readonly ReportedItem[], BacsReportProblem> => {
  const read = readReport(report, arucsNames, returnedIn);
  if (!read.ok) return read;
  const { items, elements } = read.value;
  return isAsItsTotals(items, elements) ? accept(items) : refuse({ code: 'totals-differ' });
};

/**
 * Reads a report of payments that arrived in another account (AWACS, care F8: acted on within three working days). Takes the reference, the reason
 * and the day; what the new account is, the person says. Refuses as `readArucs` does; this report has no totals.
 */
export const readAwacs = (report: BacsReport): OutcomeOf<readonly WrongAccountItem[], BacsReportProblem> => {
  const read = readReport(report, awacsNames, wrongAccountIn);
  return read.ok ? accept(read.value.items) : read;
};

interface Placed {
  readonly parent: string;
  readonly element: XmlElement;
}

interface Read<T> {
  readonly items: readonly T[];
  readonly elements: readonly XmlElement[];
}

const readReport = <T>(
  { text, serviceUserNumber }: BacsReport,
  names: BacsReportNames,
  itemIn: (element: XmlElement, reportedOn: string) => T | undefined,
): OutcomeOf<Read<T>, BacsReportProblem> => {
  const xml = readPlainXml(text);
  if (!xml.ok) return xml;
  const placed = everyElement({ parent: '', element: xml.value });
  const elements = placed.map(({ element }) => element);
  const reportedOn = onlyValue(elements, names.reportedOn);
  const read = elements.filter(({ name }) => name === names.item).map((element) => itemIn(element, reportedOn));
  const items = read.flatMap((item) => (item === undefined ? [] : [item]));
  const problems: readonly BacsReportProblem[] = [
    ...unknownIn(placed, names).map((element) => ({ code: 'element-not-known', element }) as const),
    ...(onlyValue(elements, names.user) === serviceUserNumber ? [] : [{ code: 'for-another-user' } as const]),
    ...(isLondonDate(reportedOn) ? [] : [{ code: 'report-without-date' } as const]),
    ...read.flatMap((item, index) => (item === undefined ? [{ code: 'item-not-readable', item: index + 1 } as const] : [])),
  ];
  return problems.length > 0 ? refuse(...problems) : accept({ items, elements });
};

const everyElement = (placed: Placed): readonly Placed[] => [
  placed,
  ...placed.element.children.flatMap((element) => everyElement({ parent: placed.element.name, element })),
];

const unknownIn = (placed: readonly Placed[], { within }: BacsReportNames): readonly string[] =>
  placed.flatMap(({ parent, element: { name } }) => (within.get(parent)?.includes(name) === false ? [name] : []));

const valueOf = ({ attributes }: XmlElement, name: string): string => (attributes.get(name) ?? '').trim();

/** '' unless the report has exactly one element of the name: two headers would be two reports. */
const onlyValue = (elements: readonly XmlElement[], { element, attribute }: AttributeName): string => {
  const [only, ...others] = elements.filter(({ name }) => name === element);
  return only === undefined || others.length > 0 ? '' : valueOf(only, attribute);
};

const returnedIn = (element: XmlElement, reportedOn: string): ReportedItem | undefined => {
  const reference = valueOf(element, arucsNames.reference);
  const reasonCode = reasonCodeIn(element);
  const amountPence = penceIn(element, arucsMoney.amount);
  return reference === '' || reasonCode === '' || amountPence === undefined
    ? undefined
    : { reference, amountPence, reasonCode, reportedOn };
};

const wrongAccountIn = (element: XmlElement, reportedOn: string): WrongAccountItem | undefined => {
  const reference = valueOf(element, awacsNames.reference);
  const reasonCode = valueOf(element, awacsNames.reasonCode);
  return reference === '' || reasonCode === '' ? undefined : { reference, reasonCode, reportedOn };
};

/** The code itself where it is one we know; else the one its words stand for; else as it is, so that a person looks. */
const reasonCodeIn = (element: XmlElement): string => {
  const code = valueOf(element, arucsNames.reasonCode);
  const words = valueOf(element, arucsMoney.reasonWords).replaceAll(/\s+/g, ' ').toUpperCase();
  return reasonOfCode(code) === 'other' ? (reasonCodeOfWords.get(words) ?? code) : code;
};

const penceIn = (element: XmlElement, attribute: string): number | undefined => {
  const written = valueOf(element, attribute);
  const isPounds = valueOf(element, arucsMoney.currency) === 'GBP' && /^\d+\.\d\d$/.test(written);
  return isPounds ? readPounds(written) : undefined;
};

/** A total that can't be read is not the sum. */
const isAsItsTotals = (items: readonly ReportedItem[], elements: readonly XmlElement[]): boolean => {
  const totals = elements.filter(({ name }) => name === arucsMoney.totals);
  const count = totals.reduce((sum, one) => sum + Number(valueOf(one, arucsMoney.totalCount)), 0);
  const pence = totals.reduce((sum, one) => sum + (penceIn(one, arucsMoney.totalAmount) ?? Number.NaN), 0);
  return count === items.length && pence === sumPence(items.map(({ amountPence }) => amountPence));
};
