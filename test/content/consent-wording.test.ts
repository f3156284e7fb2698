import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { consentWordings, currentWording } from '#shared/content/consent-wording.ts';

/** Each version by its hash. Somebody said yes or no to these very words: a line here is never changed or taken out. */
const hashes: Readonly<Record<string, string>> = {
  'show-first-name/1': '8e381243994fff1b',
  'use-words-without-name/1': '940d2d5181eae143',
  'hear-about-more/1': '636831719b2d10b5',
  'hear-about-more/2': '38350e9898d66106',
};

test('words that were shown stay as they are for good: add a new version at the end of the list, and its hash here, instead', () => {
  const now = consentWordings.map((wording) => [
    wording.version,
    createHash('sha256').update(JSON.stringify(wording)).digest('hex').slice(0, 16),
  ]);
  expect(Object.fromEntries(now)).toEqual(hashes);
});

describe('the wording that is asked with', () => {
  test.each([
    ['2026-11-22T23:59:59.999Z', 'hear-about-more/1'],
    ['2026-11-23T00:00:00.000Z', 'hear-about-more/2'],
  ])('at %s is %s: the newest whose day has come', (at, version) => {
    expect(currentWording('hear-about-more', at).version).toBe(version);
  });

  test.each([
    ['2025-01-01T00:00:00.000Z', 'show-first-name/1'],
    ['2027-02-01T10:00:00.000Z', 'show-first-name/1'],
  ])('goes by the date in London: at %s it is %s', (at, version) => {
    expect(currentWording('show-first-name', at).version).toBe(version);
  });

  test('is none before the first', () => {
    expect(() => currentWording('show-first-name', '2024-12-31T23:59:59.999Z')).toThrow('No wording for show-first-name on 2024-12-31');
  });
});
