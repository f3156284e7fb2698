import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inlineScriptHash } from '#shared/http/security-headers.ts';
import { personChrome } from '#test/pages/samples/chromes.ts';
import { personSample, personSampleView } from '#test/pages/samples/person.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const templates = sourceFiles('{shared,test}/**/*.njk');

test('there are templates to look at', () => {
  expect(templates.length).toBeGreaterThan(20);
});

test.each(templates)('$path never switches escaping off', ({ source }) => {
  expect(source).not.toMatch(/\|\s*safe\b/);
  expect(source).not.toMatch(/autoescape\s+false/);
});

test.each(templates)('$path never builds markup out of pieces', ({ source }) => {
  // An `html` option is not escaped: `html: "<b>" + name` would let somebody's words be markup.
  expect(source).not.toMatch(/\bhtml:\s*[^,}\n]*[+~]/);
});

test.each(templates)('$path has no style and no script of its own', ({ path, source }) => {
  const scripts = [...source.matchAll(/<script\b/g)].length;
  expect(source).not.toMatch(/\sstyle="|<style\b|\son[a-z]+="/);
  expect(scripts).toBe(path === 'shared/views/layout/base.njk' ? 2 : 0);
});

test.each(templates)('$path loads nothing from anywhere else', ({ source }) => {
  expect(source).not.toMatch(/\b(?:src|action)="(?:https?:)?\/\/|<link\b[^>]*href="(?:https?:)?\/\//);
});

test('the one inline script is the official one, and is the one the security policy allows', () => {
  const official = readFileSync(resolve('node_modules/govuk-frontend/dist/govuk/template.njk'), 'utf8');
  const [, theirs] = /<script[^>]*>(document\.body[^<]*)<\/script>/.exec(official) ?? [];
  const [, ours] = /<script>([^<]*)<\/script>/.exec(personSample(personChrome, personSampleView)) ?? [];
  expect(ours).toBe(theirs);
  expect(
    `sha256-${createHash('sha256')
      .update(ours ?? '')
      .digest('base64')}`,
  ).toBe(inlineScriptHash);
});
