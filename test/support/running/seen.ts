import { expect } from 'vitest';
import type { Answer } from '#test/support/running/visit.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
  '&#92;': '\\',
  '&nbsp;': ' ',
};

/** Text as it stands in a page, made safe: what somebody typed has to be there like this and no other way. */
export const escaped = (text: string): string =>
  Object.entries(entities).reduce((safe, [entity, letter]) => (entity === '&nbsp;' ? safe : safe.replaceAll(letter, entity)), text);

/** What somebody reads of a page: its text, the words of its pictures and of what only a screen reader says; one line for each block. */
export const visibleText = (html: string): string =>
  unescaped(
    html
      .replaceAll(/<(script|style|svg|textarea)\b[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]*\b(?:aria-label|alt|placeholder)="([^"]*)"[^>]*>/g, '\n$1\n')
      .replaceAll(/<\/?(?:a|strong|em|b|span|code|abbr)\b[^>]*>/g, '')
      .replaceAll(/<[^>]*>/g, '\n'),
  );

/** The same as it is read: a line end of the source is only a space, so a sentence is whole wherever it was broken. */
export const wordsOfPage = (html: string): string => visibleText(html.replaceAll(/\s+/g, ' '));

/** The words on the browser's tab. */
export const titleOf = (html: string): string => unescaped(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '').trim();

const unescaped = (text: string): string =>
  Object.entries(entities).reduceRight((plain, [entity, letter]) => plain.replaceAll(entity, letter), text);

/** HTML, and not data, a file or a photo. */
export const isPage = (answer: Answer): boolean =>
  answer.headers.get('content-type')?.startsWith('text/html') === true && answer.status !== 303;

/** Expects no fault and nothing of one: no trace, no inside of ours, no value that was never there. */
export const expectNoFault = (answer: Answer): void => {
  expect(answer.status).toBeLessThan(500);
  expect(visibleText(answer.body)).not.toMatch(
    /\n\s*at .+:\d+:\d+|node:internal|\b(?:Type|Range|Zod|Syntax)Error\b|\[object Object\]|\bundefined\b|\bNaN\b/,
  );
  if (isPage(answer)) expect(visibleText(answer.body)).not.toMatch(/\bnull\b/);
};

const policyParts = (answer: Answer): ReadonlyMap<string, string> =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '').split(';').map((part): [string, string] => {
      const [name = '', ...rest] = part.trim().split(' ');
      return [name, rest.join(' ')];
    }),
  );

/** What is wrong with how an answer is protected; nothing when all is as it is to be. */
export const headerProblems = (answer: Answer, { isSignedIn }: { readonly isSignedIn: boolean }): readonly string[] => {
  const policy = policyParts(answer);
  const header = (name: string): string => answer.headers.get(name) ?? '';
  const checks: readonly (readonly [boolean, string])[] = [
    [policy.get('default-src') === "'none'", 'nothing is loaded unless it is named'],
    [![...policy.values()].some((value) => value.includes('unsafe-')), 'no inline script or style'],
    [policy.has('form-action'), 'where forms may lead is named'],
    [policy.get('frame-ancestors') === "'none'", 'nobody frames us'],
    [policy.get('base-uri') === "'none'", 'no base'],
    [/max-age=\d{8}/.test(header('strict-transport-security')), 'HTTPS only, for long'],
    [header('x-content-type-options') === 'nosniff', 'no guessing of types'],
    [header('referrer-policy') === 'same-origin', 'our addresses stay with us'],
    [!(isSignedIn && answer.status !== 303) || header('cache-control').includes('no-store'), 'what is somebody’s own is never stored'],
    [answer.status !== 400 && answer.status !== 403, 'a page with this status is replaced at the front door by one about a photo'],
    [!isPage(answer) || answer.body.includes('<html lang="en-GB"'), 'a page is a whole page'],
    [
      !/<(?:script|style)(?![^>]*\bsrc=)[^>]*>(?!document\.body\.className)/.test(answer.body.replaceAll(/<svg[\s\S]*?<\/svg>/g, '')),
      'no inline script but the one',
    ],
    [!/\s(?:style|on[a-z]+)="/.test(answer.body), 'no inline style or handler'],
    [
      answer.setCookies.every((cookie) => /^__Host-[a-z-]+=[^;]*; Path=\/; Secure; HttpOnly; SameSite=Lax/.test(cookie)),
      'cookies are of this host, secure, out of reach of scripts',
    ],
  ];
  return checks.flatMap(([isFine, what]) => (isFine ? [] : [what]));
};
