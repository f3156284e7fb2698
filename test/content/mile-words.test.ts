import { expect, test } from 'vitest';
import { offerRows } from '#shared/content/meetings.ts';
import { mileRateInWords } from '#shared/content/mile-words.ts';
import { anOffer } from '#test/support/builders.ts';

test.each([
  ['car', '2026-04-05', '45p a mile'],
  ['car', '2026-04-06', '55p a mile'],
  ['motorcycle', '2026-11-12', '24p a mile'],
  ['bicycle', '2026-11-12', '20p a mile'],
  ['taxi', '2026-11-12', ''],
  ['time', '2026-11-12', ''],
] as const)('%s on %s: "%s"', (kind, on, words) => {
  expect(mileRateInWords(kind, on)).toBe(words);
});

const covers = [
  { kind: 'car', capPence: 4_000 },
  { kind: 'bicycle', capPence: 0 },
  { kind: 'taxi', capPence: 2_000 },
  { kind: 'printing', capPence: 0 },
] as const;
const amounts = (offer: ReturnType<typeof anOffer>) =>
  offerRows(offer, { whose: 'your', heldOn: '2026-11-12' }).map(({ amount }) => amount);

test('an offer says what a mile pays, with its cap beside it', () => {
  expect(amounts(anOffer({ covers }))).toEqual(['£82.50', '55p a mile, up to £40', '20p a mile', 'Up to £20', 'What it costs you']);
});

test('an offer without a fee can be that of somebody who takes back only what they spent, so it names no rate', () => {
  expect(amounts(anOffer({ covers, feePence: 0 }))).toEqual(['Up to £40', 'What it costs you', 'Up to £20', 'What it costs you']);
});
