import { expect, test } from 'vitest';
import { workedExamples } from '#infra/rules/examples/all.ts';

test.each(workedExamples.map((example) => [example.title, example] as const))('%s', (_title, { answer, expected, source, given }) => {
  expect({ answer: answer(), source, given }).toMatchObject({ answer: expected });
  expect(source).not.toBe('');
  expect(given).not.toBe('');
});
