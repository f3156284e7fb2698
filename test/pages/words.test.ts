import { expect, test } from 'vitest';
import { senderPhrases } from '#shared/content/sender-phrases.ts';
import { sentencesOf, wordsOf } from '#shared/content/sentences.ts';
import type { Audience } from '#shared/content/word-rules/word-rule.ts';
import { boards, fundChoices, organisation } from '#shared/policy/organisation.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import { makeStaticFiles } from '#infra/static/static-files.ts';
import { creditorsCsv } from '#shared/domain/payment-files/creditors-csv.ts';
import { sourceFiles, type SourceFile } from '#test/support/source-files.ts';
import { wordProblems } from '#test/support/word-problems.ts';
import { propertiesOfCode, wordsOfCode } from '#test/support/words-of-code.ts';
import { wordsOfTemplate } from '#test/support/words-of-template.ts';

/*
 * Every word that stands in a file. Pages with things in them are looked at as they are served, each for everybody who may open it, by
 * test/access; mails and what is said by hand by test/email; what the demonstration says by test/demo.
 */

/**
 * Who a file speaks to is said in its first comment: "For staff" or "Legal words". A file that doesn't say speaks to a person,
 * so forgetting to say is the safe mistake.
 */
const audienceOf = ({ source }: SourceFile): Audience => {
  const opening = source.slice(0, 400);
  if (/(?:\{#|\/\*\*)[^#/]*\bFor staff\b/.test(opening)) return 'staff';
  return /(?:\{#|\/\*\*)[^#/]*\bLegal words\b/.test(opening) ? 'legal' : 'person';
};

const templates = sourceFiles('shared/views/**/*.njk');
// The rules themselves name the words they are about.
const contents = sourceFiles('shared/content/**/*.ts').filter(({ path }) => !path.includes('/word-rules/'));
// The sentence of a check is read by the approver, and by the person when they ask.
const checks = sourceFiles('shared/domain/checks/*.ts');
// Functions with pages: what the others say is only for other machines.
const withPages = sourceFiles('functions/*/routes.ts').flatMap(({ path }) => sourceFiles(path.replace('routes.ts', '*.ts')));
// Pages about problems, and the mail with a code to sign in.
const around = [...sourceFiles('shared/http/problem-pages.ts'), ...sourceFiles('infra/local/identity/send-code.ts')];

const wordsOfFile = (file: SourceFile): string => (file.path.endsWith('.njk') ? wordsOfTemplate(file.source) : wordsOfCode(file.source));

test.each([...templates, ...contents, ...checks, ...withPages, ...around])('$path uses the words we use', (file) => {
  expect(wordProblems(wordsOfFile(file), audienceOf(file))).toEqual([]);
});

test.each(sourceFiles('functions/*/*.ts'))('$path gives nothing away in a title, a subject or the name of a file', ({ source }) => {
  expect(wordProblems(propertiesOfCode(source, ['title', 'subject', 'name']).join('\n'), 'legal')).toEqual([]);
});

test.each(sourceFiles('functions/*/routes.ts'))('$path gives nothing away in an address', ({ source }) => {
  const addresses = propertiesOfCode(source, ['path'])
    .map((path) => path.replaceAll(/[/{}-]/g, ' '))
    .join('\n');
  expect(wordProblems(addresses, 'legal')).toEqual([]);
});

test('what stands on a phone, a bank statement, a ledger or in a folder of downloads gives nothing away', () => {
  const details = { payeeName: 'Sam Reed', sortCode: '200000', accountNumber: '55779911', rollNumber: '' };
  const paid = creditorsCsv([
    { details, amountPence: 100, reference: `${organisation.shortName.toUpperCase()} 10482`, costCentre: 'TP100' },
  ]);
  const seen = [...senderPhrases.map(({ example }) => example), ...makeStaticFiles().map(({ fileName }) => fileName), paid];
  expect(seen.length).toBeGreaterThan(6);
  expect(wordProblems(seen.join('\n'), 'legal')).toEqual([]);
});

test('the partnership, its groups, its budgets and its teams are called nothing that gives anything away', () => {
  const teams = [...Object.values(organisation), welcoming.contactTeam, welcoming.contactName];
  const names = [...teams, ...boards.map(({ plainName }) => plainName), ...fundChoices.map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(8);
  expect(wordProblems(names.join('\n'), 'legal')).toEqual([]);
});

test('no two groups have one plain name', () => {
  expect(new Set(boards.map(({ plainName }) => plainName.toLowerCase())).size).toBe(boards.length);
});

test('what mail, letters and calls say stands in one file, and pages that say the same take it from there', () => {
  const aloud = ['shared/content/messages.ts', 'shared/content/by-hand-words.ts', 'functions/activities/read-out.ts'];
  const all = [...templates, ...contents, ...withPages];
  const places = Map.groupBy(
    all.flatMap((file) => [...new Set(sentencesOf(wordsOfFile(file)))].map((sentence) => ({ sentence, path: file.path }))),
    ({ sentence }) => sentence,
  );
  const twice = [...places]
    .map(([sentence, found]) => ({ sentence, paths: found.map(({ path }) => path) }))
    // Shorter ones are labels and ways of speaking.
    .filter(({ sentence, paths }) => wordsOf(sentence).length > 5 && paths.length > 1 && paths.some((path) => aloud.includes(path)));
  expect(aloud.filter((path) => !all.some((file) => file.path === path))).toEqual([]);
  expect(twice).toEqual([]);
});
