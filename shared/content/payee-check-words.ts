/** For staff. */
import { dateInWords } from '#shared/content/dates.ts';
import type { CouldBe } from '#shared/domain/bank/modulus-check.ts';
import type { ModulusTable } from '#shared/domain/bank/modulus-table.ts';
import type { CheckingProblem, WayOfChecking } from '#shared/domain/giving-details.ts';
import type { CodeWay, HeldReach, WayOfMakingSure } from '#shared/domain/payee-code.ts';

/** How somebody waits for a code, as staff see it. */
export const codeWayName: Readonly<Record<CodeWay, string>> = { phone: 'Ring them', letter: 'Post it', 'in-person': 'In person' };

/** How the member of staff made sure whom the code goes to. */
export const makingSureOptions: readonly { readonly value: WayOfMakingSure; readonly text: string }[] = [
  { value: 'known-number', text: 'I rang a number we already had' },
  { value: 'known-address', text: 'I post it to an address we already had' },
  { value: 'met-in-person', text: 'I met them' },
  { value: 'asked-what-only-they-know', text: 'They told me things only they know' },
];

/** What to do with a new code, and how long it works. */
export const codeGoes: Readonly<Record<CodeWay, string>> = {
  phone: 'Read it out now. It works for one hour.',
  letter: 'Write it in a plain letter and post it today. It works for 14 days.',
  'in-person': 'Give it to them now. It works for one hour.',
};

/** How a payee checker confirmed details, never the way they came. */
export const checkingOptions: readonly { readonly value: WayOfChecking; readonly text: string }[] = [
  { value: 'rang-them', text: 'I rang them on a number we already had' },
  { value: 'saw-a-statement', text: 'I saw a statement or card' },
  { value: 'met-in-person', text: 'I met them' },
  { value: 'asked-their-bank', text: 'The bank’s name check matched' },
];

/** The number a checker can ring, or what to do where we have none. */
export const numberToRing = (held: HeldReach): string =>
  held.number === ''
    ? 'We have none, or only a new one. Meet them, see a statement or card, or, for first details, use the bank’s name check.'
    : `${held.number}, which they gave us to be reached at`;

/** What the modulus check says to a payee checker, and by which table. It stops nothing: figures that fit can be anybody's. */
export const modulusWords = (couldBe: CouldBe, table: Pick<ModulusTable, 'version' | 'validFrom'>): string => {
  const by = `Modulus table ${table.version}, in use from ${dateInWords(table.validFrom)}.`;
  switch (couldBe) {
    case 'could-be':
      return `They could belong together. It does not say whose account it is. ${by}`;
    case 'could-not-be':
      return `They could not belong together, so there may be a slip. Ask kindly. You can still confirm them. ${by}`;
    case 'cannot-check':
      return `This sort code is not in the table, so the figures can’t be checked. Many good accounts are like that. ${by}`;
    default:
      return couldBe satisfies never;
  }
};

/** What to look at again when checking a payee, by field. */
export const checkingWords = (problem: CheckingProblem): { readonly field: string; readonly text: string } => {
  switch (problem.code) {
    case 'not-waiting-for-a-check':
      return { field: 'main-content', text: 'These details are not waiting for a check any more.' };
    case 'has-another-hand':
      return {
        field: 'main-content',
        text: 'You had a hand in these details, or in something they are paid for, so a colleague checks them.',
      };
    case 'no-answer-chosen':
      return { field: 'answer', text: 'Choose what you found.' };
    case 'no-way-chosen':
      return { field: 'way', text: 'Choose how you confirmed them.' };
    case 'way-proves-nothing':
      return { field: 'way', text: 'This does not prove enough here. Choose another way.' };
    case 'no-words':
      return { field: 'words', text: 'Say in plain words what they can do. They read it.' };
    case 'words-too-long':
      return { field: 'words', text: `Use at most ${problem.most} letters.` };
    default:
      return problem satisfies never;
  }
};
