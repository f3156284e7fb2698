import { expect, test } from 'vitest';
import { checkWords, type Finding } from '#shared/content/check-words.ts';
import type { Audience } from '#shared/content/word-rules.ts';
import { sourceFiles, type SourceFile } from '#test/support/source-files.ts';
import { propertiesOfCode, wordsOfCode } from '#test/support/words-of-code.ts';
import { wordsOfTemplate } from '#test/support/words-of-template.ts';

/**
 * Who a file speaks to is said in its first comment: "For staff" or "Legal words". A file that doesn't say speaks to a person,
 * so forgetting to say is the safe mistake.
 */
const audienceOf = ({ source }: SourceFile): Audience => {
  const opening = source.slice(0, 400);
  if (/(?:\{#|\/\*\*)[^#/]*\bFor staff\b/.test(opening)) return 'staff';
  return /(?:\{#|\/\*\*)[^#/]*\bLegal words\b/.test(opening) ? 'legal' : 'person';
};

const said = (finding: Finding): string => {
  if (finding.kind === 'long-sentence') return `${finding.words} words: ${finding.sentence}`;
  if (finding.kind === 'hard-to-read') return `hard to read: grade ${finding.grade}`;
  return `${finding.kind}, "${finding.found}": ${finding.sentence} (${finding.instead})`;
};

const templates = sourceFiles('shared/views/**/*.njk');
// The rules themselves name the words they are about.
const contents = sourceFiles('shared/content/**/*.ts').filter(
  ({ path }) => !path.endsWith('word-rules.ts') && !path.endsWith('check-words.ts'),
);

test.each(templates)('$path uses the words we use', (file) => {
  expect(checkWords(wordsOfTemplate(file.source), audienceOf(file)).map(said)).toEqual([]);
});

// The sentence of a check is read by the approver, and by the person when they ask.
const checks = sourceFiles('shared/domain/checks/*.ts');

test.each([...contents, ...checks])('$path uses the words we use', (file) => {
  expect(checkWords(wordsOfCode(file.source), audienceOf(file)).map(said)).toEqual([]);
});

// Functions with pages: what the others say is only for other machines.
const withPages = sourceFiles('functions/*/routes.ts').flatMap(({ path }) => sourceFiles(path.replace('routes.ts', '*.ts')));

test.each(withPages)('$path uses the words we use', (file) => {
  expect(checkWords(wordsOfCode(file.source), audienceOf(file)).map(said)).toEqual([]);
});

test.each(sourceFiles('functions/*/*.ts'))('$path gives nothing away in a title', ({ source }) => {
  const titles = propertiesOfCode(source, ['title', 'subject']).join('\n');
  expect(checkWords(titles, 'legal').map(said)).toEqual([]);
});

test.each(sourceFiles('functions/*/routes.ts'))('$path gives nothing away in an address', ({ source }) => {
  const addresses = propertiesOfCode(source, ['path'])
    .map((path) => path.replaceAll(/[/{}-]/g, ' '))
    .join('\n');
  expect(checkWords(addresses, 'legal').map(said)).toEqual([]);
});
