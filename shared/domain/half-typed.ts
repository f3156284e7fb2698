import { askedPurposes } from '#shared/domain/consent/purposes.ts';
import { nextQuestion, type JoinAnswers, type JoinQuestion } from '#shared/domain/joining.ts';

/** A page of joining as somebody left it: what was typed, whole or half, is theirs and stays until they answer or its days are over. */
export interface HalfTyped {
  readonly question: JoinQuestion;
  readonly typed: Readonly<Record<string, string>>;
}

const fieldsOf: Readonly<Record<JoinQuestion, readonly string[]>> = {
  name: ['knownAs'],
  age: ['adult'],
  reach: ['reach', 'number', 'address'],
  shared: ['shared'],
  phrase: ['phrase'],
  choices: askedPurposes,
};

/** The most that is kept of one field, in letters: far more than any of them takes. */
const longestKept = 2_000;

/** What was typed on a question's page, in its own fields and no others. */
export const halfTypedOf = (question: JoinQuestion, typed: Readonly<Record<string, string>>): HalfTyped => ({
  question,
  typed: Object.fromEntries(
    fieldsOf[question].flatMap((field) => {
      const text = (typed[field] ?? '').slice(0, longestKept);
      return text === '' ? [] : [[field, text]];
    }),
  ),
});

/** Where to carry on: the page they stopped on, else the first question without an answer. */
export const carryOnAt = (answers: JoinAnswers, half: HalfTyped | undefined): JoinQuestion | 'check' =>
  half?.question ?? nextQuestion(answers);
