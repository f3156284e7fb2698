import { askedPurposes, type AskedPurpose } from '#shared/domain/consent/purposes.ts';
import { readKnownAs, type NameProblem } from '#shared/domain/known-as.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { OpenToOthers, Reach } from '#shared/domain/person.ts';
import { reachOf, readOpenToOthers, readWay, type Way, type WayProblem } from '#shared/domain/reach.ts';

/** What is asked before somebody has joined, one question a page, in this order. */
export const joinQuestions = ['name', 'age', 'reach', 'shared', 'phrase', 'choices'] as const;
export type JoinQuestion = (typeof joinQuestions)[number];

/** A half-filled join. Undefined is "not answered yet"; `choices` holds only what was answered, each can be left (R-CHO-04). */
export interface JoinAnswers {
  readonly knownAs: string | undefined;
  /** Only ever true: for somebody under 18 nothing is kept (care H5). */
  readonly adult: true | undefined;
  readonly way: Way | undefined;
  readonly openToOthers: OpenToOthers | undefined;
  readonly senderPhrase: string | undefined;
  readonly choices: Readonly<Partial<Record<AskedPurpose, 'yes' | 'no'>>> | undefined;
}

export const nothingAnswered: JoinAnswers = {
  knownAs: undefined,
  adult: undefined,
  way: undefined,
  openToOthers: undefined,
  senderPhrase: undefined,
  choices: undefined,
};

export type JoinProblem = NameProblem | WayProblem | { readonly code: 'age-missing' | 'under-18' | 'shared-missing' | 'phrase-missing' };

/** One question as it was answered. `phrases` is the list a phrase is picked from. */
export interface Answering {
  readonly question: JoinQuestion;
  readonly typed: Readonly<Record<string, string>>;
  readonly phrases: readonly string[];
}

/**
 * The answers with this one added. Changing how somebody is reached asks again who else can open it, because that answer was
 * about the other way. Refuses with `under-18` when there is nothing to keep and a person to turn to.
 */
export const answerQuestion = (answers: JoinAnswers, { question, typed, phrases }: Answering): OutcomeOf<JoinAnswers, JoinProblem> => {
  switch (question) {
    case 'name':
      return withValue(readKnownAs(typed['knownAs'] ?? ''), (knownAs) => ({ ...answers, knownAs }));
    case 'age':
      return withValue(readAge(typed['adult'] ?? ''), (adult) => ({ ...answers, adult }));
    case 'reach':
      return withValue(readWay(typed), (way) => ({
        ...answers,
        way,
        openToOthers: answers.way?.kind === way.kind ? answers.openToOthers : undefined,
      }));
    case 'shared':
      return withValue(readOpenToOthers(typed['shared'] ?? ''), (openToOthers) => ({ ...answers, openToOthers }));
    case 'phrase':
      return withValue(readPhrase(typed['phrase'] ?? '', phrases), (senderPhrase) => ({ ...answers, senderPhrase }));
    case 'choices':
      return accept({ ...answers, choices: readChoices(typed) });
    default:
      return question satisfies never;
  }
};

/** A phrase from the list and nothing else: it stands where anybody may read it (care H22). */
export const readPhrase = (typed: string, phrases: readonly string[]): OutcomeOf<string, { readonly code: 'phrase-missing' }> =>
  phrases.includes(typed) ? accept(typed) : refuse({ code: 'phrase-missing' });

const answered: Readonly<Record<JoinQuestion, keyof JoinAnswers>> = {
  name: 'knownAs',
  age: 'adult',
  reach: 'way',
  shared: 'openToOthers',
  phrase: 'senderPhrase',
  choices: 'choices',
};

/** Where to carry on: the first question without an answer, else the page to check them all. */
export const nextQuestion = (answers: JoinAnswers): JoinQuestion | 'check' =>
  joinQuestions.find((question) => answers[answered[question]] === undefined) ?? 'check';

/** True when every question before this one has an answer, so that nobody is asked out of order. */
export const mayBeAsked = (answers: JoinAnswers, question: JoinQuestion | 'check'): boolean => {
  const next = nextQuestion(answers);
  if (question === 'check' || next === 'check') return next === 'check' || question === next;
  return joinQuestions.indexOf(question) <= joinQuestions.indexOf(next);
};

/** The question before this one, for "Back"; undefined for the first. */
export const questionBefore = (question: JoinQuestion | 'check'): JoinQuestion | undefined =>
  question === 'check' ? joinQuestions.at(-1) : joinQuestions[joinQuestions.indexOf(question) - 1];

/** All that joining needs. */
export interface CompleteJoin {
  readonly knownAs: string;
  readonly reach: Reach;
  readonly senderPhrase: string;
  readonly choices: Readonly<Partial<Record<AskedPurpose, 'yes' | 'no'>>>;
}

/** The answers as a whole; undefined while one is missing. */
export const completeJoin = (answers: JoinAnswers): CompleteJoin | undefined => {
  const { knownAs, adult, way, openToOthers, senderPhrase, choices } = answers;
  if (knownAs === undefined || adult === undefined || way === undefined) return undefined;
  if (openToOthers === undefined || senderPhrase === undefined || choices === undefined) return undefined;
  return { knownAs, reach: reachOf(way, openToOthers), senderPhrase, choices };
};

const readAge = (typed: string): OutcomeOf<true, JoinProblem> => {
  if (typed === 'yes') return accept(true);
  return typed === 'no' ? refuse({ code: 'under-18' }) : refuse({ code: 'age-missing' });
};

const readChoices = (typed: Readonly<Record<string, string>>): NonNullable<JoinAnswers['choices']> => {
  const choices: Partial<Record<AskedPurpose, 'yes' | 'no'>> = {};
  for (const purpose of askedPurposes) {
    const choice = typed[purpose];
    if (choice === 'yes' || choice === 'no') choices[purpose] = choice;
  }
  return choices;
};

const withValue = <T, P>(outcome: OutcomeOf<T, P>, make: (value: T) => JoinAnswers): OutcomeOf<JoinAnswers, P> =>
  outcome.ok ? accept(make(outcome.value)) : outcome;
