import type { AnswerProblem } from '#shared/domain/answering.ts';
import type { DoesThisAnswerIt, OutcomeKind } from '#shared/domain/contribution.ts';

/** What came of it, as a tag. */
export const outcomeTag = (kind: OutcomeKind): { readonly text: string; readonly tone: string } =>
  ({
    done: { text: 'Done', tone: 'good' },
    partly: { text: 'Partly done', tone: 'waiting' },
    planned: { text: 'Planned', tone: 'waiting' },
    'not-done': { text: 'Not done', tone: 'quiet' },
  })[kind];

/** What the person says about the answer, as a board reads it. */
export const theirViewWords = (answer: DoesThisAnswerIt | ''): string =>
  ({
    '': '',
    yes: 'Whoever said it says: yes, this answers it.',
    'not-yet': 'Whoever said it says: this does not answer it yet.',
    no: 'Whoever said it says: no, this does not answer it.',
  })[answer];

type SaidOnTheForm = Extract<
  AnswerProblem,
  { code: 'kind-missing' | 'words-missing' | 'why-missing' | 'words-too-long' | 'same-as-before' }
>;

/** A problem of the answer form: where it is, and what to do. */
export const answerProblemWords = (problem: SaidOnTheForm): { readonly field: 'kind' | 'words'; readonly text: string } => {
  switch (problem.code) {
    case 'kind-missing':
      return { field: 'kind', text: 'Choose what came of it.' };
    case 'words-missing':
      return { field: 'words', text: 'Write a few words about what was done.' };
    case 'why-missing':
      return { field: 'words', text: 'Write why it is not done. They are always told why.' };
    case 'same-as-before':
      return { field: 'words', text: 'This is the answer they have. Say what happened since, or leave it as it is.' };
    case 'words-too-long':
      return { field: 'words', text: `That is ${problem.letters} letters. Please shorten it to ${problem.most} or fewer.` };
    default:
      return problem satisfies never;
  }
};
