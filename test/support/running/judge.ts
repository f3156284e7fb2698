import { checkWords } from '#shared/content/check-words.ts';
import type { Actor, StaffRole } from '#shared/domain/roles.ts';
import { knownAsOf, paidKnownAsOf, type SetName } from '#test/support/running/planted-ids.ts';
import { headerProblems, isPage, titleOf, visibleText } from '#test/support/running/seen.ts';
import type { Answer } from '#test/support/running/visit.ts';

/** Kinds of the word rules. How long sentences are and how hard a page is to read is tested on the templates. */
const bannedWords: readonly string[] = ['reveals', 'blames', 'hurries', 'asks-for-a-story', 'said-better'];

/** Roles that work with numbers and rules, and never learn who takes part (nobody planted agreed to be named). */
const rolesWithoutNames: readonly StaffRole[] = ['board-member', 'budget-holder', 'administrator', 'auditor'];

/** Everything wrong with an answer whoever it went to and whatever it says: its headers, its words, its title, and whom it names. */
export const problemsOf = (answer: Answer, actor: Actor): readonly string[] => {
  return [
    ...headerProblems(answer, { isSignedIn: actor.kind !== 'anyone' }),
    ...(isPage(answer) ? wordsProblems(answer.body, actor) : []),
    ...namesNotFor(actor).flatMap((name) => (answer.body.includes(name) ? [`it names ${name}`] : [])),
  ];
};

const wordsProblems = (html: string, actor: Actor): readonly string[] => {
  const said = [...checkWords(titleOf(html), 'legal'), ...(actor.kind === 'staff' ? [] : checkWords(visibleText(html), 'person'))];
  return said.flatMap((finding) =>
    'found' in finding && bannedWords.includes(finding.kind) ? [`${finding.kind}, "${finding.found}": ${finding.sentence}`] : [],
  );
};

const namesOf = (...sets: readonly SetName[]): readonly string[] =>
  sets.flatMap((set) => [knownAsOf[set], paidKnownAsOf[set], `${set}@people.example`]);

/** Who may not be named to this actor: somebody else, somebody kept apart from them, or anybody at all. */
const namesNotFor = (actor: Actor): readonly string[] => {
  if (actor.kind === 'person') return [...namesOf('other', 'apart'), paidKnownAsOf.own];
  if (actor.kind !== 'staff') return namesOf('own', 'other', 'apart');
  return actor.roles.every((role) => rolesWithoutNames.includes(role)) ? namesOf('own', 'other', 'apart') : namesOf('apart');
};
