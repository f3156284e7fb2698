import { expect, test } from 'vitest';
import { checkNote, longestAbout, longestNote } from '#shared/domain/restricted-note.ts';

const on = { today: '2026-11-23', holidays: ['2026-12-25', '2028-12-25'] };
const note = { about: 'A call last week', words: 'Rang back on Monday.', lookAgainOn: '2026-11-25' };
const problems = (changes: Partial<typeof note>) => {
  const checked = checkNote({ ...note, ...changes }, on);
  return checked.ok ? [] : checked.problems;
};

test('a whole note is taken as it was written', () => {
  expect(checkNote(note, on)).toEqual({ ok: true, value: note });
});

test('everything that has to be looked at again is found at once', () => {
  expect(problems({ about: '', words: '', lookAgainOn: 'soon' })).toEqual([
    { code: 'about-missing' },
    { code: 'words-missing' },
    { code: 'date-not-understood' },
  ]);
});

test('what it is about has at most 120 letters, the words 2,000', () => {
  expect([longestAbout, longestNote]).toEqual([120, 2_000]);
  expect(problems({ about: 'a'.repeat(120), words: 'a'.repeat(2_000) })).toEqual([]);
  expect(problems({ about: 'a'.repeat(121) })).toEqual([{ code: 'about-too-long', most: 120 }]);
  expect(problems({ words: 'a'.repeat(2_001) })).toEqual([{ code: 'words-too-long', letters: 2_001, most: 2_000 }]);
});

test.each([
  ['2026-11-22', 'date-gone'],
  ['2026-11-28', 'not-a-working-day'],
  ['2026-12-25', 'not-a-working-day'],
  ['2028-11-24', 'date-too-far'],
])('it can not be looked at again on %s: %s', (lookAgainOn, code) => {
  expect(problems({ lookAgainOn })).toEqual([{ code }]);
});

test.each(['2026-11-23', '2028-11-23'])('it can be looked at again on %s', (lookAgainOn) => {
  expect(problems({ lookAgainOn })).toEqual([]);
});
