import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync('shared/views/styles/tokens.css', 'utf8');

const channel = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance as WCAG 2 defines it. */
const luminance = (colour: string): number => {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
};

const colour = (name: string): string => {
  if (name === 'white') return '#ffffff';
  const found = new RegExp(`--al-${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`There is no colour ${name}.`);
  return found;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(colour(one)), luminance(colour(other))].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each([
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink', 'focus'],
  ['ink', 'apricot-wash'],
  ['ink', 'accent-wash'],
  ['ink', 'leaf-wash'],
  ['ink', 'check-wash'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'sheet'],
  ['ink-soft', 'accent-wash'],
  ['ink-soft', 'apricot-wash'],
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['accent', 'stone-wash'],
  ['accent-deep', 'accent-wash'],
  ['white', 'accent'],
  ['white', 'accent-deep'],
  ['white', 'ink'],
  ['apricot-ink', 'sheet'],
  ['apricot-ink', 'apricot-wash'],
  ['leaf-ink', 'leaf-wash'],
  ['stone-ink', 'stone-wash'],
  ['check', 'sheet'],
  ['check', 'check-wash'],
])('text in %s on %s has a contrast of at least 4.5', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['edge', 'white'],
  ['edge', 'sheet'],
  ['accent', 'sheet'],
  ['check', 'white'],
])('an edge in %s on %s has a contrast of at least 3', (edge, ground) => {
  expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
});
