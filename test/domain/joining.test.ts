import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerQuestion,
  completeJoin,
  joinQuestions,
  mayBeAsked,
  nextQuestion,
  nothingAnswered,
  type JoinAnswers,
} from '#shared/domain/joining.ts';
import { joinSteps } from '#shared/content/join-steps.ts';
import { readWay } from '#shared/domain/reach.ts';

const phrases = ['Alongside', 'Ali'];
const good: Readonly<Record<(typeof joinQuestions)[number], Readonly<Record<string, string>>>> = {
  name: { knownAs: 'Sam' },
  age: { adult: 'yes' },
  reach: { reach: 'email' },
  shared: { shared: 'no' },
  phrase: { phrase: 'Ali' },
  choices: {},
};

const anyFields = fc.dictionary(
  fc.constantFrom('knownAs', 'adult', 'reach', 'number', 'address', 'shared', 'phrase', 'show-first-name'),
  fc.string(),
);
const anyAnswer = fc.record({
  question: fc.constantFrom(...joinQuestions),
  typed: fc.oneof(anyFields, fc.constantFrom(...Object.values(good))),
});

const answered = (steps: readonly { question: (typeof joinQuestions)[number]; typed: Readonly<Record<string, string>> }[]): JoinAnswers =>
  steps.reduce((answers, step) => {
    const outcome = answerQuestion(answers, { ...step, phrases });
    return outcome.ok ? outcome.value : answers;
  }, nothingAnswered);

test('the steps shown before anybody begins are the questions that are asked', () => {
  expect(joinSteps.map(({ question }) => question)).toEqual([...joinQuestions]);
});

test('good answers to every question, in order, make a whole join', () => {
  const answers = answered(joinQuestions.map((question) => ({ question, typed: good[question] })));
  expect(nextQuestion(answers)).toBe('check');
  expect(completeJoin(answers)).toEqual({ knownAs: 'Sam', reach: { kind: 'email', openToOthers: 'no' }, senderPhrase: 'Ali', choices: {} });
});

test('whatever is typed, in whatever order: a join is whole exactly when nothing is left to ask, and the next question may be asked', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 14 }), (steps) => {
      const answers = answered(steps);
      expect(completeJoin(answers) !== undefined).toBe(nextQuestion(answers) === 'check');
      expect(mayBeAsked(answers, nextQuestion(answers))).toBe(true);
    }),
  );
});

test('nothing is kept of a choice that is neither yes nor no', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const outcome = answerQuestion(nothingAnswered, { question: 'choices', typed: { 'show-first-name': typed }, phrases });
      const kept = outcome.ok ? outcome.value.choices : undefined;
      expect(kept).toEqual(typed === 'yes' || typed === 'no' ? { 'show-first-name': typed } : {});
    }),
  );
});

test('a name in any letters is taken as it is, and white space is made single', () => {
  ['Sam', 'Zoë', '李小龙', 'محمد', 'O’Neill-Smith', "D'Arcy"].forEach((knownAs) => {
    expect(answerQuestion(nothingAnswered, { question: 'name', typed: { knownAs: `  ${knownAs}\t ` }, phrases })).toMatchObject({
      ok: true,
      value: { knownAs },
    });
  });
});

test.each(['07700 900123', '+44 (0)7700 900-123', '0121 496 0000', '+353.1.234.5678'])('%s is a phone number', (number) => {
  expect(readWay({ reach: 'phone', number })).toMatchObject({ ok: true, value: { number } });
});

test.each(['', '12', '07700 900123 ext', 'ring me', '1'.repeat(16)])('"%s" is asked for again', (number) => {
  expect(readWay({ reach: 'phone', number }).ok).toBe(false);
});

test('what belongs to a way not chosen is not kept', () => {
  expect(readWay({ reach: 'email', number: '07700 900123', address: '1 Mill Lane' })).toEqual({ ok: true, value: { kind: 'email' } });
});
