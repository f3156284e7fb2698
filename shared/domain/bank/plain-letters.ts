/** Letters that no accent taken off gives: what banks write for them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'SS',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  Ə: 'A',
  Ŋ: 'NG',
  Ŧ: 'T',
  '’': '',
  '‘': '',
  "'": '',
  ʼ: '',
  ʻ: '',
  '–': '-',
};

/**
 * A name in the capitals that every payment system takes: A to Z, figures, space and `. - / &` (domain.md 3.4). For the payment
 * file only: everywhere else a name stays as it is. '' when nothing of it can be written so. Never starts with a sign that a
 * spreadsheet takes for a formula.
 */
export const inPlainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 ]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^A-Z0-9 .\-/&]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.\-/&]+/, '')
    .trim();

/** As much of a text, in plain letters, as a field of a payment file holds: 18 characters in Bacs (policy bacs.name_ref_len). */
export const plainLettersWithin = (text: string, most: number): string => inPlainLetters(text).slice(0, most).trimEnd();
