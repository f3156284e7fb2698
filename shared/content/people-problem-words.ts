import type { JoinProblem } from '#shared/domain/joining.ts';

/** Something to look at again: which field, and what to do. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** What is said about each problem of the questions about a person, and the field it stands at. */
export const problemWords = (problem: JoinProblem): FieldProblem => {
  switch (problem.code) {
    case 'name-missing':
      return { field: 'knownAs', text: 'Write a name we can call you. Any name is fine.' };
    case 'name-too-long':
      return { field: 'knownAs', text: `Write a shorter name. We have room for ${problem.most} characters.` };
    case 'age-missing':
      return { field: 'adult', text: 'Choose yes or no, so that we know which rights you have.' };
    case 'under-18':
      return { field: 'adult', text: 'There is a person you can talk to.' };
    case 'reach-missing':
      return { field: 'reach', text: 'Choose one way to reach you.' };
    case 'number-missing':
      return { field: 'number', text: 'Write the phone number, or choose another way.' };
    case 'number-not-read':
      return { field: 'number', text: 'Check the phone number. It has at least 7 figures, like 07700 900123.' };
    case 'address-missing':
      return { field: 'address', text: 'Write the address, or choose another way.' };
    case 'address-too-long':
      return { field: 'address', text: `Write a shorter address. We have room for ${problem.most} characters.` };
    case 'shared-missing':
      return { field: 'shared', text: 'Choose no, yes or not sure.' };
    case 'phrase-missing':
      return { field: 'phrase', text: 'Choose how our messages say who they are from.' };
    default:
      return problem satisfies never;
  }
};

/** What is said at one field; '' when it is fine. */
export const wordsAt = (problems: readonly FieldProblem[], field: string): string =>
  problems.find((problem) => problem.field === field)?.text ?? '';
