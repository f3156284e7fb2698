import { currentWording } from '#shared/content/consent-wording.ts';
import { wordsAt, type FieldProblem } from '#shared/content/people-problem-words.ts';
import { sharedQuestion } from '#shared/content/reach-words.ts';
import { senderPhrases, whoWelcomes } from '#shared/content/sender-phrases.ts';
import { askedPurposes } from '#shared/domain/consent/purposes.ts';
import { joinQuestions, nextQuestion, questionBefore, type JoinAnswers, type JoinQuestion } from '#shared/domain/joining.ts';
import type { PageRequest, Reply } from '#shared/http/page-request.ts';
import { showPage, type Around } from '#shared/http/show-page.ts';
import { agePage } from '#shared/views/pages/people/join/age.ts';
import { choicesPage } from '#shared/views/pages/people/join/choices.ts';
import { namePage } from '#shared/views/pages/people/join/name.ts';
import { phrasePage } from '#shared/views/pages/people/join/phrase.ts';
import { reachPage } from '#shared/views/pages/people/join/reach.ts';
import { sharedPage } from '#shared/views/pages/people/join/shared.ts';
import { pageErrors } from '#functions/people/field-problems.ts';

export interface Asked {
  readonly question: JoinQuestion;
  readonly answers: JoinAnswers;
  /** What was just typed, or kept when they stopped here; undefined otherwise, when the page shows what is saved. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly problems: readonly FieldProblem[];
}

const titles: Readonly<Record<JoinQuestion, string>> = {
  name: 'What should we call you?',
  age: 'Are you 18 or over?',
  reach: 'One safe way to reach you',
  shared: 'Can anybody else open it?',
  phrase: 'How our messages say who they are from',
  choices: 'Three choices, if you like',
};

/** A question's page, with what was typed or what is saved. Nothing is chosen for anybody. */
export const showQuestion = (request: PageRequest, asked: Asked): Reply => {
  const { question, answers, typed, problems } = asked;
  const around: Around = { title: titles[question], backHref: backFrom(answers, question), errors: pageErrors(problems) };
  const view = { caption: `Question ${joinQuestions.indexOf(question) + 1} of ${joinQuestions.length}`, action: `/join/${question}` };
  const problem = problems[0]?.text ?? '';
  switch (question) {
    case 'name':
      return showPage(request, namePage, around, { ...view, problem, knownAs: typed?.['knownAs'] ?? answers.knownAs ?? '' });
    case 'age':
      return showPage(request, agePage, around, { ...view, problem, adult: typed?.['adult'] ?? (answers.adult === true ? 'yes' : '') });
    case 'reach':
      return showPage(request, reachPage, around, { ...view, ...reachFieldsOf(asked) });
    case 'shared': {
      const asks = sharedQuestion(answers.way?.kind ?? 'email');
      return showPage(request, sharedPage, around, {
        ...view,
        problem,
        question: asks,
        shared: typed?.['shared'] ?? answers.openToOthers ?? '',
      });
    }
    case 'phrase': {
      const options = senderPhrases.map(({ phrase, example }) => ({
        value: phrase,
        text: phrase,
        hint: { text: `Like this: “${example}”` },
      }));
      return showPage(request, phrasePage, around, {
        ...view,
        problem,
        options,
        phrase: typed?.['phrase'] ?? answers.senderPhrase ?? '',
        whoItIs: whoWelcomes,
      });
    }
    case 'choices':
      return showPage(request, choicesPage, around, { ...view, choices: choicesOf(asked, request.now) });
    default:
      return question satisfies never;
  }
};

/** Back to the question before; from an answer that is being changed, back to the check. */
const backFrom = (answers: JoinAnswers, question: JoinQuestion): string => {
  if (nextQuestion(answers) === 'check') return '/join/check';
  const before = questionBefore(question);
  return before === undefined ? '/join' : `/join/${before}`;
};

const reachFieldsOf = ({ answers, typed, problems }: Asked) => {
  const way = answers.way;
  return {
    reach: typed?.['reach'] ?? way?.kind ?? '',
    number: typed?.['number'] ?? (way?.kind === 'phone' ? way.number : ''),
    address: typed?.['address'] ?? (way?.kind === 'post' ? way.address : ''),
    problem: wordsAt(problems, 'reach'),
    numberProblem: wordsAt(problems, 'number'),
    addressProblem: wordsAt(problems, 'address'),
  };
};

const choicesOf = ({ answers, typed }: Asked, now: string) =>
  askedPurposes.map((purpose) => {
    const { question, meaning, changing, yes, no, whoSees } = currentWording(purpose, now);
    const options = [
      { value: 'yes', text: yes },
      { value: 'no', text: no },
    ];
    // What changing it does is said before they choose, as on the choice's own page: the record of it says what they read.
    return {
      name: purpose,
      question,
      meaning: [...meaning, ...changing],
      whoSees,
      options,
      value: typed?.[purpose] ?? answers.choices?.[purpose] ?? '',
    };
  });
