import { boards, type Board } from '#shared/policy/organisation.ts';
import { wholeWords, type WordRule } from '#shared/content/word-rules/word-rule.ts';

/** Each with its inflections. domain.md R-SAF-05 begins the list and care.md H23 goes on with it. */
const ofTheList = [
  'traumas?',
  'traumatic(?:ally)?',
  'traumati[sz](?:e|es|ed|ing|ation)',
  'abus(?:e|es|ed|er|ers|ing|ive|ively)',
  'surviv(?:or|ors|al|e|es|ed|ing)',
  'victims?',
  'victimi[sz](?:e|es|ed|ing|ation)',
  'victimhood',
  'lived experiences?',
  'care leav(?:er|ers|ing)',
  'leav(?:e|es|ing) care',
  'left care',
  'care experience[ds]?',
  'safeguard(?:s|ed|ing)?',
  'experts? by experience',
  'expertise by experience',
  'co produc(?:e|es|ed|er|ers|ing|tion|tive)',
  'domestic',
  'violen(?:ce|t|tly)',
  'refuges?',
  'rap(?:e|es|ed|ing|ist|ists)',
  'sexual(?:ly|ity|i[sz]ed)?',
  'exploit(?:s|ed|er|ers|ing|ation|ative)?',
  'addict(?:s|ed|ion|ions|ive)?',
  'recover(?:y|ies|ing)',
  'mental(?:ly)? (?:health|ill|illness|illnesses|unwell)',
  'probation',
  'prison(?:s|er|ers)?',
  'imprison(?:ed|ment)',
  'asylum',
  // "is being looked after by the named lead" is how care.md H6 itself says where a note is.
  'looked after(?! by)',
];

/** Their neighbours: what the boards that such partnerships have are about, and how colleagues shorten it. */
const neighbours = [
  'homeless(?:ness)?',
  'refugees?',
  'traffick(?:ed|er|ers|ing)',
  'slavery',
  'stalk(?:ed|er|ers|ing)',
  'groomed',
  'self harm(?:s|ed|ing)?',
  'suicid(?:e|es|al)',
  'offend(?:er|ers|ing)',
  'substance (?:misuse|use)',
  'marac',
  'mappa',
  'vawg',
  'idvas?',
  'isvas?',
  'camhs',
  'ebes?',
];

const asPattern = (name: string): string => name.replaceAll(/[^\p{L}\p{N} ]/gu, '.');

const everyBoard: readonly Board[] = boards;

/** What colleagues call a board, where people read its plain name instead (care H23: panel and board names). */
const boardNames = everyBoard.filter(({ name, plainName }) => name !== plainName).map(({ name }) => asPattern(name));

/** domain.md R-SAF-05, and care.md H23: nothing on a phone, a tab or a statement says why somebody takes part. */
export const reveals: WordRule = {
  kind: 'reveals',
  pattern: wholeWords([...ofTheList, ...neighbours, ...boardNames]),
  instead: 'Say it without giving away why somebody takes part; call a group by its plain name.',
  audiences: ['person', 'legal'],
};
