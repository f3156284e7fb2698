import { noVatRecovered, type PostingCodes } from '#shared/domain/ledger/posting.ts';

/**
 * The partnership this deployment is for, as configured by whoever runs it. Names here are neutral on purpose: a board's plain
 * name may stand on a phone, a bank statement or a browser tab.
 */
export interface Board {
  readonly boardId: string;
  /** What staff call it. */
  readonly name: string;
  /** What a person reads. Safe to show anywhere. */
  readonly plainName: string;
  /** The budget that pays for its meetings unless staff choose another. */
  readonly fundId: string;
}

/** The partnership itself: its names, who answers for its data, and where it is. Whoever runs the service writes their own. */
export const organisation = {
  name: 'Oakshire Partnership',
  leadBody: 'Oakshire County Council',
  /** The part of the UK whose policy rows count. */
  country: 'E',
  /** Who answers for personal data: as registered with the regulator, and where a letter or mail reaches them. */
  dataController: {
    name: 'Oakshire County Council',
    identifier: 'Data protection register Z0000000',
    contact: 'data-protection@oakshire.example',
    postalAddress: 'Data protection, County Hall, Oakshire OA1 1AA',
  },
  jurisdiction: 'England and Wales',
  /** Stands before the number on a bank statement: "OAKSHIRE 10482". */
  shortName: 'Oakshire',
  /** Who plans the meetings and answers when somebody writes or rings. */
  coordinatorsTeam: 'the taking part team',
  youthWorker: 'Jo Price',
  /** What comes after the @ in the addresses of its staff: costs of somebody who has one are decided by two (domain.md 3.7). */
  staffEmailDomains: ['council.example'],
  /** Whose bank holidays decide what a working day is: a key of `bankHolidays`. */
  bankHolidaysOf: 'england-and-wales',
} as const;

/** Its boards. A new one is a line here. */
export const boards = [
  { boardId: 'thursday', name: 'Oakshire Partnership Board', plainName: 'Thursday group', fundId: 'taking-part' },
  { boardId: 'riverside', name: 'Riverside Locality Board', plainName: 'Riverside group', fundId: 'riverside' },
  { boardId: 'first-contact', name: 'First Contact Improvement Board', plainName: 'First contact group', fundId: 'taking-part' },
] as const satisfies readonly Board[];

/** A budget as the partnership set it up. Its balance is in the funds table from its first allocation on. */
export interface PlannedFund extends PostingCodes {
  readonly fundId: string;
  readonly name: string;
  readonly source: string;
  readonly boardId: string;
  /** London date by which it has to be spent. */
  readonly spendBy: string;
}

/** The budgets that can pay for a meeting. A new one is a line here; the budget holder opens it by putting money in. */
export const fundChoices = [
  {
    fundId: 'taking-part',
    name: 'Taking part',
    source: 'Partnership contributions',
    boardId: 'thursday',
    spendBy: '2027-03-31',
    costCentre: 'TP100',
    subjective: '4310',
    project: 'TP-CORE',
    vatCode: noVatRecovered,
  },
  {
    fundId: 'riverside',
    name: 'Riverside locality',
    source: 'Locality grant',
    boardId: 'riverside',
    spendBy: '2027-03-31',
    costCentre: 'TP200',
    subjective: '4310',
    project: 'TP-RIVERSIDE',
    vatCode: noVatRecovered,
  },
] as const satisfies readonly PlannedFund[];

/** The budget of that id as it was set up; undefined when this partnership has none. */
export const plannedFundOf = (fundId: string): PlannedFund | undefined => fundChoices.find((fund) => fund.fundId === fundId);

/** The board of that id; undefined when this partnership has none. */
export const boardOf = (boardId: string): Board | undefined => boards.find((board) => board.boardId === boardId);
