/**
 * A text as an eye reads it: full-width and joined letters, accents, soft hyphens and marks of no width made plain; every dash a
 * hyphen, every space a space, every apostrophe straight. A word cannot hide behind how it is written. Line ends stay.
 */
export const asRead = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[\p{Pd}−]/gu, '-')
    .replaceAll(/[\p{Zs}\t]/gu, ' ')
    .replaceAll(/[‘’ʼ´]/gu, "'");
