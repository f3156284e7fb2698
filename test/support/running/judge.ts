import type { Actor, StaffRole } from '#shared/domain/roles.ts';
import { knownAsOf, paidKnownAsOf, type SetName } from '#test/support/running/planted-ids.ts';
import { headerProblems, isPage, titleOf, wordsOfPage } from '#test/support/running/seen.ts';
import type { Answer } from '#test/support/running/visit.ts';
import { wordProblems } from '#test/support/word-problems.ts';

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

/** Nothing on a page counts down or moves on by itself (domain.md R-TIM-01). */
const timer = /\brole="timer"|\bhttp-equiv="refresh"|<(?:progress|meter)\b/i;

const wordsProblems = (html: string, actor: Actor): readonly string[] => [
  ...wordProblems(titleOf(html), 'legal'),
  ...(actor.kind === 'staff' ? [] : wordProblems(wordsOfPage(html), 'person')),
  ...(timer.test(html) ? ['something counts down, or moves on by itself'] : []),
];

const namesOf = (...sets: readonly SetName[]): readonly string[] =>
  sets.flatMap((set) => [knownAsOf[set], paidKnownAsOf[set], `${set}@people.example`]);

/** Who may not be named to this actor: somebody else, somebody kept apart from them, or anybody at all. */
const namesNotFor = (actor: Actor): readonly string[] => {
  if (actor.kind === 'person') return [...namesOf('other', 'apart'), paidKnownAsOf.own];
  if (actor.kind !== 'staff') return namesOf('own', 'other', 'apart');
  return actor.roles.every((role) => rolesWithoutNames.includes(role)) ? namesOf('own', 'other', 'apart') : namesOf('apart');
};
